using System.Text;
using AdaptiveCards;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>Renders an answer: headline first, then what a person reads in ten seconds, then notes, sources and ways on.</summary>
internal static class AnswerCard
{
    /// <summary>A message stays under 28 KB: this much for the card and its citations, the rest for the envelope.</summary>
    private const int MaxBytes = 26 * 1024;

    /// <summary>A page's plain text is shorter than this but for freaks.</summary>
    private const int MaxPlainText = 8000;

    /// <summary>What was understood takes less: once in the card, and once in its plain text.</summary>
    private const int RoomForUnderstanding = 800;

    /// <summary>The JSON around a line of a card.</summary>
    private const int BytesAround = 100;

    /// <summary>Ids of people in Teams are shorter.</summary>
    private const int MaxReader = 100;

    /// <summary>The view that makes the largest card. Pages are cut for it, so that page 2 is the same in every view and language.</summary>
    private static readonly CardView Largest =
        new() { Texts = BotTexts.Longest, AllSources = true, Renewed = true, InPlace = true, Reader = new string('0', MaxReader) };

    /// <summary>The card of an answer in a view; the first page with its sources folded where none is given.</summary>
    public static RenderedCard Render(Answer answer, CardView? view = null)
    {
        var shown = view ?? new CardView();
        var whole = Paging.Whole(answer);
        var words = PlainTextOf(whole);
        if (IsLong(words))
        {
            return RenderPage(PageOf(answer, whole, shown.Page), shown);
        }

        var card = RenderPage(whole, words, shown);
        if (HasRoom(card))
        {
            return card;
        }

        var page = PageOf(answer, whole, shown.Page);
        return page.Pages == 1 ? card : RenderPage(page, shown);
    }

    private static RenderedCard RenderPage(AnswerPage page, CardView view) => RenderPage(page, PlainTextOf(page), view);

    private static RenderedCard RenderPage(AnswerPage page, string words, CardView view) =>
        RenderedCard.Of(Card(page, view, words), page.Part.Citations) with { HasMore = page.Number < page.Pages, Texts = view.Texts };

    /// <summary>Whether the words alone, which a card holds once in its body and once as plain text, leave no room in some view.</summary>
    private static bool IsLong(string words) => 4 * words.Length > MaxBytes;

    /// <summary>
    /// Whether a card is so small in one view that it fits in all of them, which need not be made then: views differ in labels, which no language
    /// makes twice as long, and in what is folded away.
    /// </summary>
    private static bool HasRoom(RenderedCard card) =>
        card.Citations.Count <= SourcesRenderer.MostUnfolded
        && (2 * Encoding.UTF8.GetByteCount(card.Json)) + CardSize.Of(card.Citations) <= MaxBytes;

    private static AnswerPage PageOf(Answer answer, AnswerPage whole, int number)
    {
        var size = SizeOf(whole);
        return size <= MaxBytes ? whole : Paging.Cut(answer, number, Share(answer, size), page => SizeOf(page) <= MaxBytes);
    }

    /// <summary>How much of the rows one page is likely to hold: of the room that the parts leave which every page has.</summary>
    private static double Share(Answer answer, int size)
    {
        const double Uneven = 0.95;
        var bare = SizeOf(Paging.Bare(answer));
        var cut = Math.Max(0, PlainText.RenderWithSources(answer with { Understanding = [] }).Length - MaxPlainText);
        return Uneven * (MaxBytes - bare) / (size - bare + cut);
    }

    /// <summary>
    /// With room for what was understood instead of its lines, so that an answer has the same pages when it is asked again in full and takes nothing
    /// from what was spoken of before.
    /// </summary>
    private static int SizeOf(AnswerPage page)
    {
        var alone = page with { Part = page.Part with { Understanding = [] } };
        return CardSize.Of(Card(alone, Largest, PlainTextOf(alone)), page.Part.Citations)
            + Math.Max(RoomForUnderstanding, page.Part.Understanding.Sum(line => BytesAround + (2 * Encoding.UTF8.GetByteCount(line))));
    }

    /// <summary>What a client shows that renders no cards: the same in every view.</summary>
    private static string PlainTextOf(AnswerPage page) => Clip.At(PlainText.RenderWithSources(page.Part), MaxPlainText);

