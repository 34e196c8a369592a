using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Finds trials while a person types: by the beginnings of names and identifiers, and by what a list question would find.</summary>
internal sealed class TrialFinder
{
    /// <summary>An unfinished word stands for so many concepts at most.</summary>
    private const int MostCompletions = 3;

    /// <summary>A name of the vocabulary is completed from so many of the last words.</summary>
    private const int MostWords = 4;

    private const int ShortestBeginning = 2;

    /// <summary>Behind every trial that tested a treatment stand those where it was the control.</summary>
    private const int AsControl = 100;

    private readonly Knowledge _knowledge;
    private readonly QuestionParser _parser;
    private readonly NamePrefixes _prefixes;
    private readonly Searched[] _usual;

    public TrialFinder(Knowledge knowledge, QuestionParser parser)
    {
        (_knowledge, _parser) = (knowledge, parser);
        _prefixes = new NamePrefixes(knowledge.Corpus.Lexicon);
        var spokenOf = knowledge.Corpus.Transcripts.SelectMany(transcript => transcript.Excerpts).SelectMany(excerpt => excerpt.Trials).ToHashSet();

        // Asked for most are the trials that the speakers speak of, and among equals those with the newest data.
        _usual = [.. knowledge.Corpus.Trials
            .OrderByDescending(trial => spokenOf.Contains(trial.Id))
            .ThenByDescending(NewestData)
            .ThenBy(trial => trial.Name, StringComparer.Ordinal)
            .Select(trial => new Searched(trial))];
    }

    /// <summary>The trials that a text may mean, best first; all where it is blank, none where nothing fits.</summary>
    public IReadOnlyList<TrialSummary> Find(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [.. _usual.Select(searched => searched.Summary)];
        }

        var question = _parser.Parse(text);
        var key = Tokenizer.Key(question.Text);
        if (key.Length == 0 || question.HasKind(Kinds.OtherDisease))
        {
            return [];
        }

        IEnumerable<Searched> found =
        [
            .. question.Trials.SelectMany(id => _usual.Where(searched => searched.Trial.Id == id)),
            .. _usual.Where(searched => searched.Begins(key)),
            .. question.Trials.Count > 0 ? [] : ByMeaning(question),
            .. _usual.Where(searched => searched.Holds(key)),
        ];
        return [.. found.Distinct().Select(searched => searched.Summary)];
    }

    /// <summary>Trials by what they enrolled, gave and found. A word that is neither known nor the beginning of a name finds nothing.</summary>
    private IEnumerable<Searched> ByMeaning(Question question)
    {
        var meant = IsFinished(question) ? [question] : Completions(question);
        return meant.Where(reading => reading.Unknown.Count == 0 && reading.Filter is not null).SelectMany(Matching);
    }

    /// <summary>Whether the last word is understood as it stands.</summary>
    private static bool IsFinished(Question question) =>
        question.Unknown.Count == 0 && question.Corrections.Count == 0 && question.Filter is not null
        && question.Clinical.Any(mention => mention.End == question.Tokens.Count);

    /// <summary>The question with its last words completed, in every way that the vocabulary knows; as it was read where it knows none.</summary>
    private IReadOnlyList<Question> Completions(Question question)
    {
        var tokens = question.Tokens;
        for (var words = Math.Min(MostWords, tokens.Count); words > 0; words--)
        {
            var start = tokens[^words].Start;
            var beginning = Tokenizer.Key(question.Text[start..]);
            if (beginning.Length >= ShortestBeginning && _prefixes.Of(beginning, MostCompletions) is { Count: > 0 } concepts)
            {
                return [.. concepts.Select(concept => _parser.Parse(question.Text[..start] + concept.Name))];
            }
        }

        return [question];
    }

    private IEnumerable<Searched> Matching(Question question)
    {
        var treatments = SubjectReader.TreatmentsOf(question);
        var standing = _knowledge.Matcher.Match(question.Filter!)
            .Where(pair => pair.Match.Standing is Standing.Yes or Standing.Partly)
            .ToDictionary(pair => pair.Trial, pair => pair.Match.Standing);
        return _usual.Where(searched => standing.ContainsKey(searched.Trial))
            .OrderBy(searched => standing[searched.Trial])
            .ThenBy(searched => Distance(searched.Trial, treatments));
    }

    /// <summary>How far a trial is from the treatments alone: what its arms gave beside them.</summary>
    private int Distance(Trial trial, IReadOnlyList<Concept> treatments) => trial.Arms
        .Where(arm => treatments.Any(treatment => _knowledge.Subjects.Gives(arm, treatment)))
        .Select(arm => _knowledge.Subjects.Extras(arm, treatments) + (arm.IsControl ? AsControl : 0))
        .DefaultIfEmpty(0).Min();

    private static int NewestData(Trial trial) =>
        trial.Results.Select(result => (result.Analysis.Cutoff ?? result.Analysis.Reported)?.SortKey ?? 0).DefaultIfEmpty(0).Max();

    /// <summary>A trial with its names as they are searched.</summary>
    private sealed class Searched(Trial trial)
    {
        private const int ShortestDigits = 4;

        private readonly string _name = Tokenizer.Key(trial.Name);
        private readonly string _nct = Tokenizer.Key(trial.Nct.Value);
        private readonly string[] _others = [.. Inner(trial.Name), .. trial.Aliases.Select(Tokenizer.Key)];

        public Trial Trial { get; } = trial;

        public TrialSummary Summary { get; } = TrialSummary.Of(trial);

        /// <summary>Whether its name or identifier begins so.</summary>
        public bool Begins(string key) => Begins(_name, key) || Begins(_nct, key);

        /// <summary>Whether a later part of its name, another name, or the digits of its identifier begin so: "9dw", "0343".</summary>
        public bool Holds(string key) =>
            (key.Length >= ShortestBeginning && _others.Any(name => Begins(name, key)))
            || (key.Length >= ShortestDigits && key.All(char.IsAsciiDigit) && _nct.Contains(key, StringComparison.Ordinal));

        private static bool Begins(string name, string key) => name.StartsWith(key, StringComparison.Ordinal);

        private static IEnumerable<string> Inner(string name)
        {
            var tokens = Tokenizer.Cut(name);
            return Enumerable.Range(1, tokens.Count - 1).Select(start => Tokenizer.Key(name[tokens[start].Start..]));
        }
    }
}
