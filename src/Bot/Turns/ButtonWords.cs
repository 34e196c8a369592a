using HccBot.Bot.Cards;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Turns;

/// <summary>The words that a button of ours asks, as a client sends them back.</summary>
internal static class ButtonWords
{
    /// <summary>Whether data comes from a button of ours.</summary>
    public static bool AreIn(object? data) => data is JObject sent && sent[AskButton.DataKey] is JObject;

    /// <summary>The question of a button, or the one chosen beside it; null where there is none.</summary>
    public static string? Of(JObject data)
    {
        var words = Text((data[AskButton.DataKey] as JObject)?[AskButton.QuestionKey]) ?? Text(data[CompareButton.ChoiceId]);
        return AreIn(data) && MessageText.Clean(words ?? "") is { Length: > 0 } clean ? clean : null;
    }

    private static string? Text(JToken? token) => token is JValue { Type: JTokenType.String } text ? (string?)text : null;
}
