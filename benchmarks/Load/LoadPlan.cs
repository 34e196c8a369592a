namespace HccBot.Benchmarks.Load;

/// <summary>What a run asks of the bot, and what it makes its channel do.</summary>
/// <param name="Rate">Turns a second, posted at even distances whether or not earlier ones are answered; reached evenly during the warm-up.</param>
/// <param name="Length">How long it lasts after <paramref name="WarmUp"/>.</param>
/// <param name="WarmUp">How long the load rises before anything counts.</param>
/// <param name="Conversations">How many conversations, each of one person, take turns.</param>
/// <param name="Channel">What the channel does.</param>
internal sealed record LoadPlan(int Rate, TimeSpan Length, TimeSpan WarmUp, int Conversations, ChannelPlan Channel)
{
    public int Turns => First + (int)(Rate * Length.TotalSeconds);

    /// <summary>The first turn that counts.</summary>
    public int First => (int)(Rate * WarmUp.TotalSeconds / 2);

    /// <summary>When a turn is to be posted, from the start.</summary>
    public TimeSpan DueOf(int turn) => turn < First
        ? WarmUp * Math.Sqrt((double)turn / First)
        : WarmUp + TimeSpan.FromSeconds((double)(turn - First) / Rate);
}
