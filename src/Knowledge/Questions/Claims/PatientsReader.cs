using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Reads what patients a clause says that a trial took, by a measured value or by what they had before.</summary>
internal sealed class PatientsReader(Question clause, ClaimPhrases phrases, Lexicon lexicon)
{
    /// <summary>"Only took patients with an AFP of at least 400": a limit on a measured value.</summary>
    public Claim.OfRule? Limit()
    {
        if (!clause.HasKind(Kinds.Trial) || clause.Endpoints.Count > 0 || ProfileReader.Read(clause, lexicon).Values is not [{ Measure: not "age" } value])
        {
            return null;
        }

        var excludes = clause.Has(Cues.Exclude);
        Filter limit = new Filter.Limited(value, Required: !excludes && (clause.Has(Cues.Only) || phrases.Required.In(clause.Tokens)));
        return new Claim.OfRule(clause, excludes != clause.Has(Cues.Not) ? new Filter.Not(limit) : limit);
    }

    /// <summary>"Enrolled people who could not tolerate sorafenib", "its patients had all had sorafenib before".</summary>
    public Claim.OfHistory? History()
    {
        var given = ProfileReader.Read(clause, lexicon).Features.FirstOrDefault(feature => feature.Drugs.Count > 0);
        var admits = clause.Has(Cues.Include) || clause.Has(Cues.Exclude);
        var everybody = Everybody.In(clause.Tokens);
        var required = everybody ?? (phrases.Required.In(clause.Tokens) || (!admits && clause.Says("all", "had")));
        return given is null || everybody == false || !clause.HasKind(Kinds.Trial) || !(admits || required) ? null : new Claim.OfHistory(clause, given, required);
    }
}
