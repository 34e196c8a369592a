namespace HccBot.Knowledge.Questions.Claims;

/// <summary>A text that states something, cut into what it states.</summary>
/// <param name="Clauses">Its clauses in order, each with what it says.</param>
/// <param name="Speaker">Whether words of a speaker of the corpus are asked about: the question with what was said of them; null otherwise.</param>
/// <param name="TruthAsked">Whether it is asked, in words, if it is true.</param>
internal sealed record ClaimText(IReadOnlyList<ReadClause> Clauses, Question? Speaker, bool TruthAsked);

/// <summary>A clause and what it says.</summary>
/// <param name="Question">The clause as it was read.</param>
/// <param name="Claims">What it says, one thing each.</param>
/// <param name="Continues">Whether it goes on in the sentence of the clause before.</param>
internal sealed record ReadClause(Question Question, IReadOnlyList<Claim> Claims, bool Continues);
