namespace Microsoft.Bot.Schema;

/// <summary>Reads and removes mentions.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) =>
        activity.Recipient is { } recipient && activity.MentionsId(recipient.Id);

    /// <summary>Takes the bot's own mention out of the text, and returns what is left.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity) =>
        activity.Recipient is { } recipient ? activity.RemoveMentionText(recipient.Id) : activity.Text;

    /// <summary>Takes every mention of <paramref name="id"/> out of the text, and returns what is left.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var words = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (words.Length > 0)
            {
                activity.Text = activity.Text?.Replace(words, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }
}
