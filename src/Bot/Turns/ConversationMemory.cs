using HccBot.Knowledge.Answers;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns;

/// <summary>What a conversation is about, kept between its turns: concepts only, for half an hour.</summary>
internal sealed class ConversationMemory(ConversationState state, TimeProvider time)
{
    /// <summary>After this long, a question starts afresh.</summary>
    public static readonly TimeSpan Lasts = ShortMemory<ConversationContext>.Lasts;

    private readonly ShortMemory<ConversationContext> _context = new(state, "context", time);

    /// <summary>What the conversation was about; nothing when it is new or long past.</summary>
    public async Task<ConversationContext> RecallAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        await _context.RecallAsync(turnContext, cancellationToken) ?? ConversationContext.Empty;

    /// <summary>Keeps what the conversation is about now.</summary>
    public Task KeepAsync(ITurnContext turnContext, ConversationContext context, CancellationToken cancellationToken) =>
        _context.ChangeAsync(turnContext, _ => context, cancellationToken);
}
