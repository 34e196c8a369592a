using System.Globalization;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Holds a claimed figure against the published ones of its trial, endpoint, arm, subgroup and analysis.</summary>
internal sealed class FigureJudge(Knowledge knowledge, ClaimSubjects subjects)
{
    private const int MostShown = 2;

    private readonly Lexicon _lexicon = knowledge.Corpus.Lexicon;

    public Judgment Judge(Claim.OfFigure claim, Trial trial)
    {
        var (said, clause) = (claim.Said, claim.Clause);
        var subject = subjects.In(trial, clause, said.Treatments);
        if (subject.NotGiven is { } missing)
        {
            return new Judgment(Verdict.Contradicted, $"{ClaimSubjects.ArmsLine(trial)}; none gave {missing}", trial.Arms);
        }

        var named = subject.Arms.Select(arm => arm.ArmId).ToArray();
        var arms = said.OtherArm ? [.. trial.Arms.Select(arm => arm.ArmId).Except(named)] : named;
        var candidates = new FigureCandidates(trial, clause, said, _lexicon);
        var all = candidates.Of(arms);
        var ofArm = Analysis(clause, [.. all.Where(candidate => candidate.OfArm)]);
        var judged = Decide(claim, ofArm, [.. all.Where(candidate => !candidate.OfArm)]) ?? Silent(claim, trial, candidates.Groups);
        judged = judged with { Line = LineOf(said, trial, judged) };
        return said.Negated ? judged.Denied() : judged;
    }

    /// <summary>Figures of one trial's endpoint are judged in one line; rates only where month and criteria are the same too.</summary>
    private static string? LineOf(SaidFigure said, Trial trial, Judgment judged)
    {
        if (!judged.Judges || judged.Facts is not [ResultFact result, ..])
        {
            return null;
        }

        var line = Judgment.LineOf(trial, result.Endpoint, result.Subgroup?.Level);
        return said.Of switch
        {
            FigureOf.Percent => $"{line} {said.Months}% {result.Criteria?.Words}",
            FigureOf.Median or FigureOf.Ratio or FigureOf.Interval or FigureOf.P or FigureOf.Difference => line,
            _ => null,
        };
    }

    /// <summary>The verdict; null when there is nothing to hold the figure against.</summary>
    private static Judgment? Decide(Claim.OfFigure claim, IReadOnlyList<Candidate> ofArm, IReadOnlyList<Candidate> others)
    {
        var said = claim.Said;
        var analysis = AnalysisAsked.Named(claim.Clause).Any();
        var leading = ofArm.Where(candidate => candidate.Newer.Count == 0 && (candidate.Number is not null || candidate.NotReached)).ToArray();
        var agreeing = ofArm.Where(candidate => Agrees(said, candidate)).ToArray();
        var standing = agreeing.Where(candidate => candidate.Stands || analysis).OrderBy(candidate => candidate.Newer.Count).ToArray();
        if (!analysis && standing.Length > 0 && leading.FirstOrDefault(candidate => !IsUnplanned(candidate)) is { } main && standing.All(candidate => IsAside(candidate, main)))
        {
            // The figure of a part of the population is not the trial's.
            return Verdict.Contradicted.Of($"our sources state {main.Words}; the figure said stands in {standing[0].Words}", [main, standing[0]]);
        }

        if (standing.Length > 0)
        {
            // "Over 30%" must hold for the figure that leads, not for some other reading of it.
            var partly = said.Nearness is not (Nearness.Exact or Nearness.About) && leading.Length > 0 && !Agrees(said, leading[0]) && !analysis;
            var shown = partly ? leading.Take(1).Concat(standing.Take(1)).ToArray() : [.. standing.Take(1), .. standing[0].Newer.Take(1)];
            return Verdict.Supported.Of(partly ? shown.Words(candidate => candidate.Words) : Since(standing[0]), shown) with { InPart = partly };
        }

        // The first report of it, where several earlier ones agree.
        if (agreeing.LastOrDefault() is { } earlier)
        {
            return Verdict.Outdated.Of(Since(earlier), [earlier, earlier.Newer[0]]);
        }

        if (ofArm.FirstOrDefault(candidate => candidate.Number is { } number && said.Exceeds(number)) is { } rounded)
        {
            return Judgment.Silent($"our sources give fewer digits; {rounded.Words}", rounded.Fact);
        }

        if (leading.Length == 0)
        {
            return null;
        }

        Candidate[] elsewhere = [.. others.Where(candidate => said.Nearness == Nearness.Exact && Agrees(said, candidate))];
        var swapped = elsewhere.FirstOrDefault(candidate => leading.Any(leads => leads.Fact == candidate.Fact));
        if (said is { Concept: null, Of: FigureOf.Median or FigureOf.Percent } && (swapped is null || said.Treatments.Count == 0))
        {
            return Judgment.Silent($"the statement does not say of which endpoint; {leading[0].Words}", leading[0].Fact);
        }

        var other = swapped ?? elsewhere.FirstOrDefault();
        if (said.Concept is null && swapped is not null)
        {
            // Which endpoint is meant is told by where the figure stands.
            leading = [.. leading.Where(candidate => candidate.Fact == swapped.Fact)];
        }

        // The figures that hold today, then the ones that the statement may have meant.
        var stated = leading.Concat(ofArm.Where(candidate => candidate.Newer.Count > 0 && candidate.Number is not null)).DistinctBy(candidate => candidate.Words).Take(MostShown).ToArray();
        var words = $"our sources state {stated.Words(candidate => candidate.Words)}{(other is null ? "" : $"; the figure said is that of another arm: {other.Words}")}";
        return Verdict.Contradicted.Of(words, other is null ? stated : [.. stated, other]);
    }

