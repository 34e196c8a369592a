using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>What is only said aside: mentions that explain or repeat something, and ask nothing of a trial by themselves.</summary>
internal sealed class FilterAsides(
    string text, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<NumericCondition> conditions, List<FilterAtom> atoms, NegationScope negation,
    Lexicon lexicon)
{
    public bool Has(Mention mention) => IsTheOtherEndpoint(mention) || IsValueOfFactor(mention) || IsCountryOfRegion(mention) || IsVerbOfNumber(mention)
        || IsNotOnlyThat(mention) || IsWithOrWithout(mention) || IsNonInferiorityDenied(mention) || IsEvenThat(mention);

    /// <summary>"Vp4 portal vein thrombosis": the wider name right behind the narrower one.</summary>
    public bool SaysNoMore(Filter filter, int at) => filter is Filter.Eligibility wide
        && atoms is [.., { Filter: Filter.Eligibility narrow } before] && narrow.Concept != wide.Concept && lexicon.IsA(narrow.Concept, wide.Concept)
        && mentions.Any(mention => mention.Start == before.At && mention.End == at);

    /// <summary>Whether a word stands in brackets that hold nothing to be asked for.</summary>
    public bool IsBracketed(Mention cue)
    {
        var start = tokens[cue.Start].Start;
        var end = text.IndexOf(')', start);
        return start > 0 && text[start - 1] == '(' && end > 0
            && !mentions.Any(mention => !mention.Is(Kinds.Cue) && tokens[mention.Start].Start > start && tokens[mention.End - 1].End <= end);
    }

    /// <summary>"Not just the main trunk": what more than this is asked for.</summary>
    private bool IsNotOnlyThat(Mention mention) =>
        mentions.Any(other => other.Concept.Id == Cues.NotOnly && mention.Start >= other.End && mention.Start - other.End <= 2);

    /// <summary>"With or without TACE": either way.</summary>
    private bool IsWithOrWithout(Mention mention) => mention.Start >= 3
        && tokens[mention.Start - 1].Text == "without" && tokens[mention.Start - 2].Text == "or" && tokens[mention.Start - 3].Text == "with";

    /// <summary>"Superiority, not NI": what the test showed, not how the trial was designed.</summary>
    private bool IsNonInferiorityDenied(Mention mention) => mention.Concept.Id == "non-inferiority" && negation.Reaches(mention.Start, within: 3)
        && (atoms.Exists(atom => atom.Filter is Filter.OutcomeOf { Superior: true }) || mentions.Any(MentionFilters.IsBeating));

    /// <summary>"Vascular invasion of any kind, not even a segmental branch": says again what has been said of the whole.</summary>
    private bool IsEvenThat(Mention mention) => mention.Concept.Kind is Kinds.Criterion or Kinds.Grade && atoms.Exists(atom => atom.IsEligibility)
        && tokens.Skip(Math.Max(0, mention.Start - 3)).Take(Math.Min(3, mention.Start)).Any(token => token.Text == "even");

    /// <summary>"PFS, not TACE-PFS": which one is meant.</summary>
    private bool IsTheOtherEndpoint(Mention mention) => mention.Is(Kinds.Endpoint) && !mentions.Any(other => other.Is(Kinds.Outcome))
        && mentions.Any(other => other.Concept.Id == Cues.Not && mention.Start - other.End is 0 or 1)
        && mentions.Any(other => other.Is(Kinds.Endpoint) && mention.Start - other.End is 1 or 2 && (IsKindOf(mention, other) || IsKindOf(other, mention)));

    /// <summary>TACE-PFS is a kind of PFS.</summary>
    private static bool IsKindOf(Mention narrow, Mention wide) => narrow.Concept.Id.EndsWith($"-{wide.Concept.Id}", StringComparison.Ordinal);

    /// <summary>"Stratified by etiology (viral or not)": the values of a factor that is named already.</summary>
    private bool IsValueOfFactor(Mention mention) => mention.Concept.Kind is Kinds.Etiology or Kinds.Grade or Kinds.Stage
        && mentions.Any(other => other.Concept.Id == "stratification")
        && mentions.Any(other => other.End <= mention.Start && other.Concept.Id != mention.Concept.Id
            && (other.Concept.Id == mention.Concept.Kind || lexicon.IsA(mention.Concept.Id, other.Concept.Id)));

    /// <summary>"East Asian countries (Japan, Korea, China)": what the wider name means is told in brackets.</summary>
    private bool IsCountryOfRegion(Mention mention) => mention.Is(Kinds.Region)
        && mentions.Any(wider => wider.Is(Kinds.Region) && wider.End <= mention.Start && wider.Concept.Id != mention.Concept.Id
            && lexicon.IsA(mention.Concept.Id, wider.Concept.Id) && OpensBracket(wider, mention));

    private bool OpensBracket(Mention from, Mention to)
    {
        var between = text.AsSpan(tokens[from.Start].Start, tokens[to.Start].Start - tokens[from.Start].Start);
        return between.LastIndexOf('(') > between.LastIndexOf(')');
    }

    /// <summary>"More than 700 people enrolled or randomized": what was done with the patients counted.</summary>
    private bool IsVerbOfNumber(Mention mention) => mention.Concept.Id == "randomized" && mention.Start > 1
        && tokens[mention.Start - 1].Text is "or" or "and" or "/" && tokens[mention.Start - 2].Text is "enrolled" or "treated" or "recruited" or "included"
        && conditions.Any(condition => condition.Quantity == Quantity.Count && condition.End <= mention.Start);
}
