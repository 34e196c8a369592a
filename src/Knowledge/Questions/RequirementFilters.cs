using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>"Which trials required an endoscopy": criteria under a word of demanding are asked for as demands.</summary>
internal static class RequirementFilters
{
    /// <summary>The filter with its criteria as demands; unchanged where nothing is demanded, or no trials are asked for.</summary>
    public static Filter? Of(Question question, Lexicon lexicon) =>
        question.Filter is { } filter && (question.Has(Cues.AskList) || question.Has(Cues.Trials)) && !question.Has(Cues.Include) && !question.Has(Cues.Exclude)
        && new PhraseList(lexicon, Phrases.Required).In(question.Tokens) ? Demanded(filter, lexicon) : question.Filter;

    private static Filter Demanded(Filter filter, Lexicon lexicon) => filter switch
    {
        Filter.Eligibility { Only: false } rule when lexicon.Find(rule.Concept)?.Kind == Kinds.Criterion =>
            rule.Excluded ? new Filter.Not(new Filter.Demanded(rule.Concept)) : new Filter.Demanded(rule.Concept),
        Filter.All all => new Filter.All([.. all.Parts.Select(part => Demanded(part, lexicon))]),
        Filter.Any any => new Filter.Any([.. any.Parts.Select(part => Demanded(part, lexicon))]),
        _ => filter,
    };
}
