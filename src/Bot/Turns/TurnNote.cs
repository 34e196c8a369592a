using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns;

/// <summary>What became of a turn, left for whoever measures it: a word of ours, never one that was typed.</summary>
internal static class TurnNote
{
    /// <summary>Somebody of another tenant or team was refused.</summary>
    public const string Foreign = "foreign";

    /// <summary>A question in another language was not understood in full.</summary>
    public const string NotEnglish = "not-english";

    private const string None = "none";

    private const string Key = "hccbot.note";

    /// <summary>Leaves a note: the kind of an answer, or one of the words above.</summary>
    public static void Note(this ITurnContext turnContext, string note) => turnContext.TurnState.Set(Key, note);

    /// <summary>The note that was left, "none" without one.</summary>
    public static string Noted(this ITurnContext turnContext) => turnContext.TurnState.Get<string>(Key) ?? None;
}
