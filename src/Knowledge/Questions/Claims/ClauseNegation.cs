namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Whether a clause denies what stands in it: "did not improve".</summary>
internal sealed class ClauseNegation(Question clause, ClaimPhrases phrases)
{
    /// <summary>Whether "not" stands before a word and is said of it.</summary>
    /// <param name="token">What may be denied.</param>
    /// <param name="within">How far before it "not" may stand.</param>
    /// <param name="past">A kind of concept that "not" belongs to where it stands between: "was not better (HR 0.84)" denies no figure.</param>
    public bool IsNegated(int token, int within = 4, string? past = null) => clause.Mentions.Any(mention => mention.Concept.Id == Cues.Not && mention.End <= token && token - mention.End <= within
        // "No, the median was 19.2 months" answers somebody.
        && !(mention.Start == 0 && clause.Tokens.Count > 1 && clause.Tokens[1].Text == ",")
        // "No difference in OS (8.0 months with A ...)" denies the difference.
        && !(mention.End < token && clause.Tokens[mention.End].Text is "difference" or "benefit" or "gain" or "advantage" or "improvement")
        && !clause.Mentions.Any(between => between.Is(past ?? "") && between.Start >= mention.End && between.End <= token)
        && clause.Tokens[mention.Start].Text is not ("without" or "except" or "excluding" or "minus") && !phrases.NotReached.At(clause.Tokens, mention.Start));
}
