using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Whether patients with a feature could enter a trial: three-way, from the facts on that criterion.</summary>
internal sealed class EligibilityMatcher(Lexicon lexicon)
{
    /// <param name="facts">The trial's eligibility facts that the index found for the concept.</param>
    /// <param name="concept">Criterion, class or grade.</param>
    public Match Match(IEnumerable<EligibilityFact> facts, string concept)
    {
        var relevant = facts.Select(fact => (fact, admission: AdmissionOf(fact, concept))).Where(pair => pair.admission is not null).ToArray();
        if (relevant.Length == 0)
        {
            return Answers.Match.Silent(lexicon.NameOf(concept));
        }

        var admissions = relevant.Select(pair => pair.admission!.Value).ToArray();
        var standing = admissions.Contains(Admission.Included) ? Standing.Yes
            : admissions.Contains(Admission.Partial) ? Standing.Partly
            : admissions.All(admission => admission == Admission.Excluded) ? Standing.No
            : Standing.Unknown;
        var deciding = relevant.Where(pair => StandingOf(pair.admission!.Value) == standing).DefaultIfEmpty(relevant[0]).Take(2).Select(pair => pair.fact).ToArray();
        return new Match(standing, string.Join("; ", deciding.Select(fact => fact.Rule)), deciding);
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
        var grades = fact.Grades.Where(grade => lexicon.IsA(grade.Key, concept)).Select(grade => grade.Value).ToArray();
        if (lexicon.IsA(fact.Criterion, concept))
        {
            return fact.Status ?? Combined(grades.Length > 0 ? grades : [.. fact.Grades.Values]);
        }

        if (!lexicon.IsA(concept, fact.Criterion))
        {
            return null;
        }

        // A grade, or a class of grades, of the fact's criterion.
        return grades.Length > 0 ? Combined(grades)
            : fact.Status is Admission.Included or Admission.Excluded && fact.Grades.Count == 0 ? fact.Status
            : Admission.NotEstablished;
    }

    /// <summary>A class of grades was included when one of its grades was: "Child-Pugh B" where B7 could enter.</summary>
    private static Admission Combined(IReadOnlyList<Admission> grades) =>
        grades.Contains(Admission.Included) ? Admission.Included
        : grades.Contains(Admission.Partial) ? Admission.Partial
        : grades.All(grade => grade == Admission.Excluded) ? Admission.Excluded
        : Admission.NotEstablished;
}
