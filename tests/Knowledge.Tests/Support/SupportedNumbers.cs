using System.Text.RegularExpressions;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Tests.Support;

/// <summary>Which numbers of an answer's text have a source, and which have none.</summary>
internal static partial class SupportedNumbers
{
    private static readonly HashSet<string> InNames =
    [
        .. RealCorpus.Content.Lexicon.Concepts.Where(concept => concept.Kind != Kinds.Cue).Select(concept => concept.Name)
            .Concat(RealCorpus.Content.Transcripts.Select(transcript => transcript.Show)).SelectMany(Numbers.In),
    ];

    /// <summary>Numbers that stand in no cited fact, quote, cited note, definition, name of a concept or a show, nor in the question.</summary>
    public static IEnumerable<string> Missing(Answer answer) => In(answer).Except(Known(answer)).Except(InNames);

    /// <summary>The numbers of the text without its citation marks.</summary>
    public static IReadOnlySet<string> In(Answer answer) => Numbers.In(Marks().Replace(PlainText.Render(answer), " "));

    private static HashSet<string> Known(Answer answer)
    {
        var facts = answer.Facts.Where(cited => cited.Citations.Count > 0).Select(cited => cited.Fact.Statement);
        var notes = answer.Notes.Concat(answer.Quotes.SelectMany(quote => quote.Notes)).Where(note => note.Citations.Count > 0).Select(note => note.Text);
        var definitions = answer.Kind == AnswerKind.Definition ? RealCorpus.Content.Terms.Select(term => $"{term.Term}: {term.Definition}") : [];
        var examples = answer.Kind == AnswerKind.Help ? answer.Sections.OfType<Section.Lines>().First().Items.Select(line => line.Text) : [];
        return [.. facts.Concat(notes).Concat(examples).Concat(answer.Quotes.Select(quote => quote.Text)).Concat(definitions).Append(answer.Question).SelectMany(Numbers.In)];
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Marks();
}
