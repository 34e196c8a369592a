using System.Globalization;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>The published figures of a trial that a claimed one could be.</summary>
internal sealed class FigureCandidates(Trial trial, Question clause, SaidFigure said, Lexicon lexicon)
{
    private readonly FigureWords _words = new(trial, lexicon);

    /// <param name="arms">Ids of the arms that are claimed; empty where none is named.</param>
    public IReadOnlyList<Candidate> Of(IReadOnlyList<string> arms)
    {
        var results = LeadingResults.Ordered(trial, trial.Results.Where(Fits)).ToArray();
        var found = results.SelectMany(result => OfResult(result, arms), (result, candidate) => (result, candidate)).ToArray();
        foreach (var (result, candidate) in found)
        {
            candidate.Newer = said.Of == FigureOf.P ? [] : [.. found.Where(other => other.candidate.OfArm == candidate.OfArm && IsLater(other.result, result)).Select(other => other.candidate)];
        }

        return [.. found.Select(pair => pair.candidate), .. OfOthers(arms)];
    }

    /// <summary>Whether a result is of the endpoint, the subgroup and the criteria that are claimed.</summary>
    private bool Fits(ResultFact result) =>
        (said.Concept is null || result.Endpoint == said.Concept || (lexicon.Find(said.Concept)?.Kind == Kinds.Endpoint && lexicon.IsA(result.Endpoint, said.Concept)))
        && (Groups.Count == 0 ? result.Subgroup is null : result.Subgroup is { } group && Groups.All(asked => IsOf(group, asked)))
        && said.Criteria.All(criteria => ResponseCriteria.Are(result, criteria));

    /// <summary>The subgroups that the clause speaks of; what the figure itself is said of is none.</summary>
    public IReadOnlyList<string> Groups => [.. clause.Mentions
        .Where(mention => mention.Concept.Id != said.Concept && (mention.Concept.Kind is Kinds.Etiology or Kinds.Grade or Kinds.Criterion or Kinds.Region || (mention.Is(Kinds.Stage) && lexicon.IsA(mention.Concept.Id, "child-pugh"))))
        .Where(mention => !mention.Is(Kinds.Region) || !IsWhole(mention.Concept.Id))
        .Where(mention => said.Of is FigureOf.Median or FigureOf.NotReached or FigureOf.Percent or FigureOf.Ratio or FigureOf.P or FigureOf.Interval or FigureOf.Difference)
        .Select(mention => mention.Concept.Id).Distinct()];

    /// <summary>"In Asian patients" means all of them where the trial ran in Asia only.</summary>
    private bool IsWhole(string region) => trial.DesignOf("region").SelectMany(item => item.Codes).ToArray() is { Length: > 0 } codes && codes.All(code => lexicon.IsA(code, region));

    private bool IsOf(Subgroup group, string asked)
    {
        var without = clause.Mentions.Any(mention => mention.Concept.Id == Cues.Not && clause.Mentions.Any(other => other.Concept.Id == asked && other.Start - mention.End is 0 or 1));
        return without ? lexicon.IsA(group.Factor, asked) && group.Level == "no"
            : lexicon.IsA(group.Level, asked) || (lexicon.IsA(group.Factor, asked) && group.Level == "yes");
    }

    private IEnumerable<Candidate> OfResult(ResultFact result, IReadOnlyList<string> arms)
    {
        switch (said.Of)
        {
            case FigureOf.Median or FigureOf.NotReached when result.Unit == "months":
            case FigureOf.Percent when said.Months is null && result.Unit == "%":
                return result.Arms.Select(figure => _words.Figure(result, figure) with { OfArm = IsArm(result, figure.Arm, arms) });
            case FigureOf.Percent when said.Months is not null || said.Concept is not null:
                return result.Landmarks.Where(landmark => said.Months is null || landmark.Months == said.Months)
                    .SelectMany(landmark => landmark.Arms.Select(figure => _words.Rate(result, landmark, figure) with { OfArm = IsArm(result, figure.Arm, arms) }));
            case FigureOf.Ratio when result.Ratio is not null && IsTested(result, arms):
                return [_words.Ratio(result)];
            case FigureOf.Multiple when result.Comparison.Control is not null:
                return FigureWords.Multiple(result) is { } multiple ? [multiple] : [];
            case FigureOf.P when result.P is not null && IsTested(result, arms):
                return [_words.P(result)];
            case FigureOf.Interval:
                return result.Arms.Where(figure => figure.Interval is not null).Select(figure => _words.Interval(result, figure))
                    .Concat(result.Ratio?.Interval is null || !IsTested(result, arms) ? [] : [_words.Interval(result)]);
            case FigureOf.Difference when result.Unit == "months" && IsTested(result, arms):
                return FigureWords.Difference(result) is { } difference ? [difference] : [];
            case FigureOf.FollowUp when result.Analysis.FollowUp is { } text:
                return NumbersOf(text).Select(number => new Candidate(result, number, $"{trial.Name}: follow-up {text}; {result.Analysis.Name}"));
            default:
                return [];
        }
    }

