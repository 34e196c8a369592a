using System.Text;
using AdaptiveCards;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>A pack in a chat: what is in it, and how to get it.</summary>
internal static class PackCard
{
    /// <summary>As much of the text as one message takes beside the rest.</summary>
    private const int MaxText = 16 * 1024;

    /// <summary>The pack behind two links.</summary>
    public static RenderedCard WithLinks(Answer pack, Uri page, Uri markdown, BotTexts texts) => Card(
        pack,
        texts,
        texts.WhoCanOpen,
        [
            new AdaptiveOpenUrlAction { Title = texts.OpenOrPrint, Url = page },
            new AdaptiveOpenUrlAction { Title = texts.AsMarkdown, Url = markdown },
        ]);

    /// <summary>The pack's text in the card itself, folded up, where no address leads to the bot.</summary>
    public static RenderedCard WithText(Answer pack, string markdown, BotTexts texts)
    {
        var (text, cut) = Fitting(markdown);
        var body = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(part => CardText.Markdown(part.TrimStart('#', ' ')));
        var folded = new AdaptiveCard(CardFrame.Version) { Body = [.. body] };
        return Card(pack, texts, cut ? texts.PackCut : texts.PackBelow, [new AdaptiveShowCardAction { Title = texts.ShowPack, Card = folded }]);
    }

    private static RenderedCard Card(Answer composed, BotTexts texts, string how, IEnumerable<AdaptiveAction> actions)
    {
        var pack = AnswerLabels.In(composed, texts);
        string[] titles = [.. pack.Sections.Select(section => section.Title).OfType<string>()];
        string[] lines = [how, $"{texts.CorpusAsOf(pack.CorpusHash, pack.AsOf.Text)} {texts.Disclaimer}"];
        var card = CardFrame.Of(
            texts,
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
