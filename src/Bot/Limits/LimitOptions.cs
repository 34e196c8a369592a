using HccBot.Bot.Hosting;

namespace HccBot.Bot.Limits;

/// <summary>How much is taken in, under <c>HccBot:Limits:</c>.</summary>
public sealed class LimitOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = HccBotOptions.Section + ":Limits";

    /// <summary>Turns under way at a time; further ones are answered 503.</summary>
    /// <value>Default: 256. What two processors answer in a second or two; no channel waits much longer.</value>
    public int ConcurrentTurns { get; set; } = 256;

    /// <summary>Turns of one person in a minute; further ones are answered 429. Holds once callers prove who they are.</summary>
    /// <value>Default: 120, far more than anybody types; cards that refresh count too.</value>
    public int TurnsPerMinute { get; set; } = 120;
}
