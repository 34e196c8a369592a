using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Turns;

/// <summary>The words of a message, without the mention of the bot.</summary>
internal static partial class MessageText
{
    /// <summary>The text as a question: the bot's mention taken out, others' mentions kept as plain names.</summary>
    public static string Of(IMessageActivity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in MentionsOf(activity.Entities, activity.Recipient?.Id))
        {
            text = text.Replace(mention, " ", StringComparison.OrdinalIgnoreCase);
        }

        return Clean(AtTag().Replace(text, "$1"));
    }

    /// <summary>One line of text: white space and no-break spaces collapsed, halves of surrogate pairs replaced.</summary>
    public static string Clean(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).EnumerateRunes())
        {
            whole.Append(rune);
        }

        return WhiteSpace().Replace(whole.ToString(), " ").Trim();
    }

    /// <summary>Whether nothing is left of a text once its tags are taken out.</summary>
    public static bool IsMarkupOnly(string text) => string.IsNullOrWhiteSpace(Tag().Replace(text, ""));

    /// <summary>Whether a message mentions the bot.</summary>
    public static bool Mentions(IMessageActivity activity) => MentionsOf(activity.Entities, activity.Recipient?.Id).Any();

    private static IEnumerable<string> MentionsOf(IList<Entity>? entities, string? botId)
    {
        foreach (var entity in entities ?? [])
        {
            if (!string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase)
                || entity!.Properties?["mentioned"] is not JObject mentioned
                || (string?)(mentioned["id"] as JValue) != botId)
            {
                continue;
            }

            var text = (string?)(entity.Properties["text"] as JValue);
            yield return string.IsNullOrEmpty(text) ? $"<at>{mentioned["name"]}</at>" : text;
        }
    }

    [GeneratedRegex("<at(?:\\s[^<>]*)?>([^<>]*)</at>", RegexOptions.IgnoreCase)]
    private static partial Regex AtTag();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex WhiteSpace();
}
