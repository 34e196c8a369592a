using System.Text.Json;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Answers.Packs;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns;

/// <summary>What the answers of a conversation showed, by ids alone, for as long as the conversation is remembered.</summary>
internal sealed class ThreadEvidence(IKnowledge knowledge, ConversationState state, TimeProvider time)
{
    private const int MostAnswers = 30;

    private readonly ShortMemory<Shown[]> _shown = new(state, "shown", time);

    /// <summary>What the answers showed, oldest first; empty when the conversation is new or long past.</summary>
    public async Task<IReadOnlyList<Shown>> RecallAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        await _shown.RecallAsync(turnContext, cancellationToken) ?? [];

    /// <summary>Adds what an answer showed; an answer that was given before counts once.</summary>
    public async Task AddAsync(ITurnContext turnContext, Answer answer, CancellationToken cancellationToken)
    {
        if (knowledge.ShownBy(answer) is not { } shown)
        {
            return;
        }

        var written = JsonSerializer.Serialize(shown);
        await _shown.ChangeAsync(
            turnContext,
            before => [.. (before ?? []).Where(item => JsonSerializer.Serialize(item) != written).Append(shown).TakeLast(MostAnswers)],
            cancellationToken);
    }
}
