using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema.Teams;

namespace HccBot.Bot.Turns.MessageExtensions;

/// <summary>The words of a message on which a command was called.</summary>
/// <remarks>Teams sends a small, well-formed subset of HTML; what else may come is read as text and never fails.</remarks>
internal static partial class MessageBody
{
    /// <summary>Subject and text, a line for each paragraph, list item or row; empty where there are no words.</summary>
    public static string Of(MessageActionsPayload? message)
    {
        var content = message?.Body?.Content ?? "";
        var text = string.Equals(message?.Body?.ContentType, "text", StringComparison.OrdinalIgnoreCase) ? content : FromHtml(content);
        var lines = text.Split('\n').Prepend(message?.Subject ?? "").Select(MessageText.Clean).Where(line => line.Length > 0);
        return string.Join('\n', lines);
    }

    private static string FromHtml(string html)
    {
        // Line breaks within the source mean nothing; those between blocks do.
        var broken = BlockEnd().Replace(html.ReplaceLineEndings(" "), "\n");
        return WebUtility.HtmlDecode(Tag().Replace(CellEnd().Replace(broken, " "), ""));
    }

    [GeneratedRegex(@"<(?:br|hr|/p|/div|/li|/tr|/h[1-6]|/blockquote|/pre)\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockEnd();

    [GeneratedRegex(@"</t[dh]\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex CellEnd();

    [GeneratedRegex(@"<[/!a-zA-Z][^<>]*>")]
    private static partial Regex Tag();
}
