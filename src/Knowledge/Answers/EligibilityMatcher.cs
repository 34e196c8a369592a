using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Whether patients with a feature could enter a trial: three-way, from the facts on that criterion.</summary>
internal sealed class EligibilityMatcher
{
    private readonly Lexicon _lexicon;
    private readonly MatchTable _matches;

    public EligibilityMatcher(CorpusContent corpus)
    {
        _lexicon = corpus.Lexicon;
        _matches = new MatchTable(corpus, (trial, concept) => Match(trial.Eligibility, concept));
    }

    /// <summary>By all rules of a trial.</summary>
    public Match Match(Trial trial, string concept) => _matches.Of(trial, concept);

    /// <summary>By some rules of a trial.</summary>
    /// <param name="facts">The rules.</param>
    /// <param name="concept">Criterion, class or grade.</param>
    public Match Match(IEnumerable<EligibilityFact> facts, string concept)
    {
        // The nearest facts decide: a rule on the main trunk goes before one on vascular invasion at large.
        var relevant = new List<(EligibilityFact fact, Admission admission)>();
        var nearest = int.MaxValue;
        foreach (var fact in facts)
        {
            if (AdmissionOf(fact, concept) is { } admission && Distance(fact, concept) is var distance && distance <= nearest)
            {
                if (distance < nearest)
                {
                    relevant.Clear();
                }

                nearest = distance;
                relevant.Add((fact, admission));
            }
        }

        if (relevant.Count == 0)
        {
            return Answers.Match.Silent(_lexicon.NameOf(concept));
        }

        var admissions = relevant.Select(found => found.admission).ToArray();
        var standing = admissions.Contains(Admission.Included) ? Standing.Yes
            : admissions.Contains(Admission.Partial) ? Standing.Partly
            : admissions.All(admission => admission == Admission.Excluded) ? Standing.No
            : Standing.Unknown;
        var deciding = relevant.Where(found => StandingOf(found.admission) == standing)
            .DefaultIfEmpty(relevant[0]).Take(2).Select(found => found.fact).ToArray();
        return new Match(standing, deciding.Words(fact => fact.Rule.TrimEnd('.')), deciding);
    }

    private static Standing StandingOf(Admission admission) => admission switch
    {
        Admission.Included => Standing.Yes,
        Admission.Partial => Standing.Partly,
        Admission.Excluded => Standing.No,
        _ => Standing.Unknown,
    };

    /// <summary>What a fact says about a concept; null when it says nothing about it.</summary>
    private Admission? AdmissionOf(EligibilityFact fact, string concept)
    {
        var within = _lexicon.IsA(fact.Criterion, concept);
        if (!within && !_lexicon.IsA(concept, fact.Criterion))
        {
            return null;
        }

        var grades = fact.Grades.Where(grade => _lexicon.IsA(grade.Key, concept)).Select(grade => grade.Value).ToArray();
        if (within)
        {
            return fact.Status ?? Combined(grades.Length > 0 ? grades : [.. fact.Grades.Values]);
        }

        // A rule on a wider criterion settles a narrower one only by excluding all of it.
        if (_lexicon.Find(concept)?.Kind == Kinds.Criterion)
        {
            return fact.Status == Admission.Excluded ? Admission.Excluded : null;
        }

        // A grade, or a class of grades, of the fact's criterion.
        return grades.Length > 0 ? Combined(grades)
            : fact.Status is Admission.Included or Admission.Excluded && fact.Grades.Count == 0 ? fact.Status
            : Admission.NotEstablished;
    }

    /// <summary>Whether a class or grade of a criterion could enter and no other of it.</summary>
    public Match MatchOnly(Trial trial, string concept)
    {
        var match = Match(trial, concept);
        var fact = match.Facts.OfType<EligibilityFact>().FirstOrDefault(fact => fact.Grades.Count > 0);
        return match.Standing == Standing.Yes && fact is not null
            && fact.Grades.Any(grade => grade.Value is Admission.Included or Admission.Partial && !_lexicon.IsA(grade.Key, concept))
                ? match with { Standing = Standing.No }
                : match;
    }

    /// <summary>How many steps a fact's criterion stands above a concept; zero when the fact is about the concept itself.</summary>
    private int Distance(EligibilityFact fact, string concept)
    {
        if (_lexicon.IsA(fact.Criterion, concept) || fact.Grades.Keys.Any(grade => _lexicon.IsA(grade, concept)))
        {
            return 0;
        }

        var parents = _lexicon.Find(concept)?.Broader ?? [];
        return parents.Count == 0 ? int.MaxValue / 2 : 1 + parents.Min(parent => fact.Criterion == parent ? 0 : Distance(fact, parent));
    }

    /// <summary>A class of grades was included when one of its grades was: "Child-Pugh B" where B7 could enter.</summary>
    private static Admission Combined(IReadOnlyList<Admission> grades) =>
        grades.Contains(Admission.Included) ? Admission.Included
        : grades.Contains(Admission.Partial) ? Admission.Partial
        : grades.All(grade => grade == Admission.Excluded) ? Admission.Excluded
        : Admission.NotEstablished;
}
