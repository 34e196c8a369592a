namespace HccBot.Bot.Cards;

/// <summary>What Teams takes as citations of a message; more is refused.</summary>
internal static class CitationLimits
{
    /// <summary>Citations of a message. Teams takes 20 today; older clients, and the Agents Playground, refuse the message beyond 10.</summary>
    public const int Count = 10;

    /// <summary>Characters of a name.</summary>
    public const int Name = 80;

    /// <summary>Characters of an abstract; Teams takes 160, and a title is told in fewer.</summary>
    public const int Abstract = 120;

    /// <summary>Bytes of a citation's JSON around its texts.</summary>
    public const int Overhead = 230;
}
