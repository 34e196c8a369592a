using System.Text;
using AdaptiveCards;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>A pack in a chat: what is in it, and how to get it.</summary>
internal static class PackCard
{
    /// <summary>As much of the text as one message takes beside the rest.</summary>
    private const int MaxText = 16 * 1024;

    /// <summary>The pack behind two links.</summary>
    public static RenderedCard WithLinks(Answer pack, Uri page, Uri markdown) => Card(
        pack,
        "Whoever has the link can open it, for one day. It holds published evidence and nothing that was typed.",
        [
            new AdaptiveOpenUrlAction { Title = "Open or print", Url = page },
            new AdaptiveOpenUrlAction { Title = "Get as Markdown", Url = markdown },
        ]);

    /// <summary>The pack's text in the card itself, folded up, where no address leads to the bot.</summary>
    public static RenderedCard WithText(Answer pack, string markdown)
    {
        var (text, cut) = Fitting(markdown);
        var whole = cut
            ? "It is too long for one card; its first part is here. With HccBot:PublicUrl set, a link gives the whole."
            : "Open it below and copy it into a document.";
        var body = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(part => CardText.Markdown(part.TrimStart('#', ' ')));
        var folded = new AdaptiveCard("1.5") { Body = [.. body] };
        return Card(pack, whole, [new AdaptiveShowCardAction { Title = "Show the pack", Card = folded }]);
    }

    private static RenderedCard Card(Answer pack, string how, IEnumerable<AdaptiveAction> actions)
    {
        string[] titles = [.. pack.Sections.Select(section => section.Title).OfType<string>()];
        string[] lines = [how, $"Corpus {pack.CorpusHash}, as of {pack.AsOf}. {PlainText.Disclaimer}"];
        var card = CardFrame.Of(
            pack.Headline.Text,
            string.Join("\n", [pack.Headline.Text, .. titles, .. lines]),
            [CardText.Headline(pack.Headline.Text), .. titles.Select(CardText.Line), .. lines.Select(CardText.Subtle)],
            actions);
        return RenderedCard.Of(card, []);
    }

    /// <summary>The text up to the last whole line that fits.</summary>
    private static (string Text, bool Cut) Fitting(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) <= MaxText)
        {
            return (text, false);
        }

        var fitting = new StringBuilder();
        var bytes = 0;
        foreach (var line in text.Split('\n'))
        {
            bytes += Encoding.UTF8.GetByteCount(line) + 1;
            if (bytes > MaxText)
            {
                break;
            }

            fitting.Append(line).Append('\n');
        }

        return (fitting.ToString(), true);
    }
}
