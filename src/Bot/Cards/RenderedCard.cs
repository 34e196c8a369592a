using AdaptiveCards;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Cards;

/// <summary>A card ready to be sent.</summary>
/// <param name="Json">Its JSON, on one line.</param>
/// <param name="Summary">What a notification says.</param>
/// <param name="Citations">The numbered sources it shows.</param>
internal sealed record RenderedCard(string Json, string Summary, IReadOnlyList<Citation> Citations)
{
    private const int MaxSummary = 200;

    /// <summary>Whether the answer goes on behind this page.</summary>
    public bool HasMore { get; init; }

    /// <summary>The language of its labels.</summary>
    public BotTexts Texts { get; init; } = BotTexts.English;

    /// <summary>Its JSON as a part of a message: written as it is, not read and written again.</summary>
    public JRaw Content => new(Json);

    public static RenderedCard Of(AdaptiveCard card, IReadOnlyList<Citation> citations) => new(CardJson.Write(card), Clip.At(card.Speak, MaxSummary), citations);

    /// <summary>The card with other buttons.</summary>
    /// <param name="change">Makes the new buttons from those that are there.</param>
    public RenderedCard WithActions(Func<JArray, JArray> change)
    {
        var card = JObject.Parse(Json);
        card["actions"] = change((JArray?)card["actions"] ?? []);
        return this with { Json = card.ToString(Formatting.None) };
    }
}