    /// <summary>Whether a figure comes from an unplanned analysis or a part of the population.</summary>
    private static bool IsUnplanned(Candidate candidate) => candidate.Fact is ResultFact result && !LeadingResults.IsPlanned(result);

    /// <summary>Whether it is a figure of other patients than the trial's own; another review of the same ones is none.</summary>
    private static bool IsAside(Candidate candidate, Candidate main) => IsUnplanned(candidate)
        && !(candidate.Fact is ResultFact { Criteria: { } criteria } result && main.Fact is ResultFact trial && criteria != trial.Criteria && result.Population == trial.Population);

    private static string Since(Candidate candidate) => candidate.Newer.Count == 0 ? candidate.Words : $"{candidate.Words}; since then {candidate.Newer[0].Words}";

    private static bool Agrees(SaidFigure said, Candidate candidate) => said.Of == FigureOf.NotReached ? candidate.NotReached
        : candidate.Number is { } number ? Agrees(said, candidate, number)
        : candidate.Bound is { } bound && IsWithin(said, bound);

    private static bool Agrees(SaidFigure said, Candidate candidate, decimal number) => said.Of switch
    {
        FigureOf.Interval => number == said.Value && candidate.Upper == said.Upper,
        FigureOf.P => said.Nearness switch { Nearness.Below or Nearness.AtMost => number <= said.Value, Nearness.Above or Nearness.AtLeast => number > said.Value, _ => said.Agrees(number) && !candidate.Words.Contains("p<", StringComparison.Ordinal) },
        // "Doubled" is said of anything from nearly twice to well over it.
        FigureOf.Multiple when said.Nearness == Nearness.About => number >= said.Value * 0.85m && number < said.Value + 0.75m,
        FigureOf.Difference => Math.Abs(number - said.Value) < 0.05m || said.Agrees(number),
        _ => said.Agrees(number),
    };

    /// <summary>"More than 26" of a figure printed as ">26": what is said goes no further than what is printed.</summary>
    private static bool IsWithin(SaidFigure said, string bound) => decimal.TryParse(bound.TrimStart('<', '>', '='), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && (bound[0] == '>' ? said.Nearness is Nearness.Above or Nearness.AtLeast && said.Value <= number : said.Nearness is Nearness.Below or Nearness.AtMost && said.Value >= number);

    /// <summary>The candidates of the analysis that the clause names; all where it names none or where there is none of it.</summary>
    private static IReadOnlyList<Candidate> Analysis(Question clause, IReadOnlyList<Candidate> candidates)
    {
        var asked = AnalysisAsked.Named(clause).ToArray();
        return asked.Length == 0 ? candidates : [.. candidates.Where(candidate => candidate.Fact is not ResultFact result || asked.All(id => AnalysisAsked.Is(result, id)))];
    }

    private Judgment Silent(Claim.OfFigure claim, Trial trial, IReadOnlyList<string> groups)
    {
        var concept = claim.Said.Concept;
        var what = concept is null ? "no such figure" : $"no such figure on {_lexicon.ShortNameOf(concept)}";
        var among = groups.Count == 0 ? "" : $" in {string.Join(", ", groups.Select(_lexicon.NameOf))}";
        var gap = trial.Gaps.FirstOrDefault(gap => concept is not null && groups.Count == 0 && gap.About.All(about => about == concept));
        var silent = $"{trial.Name}: {what}{among} is in our sources{(gap is null || Numbers.In(gap.Text).Count > 0 ? "" : $". {gap.Text}")}";
        var told = groups.Count > 0 ? null : LeadingResults.Newest(trial, trial.Results.Where(result => result.Endpoint == concept && result.Subgroup is null)).FirstOrDefault();
        return told is null ? Judgment.Silent(silent) : Judgment.Silent($"{silent}; what is: {ResultTables.Lead(trial, told, _lexicon)}", told);
    }
}

/// <summary>Verdicts on candidates.</summary>
internal static class CandidateVerdicts
{
    public static Judgment Of(this Verdict verdict, string words, IEnumerable<Candidate> candidates) =>
        new(verdict, words, [.. candidates.Select(candidate => candidate.Fact).Distinct()]);
}
