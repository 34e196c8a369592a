using System.Security.Cryptography;

namespace HccBot.Bot.WebChat;

/// <summary>The conversations of the chat page: in memory only, bounded in number, forgotten when nobody asks for them.</summary>
internal sealed class WebChatConversations(TimeProvider time)
{
    /// <summary>One more makes room by dropping the one that was asked for longest ago.</summary>
    public const int Max = 50;

    /// <summary>An open page asks every second; this long after the last time it is taken for closed.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private readonly Lock _gate = new();
    private readonly List<WebChatConversation> _open = [];

    /// <summary>Makes a conversation that nobody else can find.</summary>
    public WebChatConversation Open()
    {
        lock (_gate)
        {
            DropExpired();
            if (_open.Count == Max)
            {
                _open.Remove(_open.MinBy(conversation => conversation.LastUsed)!);
            }

            var conversation = new WebChatConversation(
                RandomNumberGenerator.GetHexString(32, lowercase: true), RandomNumberGenerator.GetHexString(64, lowercase: true))
            {
                LastUsed = time.GetUtcNow(),
            };
            _open.Add(conversation);
            return conversation;
        }
    }

    /// <summary>The conversation that a token admits to, which thereby lasts on; null where there is none.</summary>
    public WebChatConversation? Admit(string token)
    {
        lock (_gate)
        {
            DropExpired();
            var conversation = _open.Find(conversation => conversation.Token == token);
            conversation?.LastUsed = time.GetUtcNow();
            return conversation;
        }
    }

    /// <summary>The conversation with an id, for the bot to speak in; null where it was forgotten.</summary>
    public WebChatConversation? Find(string id)
    {
        lock (_gate)
        {
            return _open.Find(conversation => conversation.Id == id);
        }
    }

    private void DropExpired()
    {
        var now = time.GetUtcNow();
        _open.RemoveAll(conversation => now - conversation.LastUsed >= Lasts);
    }
}
