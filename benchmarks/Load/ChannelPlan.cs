namespace HccBot.Benchmarks.Load;

/// <summary>How the channel takes what the bot sends.</summary>
/// <param name="Slow">How long it takes for each.</param>
/// <param name="Failing">Percent that it answers with 503.</param>
/// <param name="Throttling">Percent that it answers with 429 and Retry-After.</param>
/// <param name="DownAfter">When it stops listening, from the end of the warm-up; null for never.</param>
/// <param name="DownFor">For how long.</param>
internal sealed record ChannelPlan(TimeSpan Slow, int Failing, int Throttling, TimeSpan? DownAfter, TimeSpan DownFor);
