using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Verdicts on facts in the facts' own words.</summary>
internal static class EndpointVerdicts
{
    public static Judgment Of(this Verdict verdict, params IReadOnlyList<Fact> facts) =>
        new(verdict, facts.Words(fact => fact.Statement.TrimEnd('.')), facts);
}
