using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Named values that are read once in a turn, and written back when they have changed.</summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    protected BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);

        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);

        return new Accessor<T>(this, name);
    }

    public virtual async Task LoadAsync(
        ITurnContext turnContext,
        bool force = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        if (force || GetCachedState(turnContext) is null)
        {
            var key = GetStorageKey(turnContext);
            var items = await _storage.ReadAsync([key], cancellationToken);
            var state = items.TryGetValue(key, out var item) ? AsDictionary(item) : null;
            turnContext.TurnState.Set(_contextServiceKey, new CachedBotState(state));
        }
    }

    public virtual async Task SaveChangesAsync(
        ITurnContext turnContext,
        bool force = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        if (GetCachedState(turnContext) is { } cached && (force || cached.IsChanged()))
        {
            var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
            await _storage.WriteAsync(changes, cancellationToken);
            cached.MarkSaved();
        }
    }

    /// <summary>Empties the state; it stays in the storage until the changes are saved.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        turnContext.TurnState.Set(_contextServiceKey, CachedBotState.Cleared());
        return Task.CompletedTask;
    }

    /// <summary>Removes the state from the turn and from the storage.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The state as JSON, or null before it was loaded.</summary>
    public JToken Get(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        return GetCachedState(turnContext) is { } cached ? JToken.FromObject(cached.State) : null;
    }

    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    protected Task<T> GetPropertyValueAsync<T>(
        ITurnContext turnContext,
        string propertyName,
        CancellationToken cancellationToken = default)
    {
        var value = Loaded(turnContext).State.TryGetValue(propertyName, out var found) ? found : null;

        return Task.FromResult(value switch
        {
            null => default,
            T typed => typed,
            JToken json => json.ToObject<T>(),
            _ => JToken.FromObject(value).ToObject<T>(),
        });
    }

    protected Task DeletePropertyValueAsync(
        ITurnContext turnContext,
        string propertyName,
        CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(
        ITurnContext turnContext,
        string propertyName,
        object value,
        CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).State[propertyName] = value;
        return Task.CompletedTask;
    }

    private static IDictionary<string, object> AsDictionary(object item) => item switch
    {
        IDictionary<string, object> dictionary => dictionary,
        JObject json => json.ToObject<Dictionary<string, object>>(),
        _ => throw new InvalidOperationException("The storage holds something else than a state."),
    };

    private CachedBotState Loaded(ITurnContext turnContext) =>
        GetCachedState(turnContext) ?? throw new InvalidOperationException("The state is not loaded.");

    /// <summary>The state of one turn.</summary>
    public class CachedBotState
    {
        private string _saved;

        internal CachedBotState(IDictionary<string, object> state)
        {
            State = state ?? new Dictionary<string, object>();
            MarkSaved();
        }

        public IDictionary<string, object> State { get; }

        /// <summary>An empty state that counts as changed, so that saving it empties the storage.</summary>
        internal static CachedBotState Cleared() => new(state: null) { _saved = null };

        internal bool IsChanged() => _saved != JsonConvert.SerializeObject(State);

        internal void MarkSaved() => _saved = JsonConvert.SerializeObject(State);
    }

    private sealed class Accessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(
            ITurnContext turnContext,
            Func<T> defaultValueFactory = null,
            CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken);
            if (defaultValueFactory is not null && !IsSet(turnContext))
            {
                await state.SetPropertyValueAsync(turnContext, name, defaultValueFactory(), cancellationToken);
            }

            return await state.GetPropertyValueAsync<T>(turnContext, name, cancellationToken);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }

        public async Task SetAsync(
            ITurnContext turnContext,
            T value,
            CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }

        private bool IsSet(ITurnContext turnContext) =>
            state.Loaded(turnContext).State.TryGetValue(name, out var value) && value is not null;
    }
}
