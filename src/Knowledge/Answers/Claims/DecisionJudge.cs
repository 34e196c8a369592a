using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Holds a claimed decision of an agency against the record; the newest decision decides.</summary>
internal sealed class DecisionJudge(Knowledge knowledge)
{
    private static readonly string[] Narrowing = [Kinds.Line, Kinds.Stage, Kinds.Grade, Kinds.Etiology];

    private readonly Lexicon _lexicon = knowledge.Corpus.Lexicon;

    public Judgment Judge(Claim.OfDecision claim, Trial trial)
    {
        var said = claim.Said;
        var record = trial.Facts.OfType<RegulatoryFact>().Where(fact => said.Agency is null || fact.Agency == said.Agency)
            .Where(fact => fact.Decision != "announcement").OrderByDescending(fact => fact.Date?.LastDay ?? 0).ToArray();
        if (record.Length == 0)
        {
            var others = trial.Facts.OfType<RegulatoryFact>().Where(fact => fact.Decision != "announcement").Take(2).ToArray();
            var whose = said.Agency is null ? "" : $" ({_lexicon.NameOf(said.Agency)})";
            return Judgment.Silent($"{trial.Name}: no decision{whose} is in our sources{(others.Length == 0 ? "" : $"; {others.Words(fact => fact.Statement)}")}", others);
        }

        return said.Code switch
        {
            "approved" when said.Negated => NotApproved(record),
            "approved" => Approved(claim, trial, record),
            "awaited" => Awaited(record),
            _ => Such(claim, record),
        };
    }

    private Judgment Approved(Claim.OfDecision claim, Trial trial, IReadOnlyList<RegulatoryFact> record)
    {
        var approvals = record.Where(fact => fact.Decision == "approved").ToArray();
        if (approvals.Length == 0)
        {
            return Verdict.Contradicted.Of(record[0]);
        }

        if (record.FirstOrDefault(fact => fact.Decision == "withdrawn" && fact.Date > approvals[0].Date) is { } withdrawn)
        {
            return Verdict.Outdated.Of(approvals[0], withdrawn);
        }

        var dated = approvals.Where(fact => IsDated(fact, claim.Said)).ToArray();
        if (dated.Length == 0)
        {
            return Verdict.Contradicted.Of([.. approvals.Take(2)]);
        }

        if (claim.Clause.Says("rested", "rests", "resting", "based", "basis", "strength") && dated.FirstOrDefault(fact => fact.Text.Contains($"not of {trial.Name}", StringComparison.Ordinal)) is { } onAnother)
        {
            return Verdict.Contradicted.Of(onAnother);
        }

        // A line or stage that the approval does not name is not thereby approved.
        var fitting = dated.FirstOrDefault(fact => claim.Clause.Mentions.Where(mention => Narrowing.Contains(mention.Concept.Kind)).All(mention => Names(fact, mention.Concept.Id)));
        return fitting is null ? Judgment.Silent($"no approval of this very use is in our sources; {dated[0].Statement}", dated[0]) : Verdict.Supported.Of(fitting);
    }

    private static Judgment NotApproved(IReadOnlyList<RegulatoryFact> record)
    {
        var withdrawn = record.FirstOrDefault(fact => fact.Decision == "withdrawn");
        return record.FirstOrDefault(fact => fact.Decision == "approved") is not { } approved ? Verdict.Supported.Of(record[0])
            : withdrawn is not null && withdrawn.Date > approved.Date ? Verdict.Supported.Of(withdrawn)
            : Verdict.Outdated.Of(approved);
    }

    private static Judgment Awaited(IReadOnlyList<RegulatoryFact> record) =>
        record[0].Decision == "application" ? Verdict.Supported.Of(record[0])
        : record[0].Decision == "none-found" ? new Judgment(Verdict.NotInSources, record[0].Statement, [record[0]])
        : Verdict.Outdated.Of(record[0]);

    private static Judgment Such(Claim.OfDecision claim, IReadOnlyList<RegulatoryFact> record)
    {
        var such = InOrder(claim.Clause, [.. record.Where(fact => fact.Decision == claim.Said.Code && IsDated(fact, claim.Said))]);
        var newer = such.Length > 0 && record[0] != such[0] && record[0].Decision is "approved" or "withdrawn" ? record.Take(1) : [];
        return such.Length == 0
            ? record.Any(fact => fact.Decision == claim.Said.Code)
                ? Verdict.Contradicted.Of([.. record.Where(fact => fact.Decision == claim.Said.Code)])
                : claim.Said.Negated ? Verdict.Supported.Of(record[0]) : Judgment.Silent($"no such decision is in our sources; {record[0].Statement}", record[0])
            : claim.Said.Negated ? Verdict.Contradicted.Of([.. such])
            : IsStillSaid(claim, such[0]) && newer.Any() ? Verdict.Outdated.Of([.. such.Take(1), .. newer])
            : !GivesReason(claim, such) ? Judgment.Silent($"our sources give no such reason; {such[0].Statement}", such[0])
            : Verdict.Supported.Of([.. such, .. newer]);
    }

    /// <summary>"The first complete response letter": of several, the one that is counted.</summary>
    private static RegulatoryFact[] InOrder(Question clause, RegulatoryFact[] newestFirst)
    {
        var place = clause.Says("first", "1st") ? 1 : clause.Says("second", "2nd") ? 2 : clause.Says("third", "3rd") ? 3 : 0;
        return place == 0 || newestFirst.Length < Math.Max(2, place) ? newestFirst : [newestFirst[^place]];
    }

    /// <summary>"Has accepted the application": a state, which a later decision ended; with its date it is history.</summary>
    private static bool IsStillSaid(Claim.OfDecision claim, RegulatoryFact fact) =>
        fact.Decision == "application" && claim.Said.Year is null && claim.Clause.Says("has", "have", "is", "are");

    /// <summary>Whether a reason that is said, if any, is told by the record: one of its words at least.</summary>
    private static bool GivesReason(Claim.OfDecision claim, IReadOnlyList<RegulatoryFact> facts)
    {
        var tokens = claim.Clause.Tokens;
        var at = Enumerable.Range(0, tokens.Count).FirstOrDefault(i => tokens[i].Text is "because" or "owing" || (tokens[i].Text == "due" && i + 1 < tokens.Count && tokens[i + 1].Text == "to"), -1);
        if (at < 0)
        {
            return true;
        }

        var said = tokens.Skip(at + 1).Where((token, i) => token.Kind == TokenKind.Word && token.Text.Length > 4 && !claim.Clause.Mentions.Any(mention => mention.Start <= at + 1 + i && mention.End > at + 1 + i && mention.Concept.Kind is Kinds.Cue or Kinds.Agency or Kinds.Decision or Kinds.Trial)).ToArray();
        return said.Any(token => facts.Any(fact => fact.Statement.Contains(token.Text, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsDated(RegulatoryFact fact, SaidDecision said)
    {
        var (year, month, day) = (fact.Date?.Year, fact.Date?.SortKey / 100 % 100, fact.Date?.SortKey % 100);
        return (said.Year is null || said.Year == year) && (said.Month is null || (said.Month == month && (said.Day is null || said.Day == day)));
    }

    private bool Names(RegulatoryFact fact, string concept) =>
        MentionFinder.ConceptsIn(fact.Statement, _lexicon).Any(named => _lexicon.IsA(named, concept) || _lexicon.IsA(concept, named));
}