    private IEnumerable<Candidate> OfOthers(IReadOnlyList<string> arms) => said.Of switch
    {
        FigureOf.Patients => trial.DesignOf("enrolled").Where(item => item.Number is not null && arms.Count == 0).Select(item => new Candidate(item, item.Number, $"{trial.Name}: {item.Text}"))
            .Concat(trial.DesignOf("enrolled").Where(CountsArm).Select(item => new Candidate(item, said.Value, $"{trial.Name}: {item.Text}")))
            .Concat(trial.Arms.Where(arm => arm.Patients is not null && (arms.Count == 0 || arms.Contains(arm.ArmId)) && (arms.Count > 0 || said.Treatments.Count > 0)).Select(arm => new Candidate(arm, arm.Patients, arm.Statement))),
        FigureOf.Alpha => trial.Endpoints.Where(endpoint => endpoint.Alpha is not null && (said.Concept is null || endpoint.Endpoint == said.Concept))
            .Select(endpoint => new Candidate(endpoint, endpoint.Alpha!.Number, endpoint.Statement)),
        FigureOf.Sites => Counted("sites"),
        FigureOf.Countries => Counted("countries"),
        FigureOf.Dose => trial.Arms.Where(arm => arms.Count == 0 || arms.Contains(arm.ArmId))
            .SelectMany(arm => arm.Drugs.Where(drug => drug.Dose is not null && (said.Treatments.Count == 0 || said.Treatments.Any(mention => lexicon.IsA(drug.Drug, mention.Concept.Id) || mention.Concept.Parts.Contains(drug.Drug))))
                .SelectMany(drug => NumbersOf(drug.Dose!).Select(number => new Candidate(arm, number, $"{trial.Name}: {lexicon.NameOf(drug.Drug)} {drug.Dose} ({arm.ShortLabel})")))),
        FigureOf.Percent when said is { Months: null, Concept: not null } => Shares(arms),
        _ => [],
    };

    /// <summary>"459 analyzed (237 SIRT, 222 sorafenib)": the number that is claimed, right before what the arm was given.</summary>
    private bool CountsArm(DesignFact item)
    {
        var tokens = Tokenizer.Cut(item.Text);
        return Enumerable.Range(0, tokens.Count - 1).Any(i => NumberWords.At(tokens, i) == said.Value
            && ClaimSubjects.Treatments(clause).Any(mention => lexicon.Names(tokens[i + 1].Text, mention.Concept.Id)));
    }

    /// <summary>Adverse events and characteristics of the patients.</summary>
    private IEnumerable<Candidate> Shares(IReadOnlyList<string> arms) =>
        trial.Facts.OfType<SafetyFact>().Where(fact => lexicon.IsA(fact.Event, said.Concept!)).SelectMany(fact => fact.Arms.Select(figure => Share(fact, figure, arms)))
            .Concat(trial.Facts.OfType<BaselineFact>().Where(fact => lexicon.IsA(fact.Characteristic, said.Concept!))
                .SelectMany(fact => fact.Arms.Select(figure => Share(fact, figure, arms) with { OfArm = arms.Count == 0 || arms.Contains(figure.Arm) || figure.Arm == ArmFigure.All })))
            .Concat(trial.Design.Where(item => MentionFinder.ConceptsIn(item.Text, lexicon).Any(named => lexicon.IsA(named, said.Concept!)))
                .SelectMany(item => Percents(item.Text).Select(number => new Candidate(item, number, $"{trial.Name}: {item.Text}"))));

    private Candidate Share(Fact fact, ArmFigure figure, IReadOnlyList<string> arms) =>
        new(fact, figure.Value.Number, fact.Statement) { OfArm = figure.Arm == ArmFigure.All || (arms.Count == 0 ? said.Role == ArmRole.Control == (trial.Arm(figure.Arm)?.IsControl ?? false) : arms.Contains(figure.Arm)) };

    private IEnumerable<Candidate> Counted(string attribute) =>
        trial.DesignOf(attribute).Where(item => item.Number is not null).Select(item => new Candidate(item, item.Number, $"{trial.Name}: {item.Text}"));

    /// <summary>Whether an arm's figure is the one that is claimed; where no arm is named, that is the one under test.</summary>
    private bool IsArm(ResultFact result, string arm, IReadOnlyList<string> arms) => arm == ArmFigure.All
        || (arms.Count > 0 ? arms.Contains(arm) : arm == (said.Role == ArmRole.Control ? result.Comparison.Control : result.Comparison.Experimental));

    /// <summary>Whether a comparison tests the arms that are claimed; arms that are only controls single out none.</summary>
    private bool IsTested(ResultFact result, IReadOnlyList<string> arms) => arms.Count == 0 || arms.Contains(result.Comparison.Experimental)
        || arms.All(arm => trial.Arm(arm)?.IsControl == true);

    /// <summary>Whether one result updates another, at any distance.</summary>
    private bool IsLater(ResultFact later, ResultFact earlier)
    {
        for (var current = later; current.Analysis.Updates is { } id;)
        {
            if (id == earlier.Id)
            {
                return true;
            }

            if (trial.Results.FirstOrDefault(result => result.Id == id) is not { } before)
            {
                return false;
            }

            current = before;
        }

        return false;
    }

    /// <summary>The numbers of a text that a percent sign follows.</summary>
    private static IEnumerable<decimal> Percents(string text) => NumbersOf(text).Where(number => text.Contains(number.ToString(CultureInfo.InvariantCulture) + "%", StringComparison.Ordinal));

    private static IEnumerable<decimal> NumbersOf(string text) =>
        Numbers.In(text).Select(number => decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : (decimal?)null).OfType<decimal>();
}
