using Microsoft.Bot.Schema;

namespace HccBot.Bot.State;

/// <summary>Conversations that want to hear what changes in the corpus.</summary>
internal interface ISubscriptions
{
    /// <summary>Subscribes a conversation, or refreshes how it is reached; false where it was subscribed already.</summary>
    /// <param name="conversation">Key of the conversation.</param>
    /// <param name="team">Id of its team; null outside teams.</param>
    /// <param name="reference">How it is reached.</param>
    /// <param name="corpus">Hash of the corpus that it knows.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task<bool> AddAsync(string conversation, string? team, ConversationReference reference, string corpus, CancellationToken cancellationToken);

    /// <summary>Unsubscribes a conversation; false where it was not subscribed.</summary>
    Task<bool> RemoveAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Unsubscribes every conversation of a team.</summary>
    Task RemoveTeamAsync(string team, CancellationToken cancellationToken);

    /// <summary>The conversations that were last told of another corpus.</summary>
    Task<IReadOnlyList<Subscription>> BehindAsync(string corpus, CancellationToken cancellationToken);

    /// <summary>Takes the day for a conversation; of several processes one succeeds, once a day.</summary>
    Task<bool> ClaimAsync(Subscription subscription, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Notes that a conversation knows a corpus.</summary>
    Task NoteAsync(Subscription subscription, string corpus, CancellationToken cancellationToken);

    /// <summary>Notes that a conversation could not be told; its day is given back where nothing can have arrived.</summary>
    /// <param name="subscription">As it was read before the day was claimed.</param>
    /// <param name="notBefore">When it is tried again at the earliest; null leaves the day claimed.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task NoteFailureAsync(Subscription subscription, DateTimeOffset? notBefore, CancellationToken cancellationToken);
}

/// <summary>A subscribed conversation.</summary>
/// <param name="Conversation">Its key.</param>
/// <param name="Reference">How it is reached.</param>
/// <param name="Corpus">Hash of the corpus that it was last told of.</param>
/// <param name="ToldOn">Day of the last card, ISO; null before the first.</param>
/// <param name="Failures">How often in a row it could not be told.</param>
/// <param name="NotBefore">When it is tried again at the earliest, as stored; null for at once.</param>
internal sealed record Subscription(
    string Conversation, ConversationReference Reference, string Corpus, string? ToldOn, int Failures, string? NotBefore);
