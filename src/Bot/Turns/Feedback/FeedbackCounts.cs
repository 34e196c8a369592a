using System.Diagnostics.Metrics;
using HccBot.Bot.State;

namespace HccBot.Bot.Turns.Feedback;

/// <summary>Counts by reaction, kind of answer and corpus: in the database, and in this process as the metric <c>hccbot.feedback</c>.</summary>
internal sealed class FeedbackCounts : IFeedbackCounts
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "HccBot";

    private const string Unknown = "unknown";

    private readonly Counter<long> _reactions;
    private readonly IDatabase _database;

    public FeedbackCounts(IMeterFactory meters, IDatabase database)
    {
        _reactions = meters.Create(Meter).CreateCounter<long>("hccbot.feedback", "{reaction}", "What people thought of answers.");
        _database = database;
    }

    /// <inheritdoc/>
    public async Task AddAsync(string reaction, SentAnswer? answer, CancellationToken cancellationToken)
    {
        var (kind, corpus) = (answer?.Kind ?? Unknown, answer?.Corpus ?? Unknown);
        _reactions.Add(1, new("reaction", reaction), new("kind", kind), new("corpus", corpus));
        await _database.ExecuteAsync(
            """
            INSERT INTO feedback (kind, corpus, reaction, times) VALUES (@kind, @corpus, @reaction, 1)
            ON CONFLICT (kind, corpus, reaction) DO UPDATE SET times = feedback.times + 1
            """,
            [("@kind", kind), ("@corpus", corpus), ("@reaction", reaction)],
            cancellationToken);
    }
}
