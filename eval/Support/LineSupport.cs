using System.Text.RegularExpressions;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Evaluation.Support;

/// <summary>Checks line by line that what an answer writes stands in the facts of that very line: numbers, units, intervals, order, arms.</summary>
internal sealed partial class LineSupport
{
    private readonly CorpusContent _corpus;
    private readonly NumbersInNames _names;
    private readonly HashSet<string> _definitions;
    private readonly HashSet<string> _errata;
    private readonly Dictionary<string, string> _excerpts;
    private readonly Regex _arms;
    private readonly Dictionary<Fact, FactFigures> _figures = [];

    public LineSupport(CorpusContent corpus)
    {
        (_corpus, _names) = (corpus, new NumbersInNames(corpus));
        _definitions = [.. corpus.Terms.Select(term => term.Definition)];
        _errata = [.. corpus.Transcripts.SelectMany(transcript => transcript.Errata).Select(erratum => erratum.Correct)];
        _excerpts = corpus.Transcripts.SelectMany(transcript => transcript.Excerpts).ToDictionary(excerpt => excerpt.Id, excerpt => excerpt.Text);
        var labels = corpus.Trials.SelectMany(trial => trial.Arms).Select(arm => arm.ShortLabel).Distinct().OrderByDescending(label => label.Length);
        _arms = new Regex($@"(?<![\w+-])(?<!\b[Aa]fter )({string.Join('|', labels.Select(Regex.Escape))})(?![\w+-])");
    }

    /// <summary>What an answer's lines hold, and what of it is not covered.</summary>
    public SupportTally Of(Answer answer)
    {
        var lines = WrittenLine.Of(answer).ToArray();
        return new SupportTally(1, lines.Length, lines.Sum(line => Numbers.In(line.Text).Count), [.. Quotes(answer), .. Arithmetic.Wrong(answer), .. lines.SelectMany(line => Check(answer, line))]);
    }

    private IEnumerable<Violation> Quotes(Answer answer) => answer.Quotes
        .Where(quote => !_excerpts.TryGetValue(quote.ExcerptId, out var said) || said != quote.Text)
        .Select(quote => new Violation(answer.Question, "quote", quote.ExcerptId, quote.Text));

    private IEnumerable<Violation> Check(Answer answer, WrittenLine line)
    {
        if (line.Facts.Any(fact => fact.Statement == line.Text) || IsCurated(line) || IsArithmetic(answer, line) || (answer.Kind == AnswerKind.Help && line.Facts.Count == 0))
        {
            return [];
        }

        return Missing(answer, line).Select(found => new Violation(answer.Question, found.Check, found.What, line.Text));
    }

    private IEnumerable<(string Check, string What)> Missing(Answer answer, WrittenLine line)
    {
        var facts = line.Facts.Distinct().Select(Of).ToArray();
        var numbers = Numbers.In(line.Text);
        foreach (var number in numbers.Where(number => !facts.Any(fact => fact.Numbers.Contains(number)) && !Elsewhere(answer, line, number)))
        {
            yield return ("number", number);
        }

        if (facts.Length == 0 || !Figures.Any(line.Text))
        {
            yield break;
        }

        foreach (var unit in Figures.WithUnit(line.Text).Where(unit => facts.Any(fact => fact.Numbers.Contains(unit.Number)) && !facts.Any(fact => fact.Units.Contains(unit))))
        {
            yield return ("unit", $"{unit.Number} {unit.Unit}");
        }

        foreach (var interval in Figures.Intervals(line.Text).Where(interval => !facts.Any(fact => fact.Says(interval))))
        {
            yield return ("interval", interval);
        }

        if (Figures.HasBareInterval(line.Text) && !facts.Any(fact => fact.HasBareInterval))
        {
            yield return ("interval", "without its level");
        }

        foreach (var (first, second) in Figures.Pairs(line.Text).Where(pair => Turned(pair, facts)))
        {
            yield return ("order", $"{first} vs {second}");
        }

        foreach (var arm in _arms.Matches(RuledOut().Replace(line.Text, "")).Select(match => match.Value).Distinct().Where(arm => !Names(arm, line.Facts, facts)))
        {
            yield return ("arm", arm);
        }
    }

    /// <summary>Whether a number is part of a name, the asker's own word, or of the note on what a curator saw.</summary>
    private bool Elsewhere(Answer answer, WrittenLine line, string number) =>
        _names.Only(line.Text, number)
        || (line.Facts.Count == 0 && NumbersInNames.OnlyAsTyped(line.Text, number, answer.Question))
        || line.Facts.Any(fact => fact.Provenance.Verification.Note is { } note && line.Text.EndsWith(note, StringComparison.Ordinal) && Numbers.In(note).Contains(number));

    /// <summary>Whether facts hold both numbers, but none in this order.</summary>
    private static bool Turned((string First, string Second) pair, IReadOnlyList<FactFigures> facts)
    {
        var orders = facts.Select(fact => fact.Orders(pair)).OfType<bool>().ToArray();
        return orders.Length > 0 && !orders.Contains(true);
    }

    /// <summary>Whether an arm's label belongs to a trial that the facts are about, or is a word of the facts.</summary>
    private bool Names(string arm, IReadOnlyList<Fact> facts, IReadOnlyList<FactFigures> figures) =>
        figures.Any(fact => fact.Says(arm))
        || facts.Select(fact => _corpus.Trial(fact.TrialId)).OfType<Trial>().Distinct().Any(trial => trial.Name.Contains(arm, StringComparison.Ordinal)
            || trial.Arms.Any(other => other.ShortLabel == arm || other.Label.Contains(arm, StringComparison.OrdinalIgnoreCase)
                || other.Drugs.Any(drug => _corpus.Lexicon.NameOf(drug.Drug).Equals(arm, StringComparison.OrdinalIgnoreCase))));

    private FactFigures Of(Fact fact)
    {
        if (!_figures.TryGetValue(fact, out var figures))
        {
            _figures[fact] = figures = new FactFigures(fact);
        }

        return figures;
    }

    /// <summary>A definition or an erratum in the corpus' own words, cited.</summary>
    private bool IsCurated(WrittenLine line) => line.Cited && (_errata.Contains(line.Text) || _definitions.Any(definition => line.Text.EndsWith(definition, StringComparison.Ordinal)));

    /// <summary>A score worked out from the asker's values: the line cites the definition that holds the formula.</summary>
    private static bool IsArithmetic(Answer answer, WrittenLine line) => answer.Kind == AnswerKind.Eligibility && line.Cited && line.Facts.Count == 0;

    // What was asked for and the trial did not give.
    [GeneratedRegex(@"fits but for one thing \([^()]*\)|none gave [^;.]*")]
    private static partial Regex RuledOut();
}
