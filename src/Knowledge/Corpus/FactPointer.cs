using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Corpus;

/// <summary>Where a fact stands in its dossier, as a JSON pointer.</summary>
internal static class FactPointer
{
    /// <summary>"/results/4" for a fact's id; the text itself when it is a pointer already.</summary>
    public static string Of(Trial trial, string factId)
    {
        if (factId.StartsWith('/'))
        {
            return factId;
        }

        foreach (var (list, facts) in Lists(trial))
        {
            for (var i = 0; i < facts.Count; i++)
            {
                if (facts[i].Id == factId)
                {
                    return $"/{list}/{i}";
                }
            }
        }

        return "";
    }

    private static IEnumerable<(string List, IReadOnlyList<Fact> Facts)> Lists(Trial trial)
    {
        yield return ("arms", trial.Arms);
        yield return ("design", trial.Design);
        yield return ("eligibility", trial.Eligibility);
        yield return ("baseline", [.. trial.Facts.OfType<BaselineFact>()]);
        yield return ("endpoints", trial.Endpoints);
        yield return ("results", trial.Results);
        yield return ("safety", [.. trial.Facts.OfType<SafetyFact>()]);
        yield return ("regulatory", [.. trial.Facts.OfType<RegulatoryFact>()]);
        yield return ("notes", trial.Notes);
    }
}
