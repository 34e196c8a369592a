using System.Text.Json;
using HccBot.Bot.State;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Answers.Packs;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns;

/// <summary>What is kept of a conversation between its turns, for half an hour: what it is about, and what its answers showed.</summary>
/// <remarks>Concepts and ids only. Stored as JSON of ours, since a storage may write objects in its own way.</remarks>
internal sealed class ConversationMemory(IKnowledge knowledge, ConversationState state, TimeProvider time)
{
    /// <summary>After this long, it is as if it had never been.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private const int MostAnswers = 30;

    /// <summary>Each time that a turn has to try again, another one has got through.</summary>
    private const int MostTries = 50;

    private readonly IStatePropertyAccessor<Stored> _accessor = state.CreateProperty<Stored>("conversation");

    /// <summary>What was kept last; nothing when the conversation is new or long past.</summary>
    public async Task<Remembered> RecallAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var stored = await _accessor.GetAsync(turnContext, () => new Stored(), cancellationToken);
        var now = time.GetUtcNow();
        if (stored.Json is not { } json || now - stored.At >= Lasts)
        {
            return new Remembered();
        }

        // What was shown since, by a button, prolongs nothing but itself.
        var remembered = JsonSerializer.Deserialize<Remembered>(json)!;
        return now - remembered.Asked < Lasts ? remembered : remembered with { Context = ConversationContext.Empty };
    }

    /// <summary>Keeps what the conversation is about after an answer, and what the answer showed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="before">What was recalled in this turn.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public Task KeepAsync(ITurnContext turnContext, Remembered before, Answer answer, CancellationToken cancellationToken) =>
        ChangeAsync(turnContext, before, recalled => With(recalled, answer) with { Context = answer.Context, Asked = time.GetUtcNow() }, cancellationToken);

    /// <summary>Keeps what an answer showed; what the conversation is about stays as it was.</summary>
    public async Task AddShownAsync(ITurnContext turnContext, Answer answer, CancellationToken cancellationToken) =>
        await ChangeAsync(turnContext, await RecallAsync(turnContext, cancellationToken), recalled => With(recalled, answer), cancellationToken);

    /// <summary>An answer that was given before counts once.</summary>
    private Remembered With(Remembered before, Answer answer) => knowledge.ShownBy(answer) is { } shown
        ? before with { Shown = [.. before.Shown.Where(item => !item.Equals(shown)).Append(shown).TakeLast(MostAnswers)] }
        : before;

    /// <param name="turnContext">The turn.</param>
    /// <param name="recalled">What is kept as yet.</param>
    /// <param name="change">Makes what is kept from what was kept; asked again where another turn of the conversation was faster.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    private async Task ChangeAsync(
        ITurnContext turnContext, Remembered recalled, Func<Remembered, Remembered> change, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var kept = change(recalled);
            if (ReferenceEquals(kept, recalled))
            {
                return;
            }

            await _accessor.SetAsync(turnContext, new Stored { Json = JsonSerializer.Serialize(kept), At = time.GetUtcNow() }, cancellationToken);
            try
            {
                await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
                return;
            }
            catch (StateChangedException) when (tries < MostTries)
            {
                await state.LoadAsync(turnContext, force: true, cancellationToken);
                recalled = await RecallAsync(turnContext, cancellationToken);
            }
        }
    }

    private sealed class Stored
    {
        public string? Json { get; set; }

        public DateTimeOffset At { get; set; }
    }
}

/// <summary>What is known of a conversation.</summary>
internal sealed record Remembered
{
    /// <summary>What it is about.</summary>
    public ConversationContext Context { get; init; } = ConversationContext.Empty;

    /// <summary>When the last question was asked.</summary>
    public DateTimeOffset Asked { get; init; }

    /// <summary>What its answers showed, oldest first.</summary>
    public IReadOnlyList<Shown> Shown { get; init; } = [];
}
