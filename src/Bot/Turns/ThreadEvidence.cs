using System.Text.Json;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Answers.Packs;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns;

/// <summary>What the answers of a conversation showed, by ids alone, for as long as the conversation is remembered.</summary>
internal sealed class ThreadEvidence
{
    private const int MostAnswers = 30;

    private readonly IKnowledge _knowledge;
    private readonly ConversationState _state;
    private readonly TimeProvider _time;
    private readonly IStatePropertyAccessor<Remembered> _accessor;

    public ThreadEvidence(IKnowledge knowledge, ConversationState state, TimeProvider time)
    {
        (_knowledge, _state, _time) = (knowledge, state, time);
        _accessor = state.CreateProperty<Remembered>("shown");
    }

    /// <summary>What the answers showed, oldest first; empty when the conversation is new or long past.</summary>
    public async Task<IReadOnlyList<Shown>> RecallAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var remembered = await _accessor.GetAsync(turnContext, () => new Remembered(), cancellationToken);
        return remembered.Shown is { } shown && _time.GetUtcNow() - remembered.At < ConversationMemory.Lasts
            ? JsonSerializer.Deserialize<Shown[]>(shown) ?? []
            : [];
    }

    /// <summary>Adds what an answer showed; an answer that was given before counts once.</summary>
    public async Task AddAsync(ITurnContext turnContext, Answer answer, CancellationToken cancellationToken)
    {
        if (_knowledge.ShownBy(answer) is not { } shown)
        {
            return;
        }

        var written = JsonSerializer.Serialize(shown);
        var earlier = (await RecallAsync(turnContext, cancellationToken)).Where(item => JsonSerializer.Serialize(item) != written);
        var items = earlier.Append(shown).TakeLast(MostAnswers).ToArray();
        await _accessor.SetAsync(turnContext, new Remembered { Shown = JsonSerializer.Serialize(items), At = _time.GetUtcNow() }, cancellationToken);
        await _state.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    /// <summary>As it is stored: JSON of ours, since a storage may write objects in its own way.</summary>
    private sealed class Remembered
    {
        public string? Shown { get; set; }

        public DateTimeOffset At { get; set; }
    }
}
