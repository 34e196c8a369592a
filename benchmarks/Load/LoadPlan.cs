namespace HccBot.Benchmarks.Load;

/// <summary>What a run asks of the bot, and what it makes its channel do.</summary>
/// <param name="Rate">Turns a second, posted at even distances whether or not earlier ones are answered.</param>
/// <param name="Length">How long it lasts after <paramref name="WarmUp"/>.</param>
/// <param name="WarmUp">How long the same load lasts before anything counts.</param>
/// <param name="Conversations">How many conversations, each of one person, take turns.</param>
/// <param name="Channel">What the channel does.</param>
internal sealed record LoadPlan(int Rate, TimeSpan Length, TimeSpan WarmUp, int Conversations, ChannelPlan Channel)
{
    public int Turns => (int)(Rate * (WarmUp + Length).TotalSeconds);

    /// <summary>The first turn that counts.</summary>
    public int First => (int)(Rate * WarmUp.TotalSeconds);

    /// <summary>When a turn is to be posted, from the start.</summary>
    public TimeSpan DueOf(int turn) => TimeSpan.FromSeconds((double)turn / Rate);
}