    private static AdaptiveCard Card(AnswerPage page, CardView view, string plainText)
    {
        var texts = view.Texts;
        var answer = AnswerLabels.In(page.Part, texts);
        var subject = Subject(answer);
        List<AdaptiveElement> body = subject is null
            ? [CardText.Headline(answer.Headline.Marked)]
            : [CardText.Headline(subject), CardText.Heading(answer.Headline.Marked)];
        if (view.Renewed)
        {
            body.Add(CardText.Subtle(texts.Refreshed));
        }

        body.AddRange(answer.Understanding.Select(CardText.Subtle));
        if (page.Pages > 1)
        {
            body.Add(CardText.Subtle(texts.Rows(page.FirstRow, page.LastRow, page.Rows, page.Number, page.Pages)));
        }

        body.AddRange(GroupSummary.Render(answer.Sections));
        body.AddRange(answer.Sections.SelectMany(section => SectionRenderer.Render(section, subject, texts)));
        body.AddRange(NotesRenderer.Render(answer.Notes, texts));
        body.AddRange(SourcesRenderer.Render(answer.Citations, view.AllSources, SourcesToggle(page, view), texts));
        body.Add(Foot(answer, texts));

        var spoken = answer.Headline.Text == page.Part.Headline.Text ? BotTexts.English : texts;
        var card = CardFrame.Of(spoken, answer.Headline.Text, plainText, body, Buttons(page with { Part = answer }, view));
        card.Refresh = Refresh(page, view);
        return card;
    }

    /// <summary>That it is no advice, what it was made from, and in which language the evidence is where that is not the card's.</summary>
    private static AdaptiveTextBlock Foot(Answer answer, BotTexts texts)
    {
        var original = texts == BotTexts.English || answer.Kind == AnswerKind.Help ? "" : texts.AsPublished + " ";
        var foot = CardText.Small($"{original}{texts.Disclaimer} {texts.CorpusAsOf(answer.CorpusHash, answer.AsOf.Text)}");
        foot.IsSubtle = true;
        foot.Separator = true;
        foot.Spacing = AdaptiveSpacing.Medium;
        return foot;
    }

    /// <summary>For the person who asked alone: in a channel of hundreds, a card that looks for all of them would ask once for each.</summary>
    private static AdaptiveRefresh? Refresh(AnswerPage page, CardView view) =>
        view is { InPlace: true, Reader: { Length: > 0 and <= MaxReader } reader } && page.Part.Citations.Count > 0
            && Words(page, page.Number, view.AllSources) is { } words
            ? new AdaptiveRefresh { Action = InPlaceButton.Refresh(view.Texts.Refresh, words, page.Part.CorpusHash), UserIds = [reader] }
            : null;

    /// <summary>What asks for a page of this answer, whatever was spoken of before; null where no words do, or too many for a button.</summary>
    private static string? Words(AnswerPage page, int number, bool allSources) =>
        page.Part.Standalone is { Length: <= AskButton.MaxQuestion } question ? ViewWords.For(question, number, allSources) : null;

    private static AdaptiveAction? SourcesToggle(AnswerPage page, CardView view)
    {
        var sources = page.Part.Citations.Count;
        return sources > SourcesRenderer.MostUnfolded && Words(page, page.Number, !view.AllSources) is { } words
            ? InPlaceButton.To(
                view.AllSources ? view.Texts.FewerSources : view.Texts.AllSources(sources), CardVerbs.Sources, words, page.Part.CorpusHash, view.InPlace)
            : null;
    }

    /// <summary>The name of the only trial of an answer, as its statements begin; null for several.</summary>
    private static string? Subject(Answer answer)
    {
        if (answer.Kind != AnswerKind.Trial || answer.Trials.Count != 1)
        {
            return null;
        }

        var first = answer.Sections.OfType<Section.Lines>().SelectMany(section => section.Items).FirstOrDefault()?.Text;
        var end = first?.IndexOfAny([':', ',']) ?? -1;
        return end > 0 ? first![..end] : null;
    }

    private static IEnumerable<AdaptiveAction> Buttons(AnswerPage page, CardView view)
    {
        foreach (var number in new[] { page.Number + 1, page.Number - 1 })
        {
            if (number < 1 || number > page.Pages)
            {
                continue;
            }

            var title = number > page.Number ? view.Texts.MoreTo(number, page.Pages) : view.Texts.BackTo(number, page.Pages);
            if (Words(page, number, view.AllSources) is { } words)
            {
                yield return InPlace(title, CardVerbs.Page, words);
            }
            else if (page.Part.Question.Length <= AskButton.MaxQuestion)
            {
                // What has its meaning from the conversation is asked there.
                yield return AskButton.To(title, ViewWords.For(page.Part.Question, number, view.AllSources));
            }
        }

        var followUps = page.Part.FollowUps.Where(next => next.Question.Length <= AskButton.MaxQuestion).ToLookup(next => next.Way);
        foreach (var analyses in followUps[FollowUpWay.Analyses])
        {
            yield return InPlace(analyses.Title, CardVerbs.Analyses, analyses.Question);
        }

        if (followUps[FollowUpWay.Beside].ToArray() is { Length: > 0 } others)
        {
            yield return CompareButton.Of(others, page.Part.CorpusHash, view);
        }

        foreach (var next in followUps[FollowUpWay.On])
        {
            yield return AskButton.To(next.Title, next.Question);
        }

        AdaptiveAction InPlace(string title, string verb, string words) =>
            InPlaceButton.To(title, verb, words, page.Part.CorpusHash, view.InPlace);
    }
}
