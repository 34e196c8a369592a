using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Cards;

/// <summary>A button whose answer takes the card's place; where a client can't do that, it asks its words.</summary>
/// <remarks>
/// The fallback of an Action.Execute serves clients that don't know it. Web Chat's renderer knows it and its chat does nothing with it,
/// so a channel without it gets the fallback alone.
/// </remarks>
internal static class InPlaceButton
{
    /// <summary>Content hash of the corpus that the card was made from, under <see cref="AskButton.DataKey"/>.</summary>
    public const string CorpusKey = "corpus";

    public static AdaptiveAction To(string title, string verb, string question, string corpus, bool inPlace)
    {
        var ask = AskButton.To(title, question);
        return inPlace ? Execute(title, verb, Data(question, corpus), ask) : ask;
    }

    /// <summary>What a client asks by itself to see whether the card is still current.</summary>
    public static AdaptiveExecuteAction Refresh(string title, string question, string corpus) =>
        Execute(title, CardVerbs.Refresh, Data(question, corpus), null);

    /// <summary>An Action.Execute.</summary>
    public static AdaptiveExecuteAction Execute(string title, string verb, JObject data, AdaptiveAction? fallback) => new()
    {
        Title = Clip.At(title, AskButton.MaxTitle),
        Verb = verb,
        Data = data,
        Fallback = fallback is null ? null : new AdaptiveFallbackElement(fallback),
    };

    private static JObject Data(string question, string corpus) =>
        new() { [AskButton.DataKey] = new JObject { [AskButton.QuestionKey] = question, [CorpusKey] = corpus } };
}
