namespace HccBot.Bot.Turns.Feedback;

/// <summary>Counts what people thought of answers.</summary>
internal interface IFeedbackCounts
{
    /// <summary>Counts one reaction.</summary>
    /// <param name="reaction">"like" or "dislike".</param>
    /// <param name="answer">What it is on; null where that is no longer known.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task AddAsync(string reaction, SentAnswer? answer, CancellationToken cancellationToken);
}

/// <summary>What is remembered of an answer that was sent.</summary>
/// <param name="Kind">Kind of answer, as it is written.</param>
/// <param name="Corpus">Content hash of the corpus.</param>
internal sealed record SentAnswer(string Kind, string Corpus);
