using System.Text.Json;
using HccBot.Knowledge.Answers;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns;

/// <summary>What a conversation is about, kept between its turns: concepts only, for half an hour.</summary>
internal sealed class ConversationMemory
{
    /// <summary>After this long, a question starts afresh.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private readonly ConversationState _state;
    private readonly TimeProvider _time;
    private readonly IStatePropertyAccessor<Remembered> _accessor;

    public ConversationMemory(ConversationState state, TimeProvider time)
    {
        (_state, _time) = (state, time);
        _accessor = state.CreateProperty<Remembered>("context");
    }

    /// <summary>What the conversation was about; nothing when it is new or long past.</summary>
    public async Task<ConversationContext> RecallAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var remembered = await _accessor.GetAsync(turnContext, () => new Remembered(), cancellationToken);
        return remembered.Context is { } context && _time.GetUtcNow() - remembered.At < Lasts
            ? JsonSerializer.Deserialize<ConversationContext>(context) ?? ConversationContext.Empty
            : ConversationContext.Empty;
    }

    /// <summary>Keeps what the conversation is about now.</summary>
    public async Task KeepAsync(ITurnContext turnContext, ConversationContext context, CancellationToken cancellationToken)
    {
        await _accessor.SetAsync(turnContext, new Remembered { Context = JsonSerializer.Serialize(context), At = _time.GetUtcNow() }, cancellationToken);
        await _state.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    /// <summary>As it is stored: the context as JSON of ours, since a storage may write objects in its own way.</summary>
    private sealed class Remembered
    {
        public string? Context { get; set; }

        public DateTimeOffset At { get; set; }
    }
}
