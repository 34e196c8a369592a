namespace AdaptiveCards;

/// <summary>Members by name.</summary>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
{
}
