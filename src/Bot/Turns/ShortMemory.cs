using System.Text.Json;
using HccBot.Bot.State;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns;

/// <summary>One thing that is kept of a conversation between its turns, for half an hour.</summary>
/// <remarks>Stored as JSON of ours, since a storage may write objects in its own way.</remarks>
internal sealed class ShortMemory<T>(ConversationState state, string name, TimeProvider time)
    where T : class
{
    /// <summary>After this long, it is as if it had never been.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <summary>Each time that a turn has to try again, another one has got through.</summary>
    private const int MostTries = 50;

    private readonly IStatePropertyAccessor<Remembered> _accessor = state.CreateProperty<Remembered>(name);

    /// <summary>What was kept last; null when the conversation is new or long past.</summary>
    public async Task<T?> RecallAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var remembered = await _accessor.GetAsync(turnContext, () => new Remembered(), cancellationToken);
        return remembered.Json is { } json && time.GetUtcNow() - remembered.At < Lasts ? JsonSerializer.Deserialize<T>(json) : null;
    }

    /// <summary>Keeps something in place of what was kept before.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="change">Makes what is kept from what was kept, null for nothing; asked again where another turn of the conversation was faster.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task ChangeAsync(ITurnContext turnContext, Func<T?, T> change, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var kept = change(await RecallAsync(turnContext, cancellationToken));
            await _accessor.SetAsync(turnContext, new Remembered { Json = JsonSerializer.Serialize(kept), At = time.GetUtcNow() }, cancellationToken);
            try
            {
                await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
                return;
            }
            catch (StateChangedException) when (tries < MostTries)
            {
                await state.LoadAsync(turnContext, force: true, cancellationToken);
            }
        }
    }

    private sealed class Remembered
    {
        public string? Json { get; set; }

        public DateTimeOffset At { get; set; }
    }
}
