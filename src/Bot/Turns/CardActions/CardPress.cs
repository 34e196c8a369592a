using HccBot.Bot.Cards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Turns.CardActions;

/// <summary>The press of a button that acts in place. Its data comes from the client, so nothing in it is taken on trust.</summary>
/// <param name="Verb">What the button is called; one of ours.</param>
/// <param name="Words">The question, with the words of its view.</param>
/// <param name="Corpus">Content hash of the corpus that the card was made from.</param>
internal sealed record CardPress(string Verb, string Words, string Corpus)
{
    private const int MaxWords = AskButton.MaxQuestion + ViewWords.MaxLength;
    private const int MaxCorpus = 64;

    /// <summary>Reads a press; null where it is none that this version's cards make.</summary>
    public static CardPress? Read(AdaptiveCardInvokeAction action) =>
        CardVerbs.IsKnown(action.Verb) && WordsOf(action) is { } words
        && Text((action.Data as JObject)?[AskButton.DataKey]?[InPlaceButton.CorpusKey]) is { Length: <= MaxCorpus } corpus
            ? new CardPress(action.Verb, words, corpus)
            : null;

    /// <summary>The words of any button; null where there are none that a person could have typed.</summary>
    public static string? WordsOf(AdaptiveCardInvokeAction action) =>
        action.Data is JObject data && ButtonWords.Of(data) is { Length: <= MaxWords } words ? words : null;

    private static string? Text(JToken? token) => token is JValue { Type: JTokenType.String } text ? (string?)text : null;
}
