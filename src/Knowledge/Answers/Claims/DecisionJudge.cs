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
            "approved" => Approved(claim, record),
            "awaited" => Awaited(record),
            _ => Such(claim, record),
        };
    }

    private Judgment Approved(Claim.OfDecision claim, IReadOnlyList<RegulatoryFact> record)
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
        var such = record.Where(fact => fact.Decision == claim.Said.Code && IsDated(fact, claim.Said)).ToArray();
        var newer = such.Length > 0 && record[0] != such[0] && record[0].Decision is "approved" or "withdrawn" ? record.Take(1) : [];
        return such.Length == 0
            ? record.Any(fact => fact.Decision == claim.Said.Code)
                ? Verdict.Contradicted.Of([.. record.Where(fact => fact.Decision == claim.Said.Code)])
                : claim.Said.Negated ? Verdict.Supported.Of(record[0]) : Judgment.Silent($"no such decision is in our sources; {record[0].Statement}", record[0])
            : claim.Said.Negated ? Verdict.Contradicted.Of([.. such]) : Verdict.Supported.Of([.. such, .. newer]);
    }

    private static bool IsDated(RegulatoryFact fact, SaidDecision said)
    {
        var (year, month, day) = (fact.Date?.Year, fact.Date?.SortKey / 100 % 100, fact.Date?.SortKey % 100);
        return (said.Year is null || said.Year == year) && (said.Month is null || (said.Month == month && (said.Day is null || said.Day == day)));
    }

    private bool Names(RegulatoryFact fact, string concept) =>
        MentionFinder.ConceptsIn(fact.Statement, _lexicon).Any(named => _lexicon.IsA(named, concept) || _lexicon.IsA(concept, named));
}
