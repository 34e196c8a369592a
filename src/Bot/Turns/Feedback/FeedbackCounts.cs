using System.Diagnostics.Metrics;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Turns.Feedback;

/// <summary>Counts in this process, as the metric <c>hccbot.feedback</c> by reaction, kind of answer and corpus.</summary>
internal sealed class FeedbackCounts : IFeedbackCounts
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "HccBot";

    private const string Unknown = "unknown";

    private readonly Counter<long> _reactions;

    public FeedbackCounts(IMeterFactory meters) =>
        _reactions = meters.Create(Meter).CreateCounter<long>("hccbot.feedback", "{reaction}", "What people thought of answers.");

    /// <inheritdoc/>
    public void Add(string reaction, SentAnswer? answer) => _reactions.Add(
        1,
        new("reaction", reaction),
        new("kind", answer?.Kind.Text() ?? Unknown),
        new("corpus", answer?.Corpus ?? Unknown));
}
