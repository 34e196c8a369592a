using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>"Which trials required an endoscopy": criteria under a word of demanding are asked for as demands.</summary>
internal sealed class RequirementFilters(Lexicon lexicon)
{
    private readonly PhraseList _demanding = new(lexicon, Phrases.Required);

    /// <summary>The filter with its criteria as demands; unchanged where nothing is demanded, or no trials are asked for.</summary>
    public Filter? Of(Question question) =>
        question.Filter is { } filter && (question.Has(Cues.AskList) || question.Has(Cues.Trials) || ((question.Has(Cues.Where) || question.AsksWho) && question.Trials.Count == 0)) && !question.Has(Cues.Include) && !question.Has(Cues.Exclude)
        && _demanding.In(question.Tokens) ? Demanded(filter, DemandsAbsence(question)) : question.Filter;

    /// <summary>"Insisted on no extrahepatic spread": what was required is that it is absent.</summary>
    private bool DemandsAbsence(Question question)
    {
        var demands = Enumerable.Range(0, question.Tokens.Count).Where(i => _demanding.At(question.Tokens, i)).ToArray();
        return question.Mentions.Any(not => not.Concept.Id == Cues.Not && not.Start - demands[^1] is > 0 and <= 3);
    }

    private Filter Demanded(Filter filter, bool absence) => filter switch
    {
        Filter.Eligibility { Only: false } rule when lexicon.Find(rule.Concept)?.Kind == Kinds.Criterion =>
            rule.Excluded && absence ? rule : rule.Excluded ? new Filter.Not(new Filter.Demanded(rule.Concept)) : new Filter.Demanded(rule.Concept),
        Filter.All all => new Filter.All([.. all.Parts.Select(part => Demanded(part, absence))]),
        Filter.Any any => new Filter.Any([.. any.Parts.Select(part => Demanded(part, absence))]),
        _ => filter,
    };
}
