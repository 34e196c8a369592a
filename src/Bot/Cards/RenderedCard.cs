using AdaptiveCards;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Cards;

/// <summary>A card ready to be sent.</summary>
/// <param name="Content">Its JSON.</param>
/// <param name="Summary">What a notification says.</param>
/// <param name="Citations">The numbered sources it shows.</param>
internal sealed record RenderedCard(JObject Content, string Summary, IReadOnlyList<Citation> Citations)
{
    private const int MaxSummary = 200;

    /// <summary>Whether the answer goes on behind this page.</summary>
    public bool HasMore { get; init; }

    /// <summary>The language of its labels.</summary>
    public BotTexts Texts { get; init; } = BotTexts.English;

    public static RenderedCard Of(AdaptiveCard card, IReadOnlyList<Citation> citations) => Of(card.ToJson(), card.Speak, citations);

    /// <param name="json">The card.</param>
    /// <param name="spoken">What it says when it is spoken.</param>
    /// <param name="citations">The numbered sources it shows.</param>
    public static RenderedCard Of(string json, string spoken, IReadOnlyList<Citation> citations) =>
        new(JObject.Parse(json), Clip.At(spoken, MaxSummary), citations);
}
