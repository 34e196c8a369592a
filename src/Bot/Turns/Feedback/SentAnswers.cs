namespace HccBot.Bot.Turns.Feedback;

/// <summary>What the last answers were, by the message that carried them: a reaction names the message alone.</summary>
internal sealed class SentAnswers(int capacity = SentAnswers.Capacity)
{
    /// <summary>Reactions come within days; an older answer's is counted as unknown.</summary>
    private const int Capacity = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Conversation, string Message), SentAnswer> _answers = [];
    private readonly Queue<(string Conversation, string Message)> _oldestFirst = new();

    /// <summary>Remembers an answer; nothing where the channel gave its message no id.</summary>
    public void Remember(string conversation, string? message, SentAnswer answer)
    {
        if (string.IsNullOrEmpty(message))
        {
            return;
        }

        lock (_lock)
        {
            if (!_answers.TryAdd((conversation, message), answer))
            {
                return;
            }

            _oldestFirst.Enqueue((conversation, message));
            if (_oldestFirst.Count > capacity)
            {
                _answers.Remove(_oldestFirst.Dequeue());
            }
        }
    }

    /// <summary>The answer that a message carried; null where it is not known.</summary>
    public SentAnswer? Find(string? conversation, string? message)
    {
        lock (_lock)
        {
            return conversation is not null && message is not null ? _answers.GetValueOrDefault((conversation, message)) : null;
        }
    }
}
