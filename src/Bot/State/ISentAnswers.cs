using HccBot.Bot.Turns.Feedback;

namespace HccBot.Bot.State;

/// <summary>What the answers of the last days were, by the message that carried them: a reaction names the message alone.</summary>
internal interface ISentAnswers
{
    /// <summary>Keeps what an answer was, until it expires.</summary>
    /// <param name="conversation">Id of the conversation.</param>
    /// <param name="message">Id that the channel gave to the message.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="expires">When it is dropped.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task KeepAsync(string conversation, string message, SentAnswer answer, DateTimeOffset expires, CancellationToken cancellationToken);

    /// <summary>The answer that a message carried; null where it is not known, or no longer.</summary>
    Task<SentAnswer?> FindAsync(string conversation, string message, CancellationToken cancellationToken);
}
