using System.Globalization;

namespace HccBot.Bot.WebChat;

/// <summary>What was said in one conversation of the chat page, each activity with the number a client reads on from.</summary>
/// <param name="id">Its name in addresses; unguessable, though no secret.</param>
/// <param name="token">The secret that admits to it.</param>
internal sealed class WebChatConversation(string id, string token)
{
    /// <summary>Earlier activities are forgotten; a page that has read them still shows them.</summary>
    public const int MaxActivities = 200;

    private readonly Lock _gate = new();
    private readonly List<Said> _said = [];
    private long _last;
    private bool _started;

    public string Id => id;

    public string Token => token;

    /// <summary>When it was last asked for; kept by <see cref="WebChatConversations"/>.</summary>
    public DateTimeOffset LastUsed { get; set; }

    /// <summary>Whether it starts now; a second start is the page coming back.</summary>
    public bool Start()
    {
        lock (_gate)
        {
            var first = !_started;
            _started = true;
            return first;
        }
    }

    /// <summary>An id that no activity of this conversation has.</summary>
    public string NextActivityId()
    {
        lock (_gate)
        {
            return (++_last).ToString("D7", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Adds an activity as JSON; one with the same id is replaced and read again.</summary>
    public void Say(string activityId, string json)
    {
        lock (_gate)
        {
            _said.RemoveAll(said => said.ActivityId == activityId);
            _said.Add(new Said(++_last, activityId, json));
            if (_said.Count > MaxActivities)
            {
                _said.RemoveAt(0);
            }
        }
    }

    /// <summary>The activities said after a watermark, as JSON, and the watermark to ask with next.</summary>
    public (IReadOnlyList<string> Activities, long Watermark) After(long watermark)
    {
        lock (_gate)
        {
            return ([.. _said.Where(said => said.Number > watermark).Select(said => said.Json)], _last);
        }
    }

    private sealed record Said(long Number, string ActivityId, string Json);
}
