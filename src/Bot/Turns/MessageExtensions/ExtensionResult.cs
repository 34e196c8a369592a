using Microsoft.Bot.Schema.Teams;

namespace HccBot.Bot.Turns.MessageExtensions;

/// <summary>Answers of the message extension as Teams takes them.</summary>
internal static class ExtensionResult
{
    /// <summary>So long a client may keep an answer, in seconds; the corpus changes less often.</summary>
    private const int CacheSeconds = 180;

    /// <summary>A list to choose from.</summary>
    public static MessagingExtensionResponse List(IEnumerable<MessagingExtensionAttachment> results) => new()
    {
        ComposeExtension = new MessagingExtensionResult { Type = "result", AttachmentLayout = "list", Attachments = [.. results] },
        CacheInfo = new CacheInfo("CACHE", CacheSeconds),
    };

    /// <summary>Nothing to show, and nothing to say: what an address that is not ours unfurls to.</summary>
    public static MessagingExtensionResponse Nothing => new(
        new MessagingExtensionResult { Type = "result", AttachmentLayout = "list", Attachments = [] });

    /// <summary>A line in place of results.</summary>
    public static MessagingExtensionResponse Message(string text) => new(new MessagingExtensionResult { Type = "message", Text = text });
}
