using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>What a list asks of the limits that trials set on measured values: "which trials required platelets of at least 75?"</summary>
internal static class LimitFilters
{
    /// <summary>The filter; null where no trials are asked for, or no value of patients is named.</summary>
    public static Filter? In(Question question, Lexicon lexicon)
    {
        var required = question.Says("required", "requires", "require", "requiring", "needed", "demanded", "mandated");
        var asks = question.Has(Cues.AskList) || question.Has(Cues.Trials);
        if (!asks || !(required || question.Has(Cues.Include) || question.Has(Cues.Exclude)) || question.Endpoints.Count > 0 || question.Has(Cues.APatient) || question.Has(Cues.OnePatient)
            || !question.Mentions.Any(mention => mention.Is(Kinds.Measure) || mention.Is(Kinds.Factor)))
        {
            return null;
        }

        return ProfileReader.Read(question, lexicon).Values is not [{ Measure: not "age" } value] ? null
            : question.Has(Cues.Exclude) ? new Filter.Not(new Filter.Limited(value, Required: false))
            : new Filter.Limited(value, required);
    }
}
