namespace HccBot.Bot.Cards;

/// <summary>What buttons that act in place are called on the wire: a name, and the version of the data that goes with it.</summary>
/// <remarks>Cards stay in chats for years. Data that changes its shape gets a new version, and the old one is then answered as outdated.</remarks>
internal static class CardVerbs
{
    /// <summary>Another page of the answer.</summary>
    public const string Page = "hccbot.page/1";

    /// <summary>The same page with its sources unfolded or folded.</summary>
    public const string Sources = "hccbot.sources/1";

    /// <summary>The same results by other analyses.</summary>
    public const string Analyses = "hccbot.analyses/1";

    /// <summary>The same results beside those of a trial that the person chooses.</summary>
    public const string Compare = "hccbot.compare/1";

    /// <summary>The same card as the corpus has it now; asked for by the client itself.</summary>
    public const string Refresh = "hccbot.refresh/1";

    public static bool IsKnown(string? verb) => verb is Page or Sources or Analyses or Compare or Refresh;
}
