using HccBot.Evaluation.Grading;
using HccBot.Evaluation.Names;
using HccBot.Evaluation.Variants;
using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Evaluation.Twins;

/// <summary>Makes questions that the corpus cannot answer: another trial, endpoint or subgroup in place of the one asked about.</summary>
internal sealed class TwinMaker
{
    private const int NamesAQuestion = 4;
    private const int EndpointsAQuestion = 2;
    private const int GroupsAQuestion = 3;

    // Real trials that the corpus may lack, and some that nobody ran; one that the corpus holds by now is left out.
    private static readonly string[] OtherTrials =
    [
        "ORIENT-77", "KEYNOTE-524", "GO30140", "STORM", "METIV-HCC", "BRISK-FL", "EVOLVE-1", "CheckMate 77X", "LIGHT-HCC", "SILIUS", "HEPATORCH-9",
    ];

    private static readonly string[] Made = ["value", "subgroup", "comparison"];

    private readonly CorpusContent _corpus;
    private readonly TrialNames _trials;
    private readonly NameTable _endpoints;
    private readonly NameTable _groups;
    private readonly IReadOnlyList<string> _names;
    private readonly IReadOnlyList<string> _reported;
    private readonly IReadOnlyList<Subgroup> _subgroups;

    public TwinMaker(CorpusContent corpus)
    {
        _corpus = corpus;
        _trials = new TrialNames(corpus);
        var results = corpus.Trials.SelectMany(trial => trial.Results).ToArray();
        _reported = [.. results.Select(result => result.Endpoint).Distinct().Order(StringComparer.Ordinal)];
        _subgroups = [.. results.Select(result => result.Subgroup).OfType<Subgroup>().Where(group => group.Level is not ("yes" or "no")).DistinctBy(group => group.Level).OrderBy(group => group.Level, StringComparer.Ordinal)];
        _endpoints = Table(_reported);
        _groups = Table([.. _subgroups.Select(group => group.Level)]);
        _names = [.. OtherTrials.Where(name => _trials.In(name).Count == 0)];
    }

    /// <summary>The twins of all questions; the same questions and corpus give the same twins.</summary>
    public IReadOnlyList<Twin> Of(IEnumerable<EvaluationQuestion> questions) =>
        [.. questions.Where(question => Made.Contains(question.Kind) && question.Turns.Count == 1).SelectMany(Of).DistinctBy(twin => twin.Text)];

    private IEnumerable<Twin> Of(EvaluationQuestion question)
    {
        var (text, dice) = (question.Asked, new Dice(question.Id));
        var named = _trials.In(text);
        if (named.Count == 0)
        {
            yield break;
        }

        foreach (var first in dice.Shuffled(Enumerable.Range(0, _names.Count)).Take(NamesAQuestion))
        {
            yield return new Twin(question.Id, "trial", OtherNames(text, named, first));
        }

        if (named.Count != 1 || _corpus.Trial(named[0].Id) is not { } trial)
        {
            yield break;
        }

        if (_endpoints.In(text) is [var endpoint])
        {
            foreach (var other in dice.Shuffled(_reported.Where(other => !Knows(trial, other))).Take(EndpointsAQuestion))
            {
                yield return new Twin(question.Id, "endpoint", endpoint.Replace(text, _corpus.Lexicon.NameOf(other)));
            }
        }

        // "BCLC B vs C" names a second group by its letter alone, "completely occluded portal vein" one within the other.
        if (_groups.In(text) is [var group] && !text.Contains(" vs ", StringComparison.OrdinalIgnoreCase) && !NamesPatients(group.Replace(text, "x")))
        {
            // Without an endpoint, "Child-Pugh B?" may as well ask who could enter.
            var result = _endpoints.In(text).Count > 0;
            foreach (var other in dice.Shuffled(_subgroups.Where(other => !Knows(trial, other) && (result || !Admits(trial, other)))).Take(GroupsAQuestion))
            {
                yield return new Twin(question.Id, "subgroup", group.Replace(text, _corpus.Lexicon.NameOf(other.Level)));
            }
        }
    }

    private bool NamesPatients(string text) => MentionFinder.Find(Tokenizer.Cut(text), _corpus.Lexicon)
        .Any(mention => mention.Concept.Kind is Kinds.Criterion or Kinds.Grade or Kinds.Stage or Kinds.Etiology);

    private string OtherNames(string text, IReadOnlyList<NamedPlace> named, int first)
    {
        for (var i = named.Count - 1; i >= 0; i--)
        {
            text = named[i].Replace(text, _names[(first + i) % _names.Count]);
        }

        return text;
    }

    /// <summary>Whether a dossier holds anything on an endpoint, by any narrower or broader name.</summary>
    private bool Knows(Trial trial, string endpoint) =>
        trial.Results.Select(result => result.Endpoint).Concat(trial.Endpoints.Select(fact => fact.Endpoint)).Concat(trial.Notes.SelectMany(note => note.About))
            .Any(known => Related(known, endpoint));

    /// <summary>Whether a dossier has a result in a subgroup or by its factor, or is about such patients as a whole.</summary>
    private bool Knows(Trial trial, Subgroup group) =>
        trial.Results.Select(result => result.Subgroup).OfType<Subgroup>().Any(known => known.Factor == group.Factor || Related(known.Level, group.Level))
        || trial.Notes.Any(note => note.About.Any(about => about == group.Factor || Related(about, group.Level)))
        || trial.Eligibility.Any(rule => rule.Grades.Any(grade => Related(grade.Key, group.Level) && grade.Value == Admission.Included)
            && rule.Grades.All(grade => Related(grade.Key, group.Level) || grade.Value == Admission.Excluded))
        || trial.DesignOf("region").Concat(trial.DesignOf("line")).Any(item => item.Codes.Any(code => Related(code, group.Level)));

    /// <summary>Whether a dossier has a rule, a share or a word on a group.</summary>
    private bool Admits(Trial trial, Subgroup group) =>
        trial.Eligibility.SelectMany(rule => rule.Grades.Keys.Append(rule.Criterion)).Concat(trial.Facts.OfType<BaselineFact>().Select(share => share.Characteristic))
            .Concat(trial.Design.SelectMany(item => item.Codes))
            .Any(known => known == group.Factor || Related(known, group.Level)) || _corpus.Lexicon.Find(group.Level)?.Kind == Kinds.Region;

    private bool Related(string one, string other) => _corpus.Lexicon.IsA(one, other) || _corpus.Lexicon.IsA(other, one);

    private NameTable Table(IReadOnlyList<string> concepts) => new(concepts.Select(_corpus.Lexicon.Find).OfType<Concept>()
        .SelectMany(concept => concept.Names.Append(concept.Name), (concept, name) => (name, concept.Id)));
}
