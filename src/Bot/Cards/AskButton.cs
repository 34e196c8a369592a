using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Cards;

/// <summary>A button that asks in words: pressed or typed, its question gets the same answer.</summary>
internal static class AskButton
{
    /// <summary>Teams shows six; the rest would hide in a menu.</summary>
    public const int Max = 6;

    /// <summary>Under this key stands all that is ours in a button's data.</summary>
    public const string DataKey = "hccbot";

    /// <summary>The question, under <see cref="DataKey"/>.</summary>
    public const string QuestionKey = "question";

    /// <summary>Longer titles are cut off on phones.</summary>
    public const int MaxTitle = 20;

    /// <summary>Longer questions are for typing.</summary>
    public const int MaxQuestion = 500;

    public static AdaptiveAction To(string title, string question) => new AdaptiveSubmitAction
    {
        Title = Clip.At(title, MaxTitle),
        Data = new JObject
        {
            [DataKey] = new JObject { [QuestionKey] = question },
            ["msteams"] = new JObject { ["type"] = "messageBack", ["text"] = question, ["displayText"] = question },
        },
    };
}
