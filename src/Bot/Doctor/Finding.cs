namespace HccBot.Bot.Doctor;

/// <summary>What a check found, for the person who runs the bot: one line in plain words.</summary>
/// <param name="Verdict">How bad it is.</param>
/// <param name="Part">What was looked at.</param>
/// <param name="Text">What was found; where it is not well, why that matters and what to do. Never a secret.</param>
internal sealed record Finding(Verdict Verdict, string Part, string Text)
{
    public static Finding Ok(string part, string what) => new(Verdict.Ok, part, what);

    public static Finding Warning(string part, string what, string why, string remedy) => new(Verdict.Warning, part, $"{what} {why} {remedy}");

    public static Finding Problem(string part, string what, string why, string remedy) => new(Verdict.Problem, part, $"{what} {why} {remedy}");

    public override string ToString() =>
        $"{Verdict.ToString().ToLowerInvariant()}: {Part}: {string.Join(' ', Text.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))}";
}

/// <summary>How bad a finding is.</summary>
internal enum Verdict
{
    /// <summary>Nothing to do.</summary>
    Ok,

    /// <summary>The bot works, and somebody should know of this.</summary>
    Warning,

    /// <summary>The bot does not work, or not for those whom it is for.</summary>
    Problem,
}
