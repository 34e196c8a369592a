using AdaptiveCards;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>Renders an answer: headline first, then what a person reads in ten seconds, then notes, sources and ways on.</summary>
internal static class AnswerCard
{
    /// <summary>A message stays under 28 KB: this much for the card and its citations, the rest for the envelope.</summary>
    private const int MaxBytes = 26 * 1024;

    /// <summary>A page's plain text is shorter than this but for freaks.</summary>
    private const int MaxPlainText = 8000;

    /// <summary>The card of one page of an answer.</summary>
    public static RenderedCard Render(Answer answer, int page = 1)
    {
        var whole = Render(Paging.Whole(answer));
        return Fits(whole) ? whole : Render(Paging.Cut(answer, page, candidate => Fits(Render(candidate))));
    }

    private static bool Fits(RenderedCard card) => card.Bytes + card.BytesOfCitations <= MaxBytes;

    private static RenderedCard Render(AnswerPage page)
    {
        var answer = page.Part;
        List<AdaptiveElement> body = [CardText.Headline(answer.Headline.Marked)];
        body.AddRange(answer.Understanding.Select(CardText.Subtle));
        if (page.Pages > 1)
        {
            body.Add(CardText.Subtle($"Rows {page.FirstRow}-{page.LastRow} of {page.Rows}, page {page.Number} of {page.Pages}."));
        }

        body.AddRange(GroupSummary.Render(answer.Sections));
        body.AddRange(answer.Sections.SelectMany(section => SectionRenderer.Render(section, Subject(answer))));
        body.AddRange(NotesRenderer.Render(answer.Notes));
        body.AddRange(SourcesRenderer.Render(answer.Citations));
        var disclaimer = CardText.Small($"{PlainText.Disclaimer} Corpus {answer.CorpusHash}, as of {answer.AsOf}.");
        disclaimer.IsSubtle = true;
        disclaimer.Separator = true;
        disclaimer.Spacing = AdaptiveSpacing.Medium;
        body.Add(disclaimer);

        var plainText = Clip.At(PlainText.RenderWithSources(answer), MaxPlainText);
        var card = CardFrame.Of(answer.Headline.Text, plainText, body, Buttons(page));
        return RenderedCard.Of(card, answer.Citations);
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

    private static IEnumerable<AdaptiveAction> Buttons(AnswerPage page)
    {
        var question = page.Part.Question;
        if (page.Number < page.Pages && question.Length <= AskButton.MaxQuestion)
        {
            yield return AskButton.To($"More ({page.Number + 1} of {page.Pages})", PagedQuestion.For(question, page.Number + 1));
        }

        foreach (var followUp in page.Part.FollowUps.Where(next => next.Question.Length <= AskButton.MaxQuestion))
        {
            yield return AskButton.To(followUp.Title, followUp.Question);
        }
    }
}
