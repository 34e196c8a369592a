namespace HccBot.Bot.Commands;

/// <summary>What a command tells the program that called it.</summary>
public static class ExitCode
{
    /// <summary>Answered; or: every line processed, the corpus is sound.</summary>
    public const int Done = 0;

    /// <summary>The corpus is broken, the host cannot start, or the doctor found a problem.</summary>
    public const int Failed = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int WrongUsage = 2;

    /// <summary>The answer is a refusal: out of scope, or not in the corpus.</summary>
    public const int Refused = 3;
}
