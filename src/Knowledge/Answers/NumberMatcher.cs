using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Whether a trial's newest published figure satisfies a comparison with a number.</summary>
internal static class NumberMatcher
{
    public static Match Match(Trial trial, NumericCondition condition, Lexicon lexicon)
    {
        if (condition.Quantity == Quantity.Grade)
        {
            throw new System.Diagnostics.UnreachableException("Grades are read as eligibility.");
        }

        if (condition.Quantity == Quantity.Count)
        {
            return Counted(trial, condition, lexicon);
        }

        if (lexicon.Find(condition.Concept)?.Kind == Kinds.Safety)
        {
            return Safety(trial, condition, lexicon);
        }

        if (lexicon.Find(condition.Concept)?.Kind is Kinds.Etiology or Kinds.Criterion or Kinds.Grade or Kinds.Stage or Kinds.Region)
        {
            return Share(trial, condition, lexicon);
        }

        var results = trial.Results.Where(result => result.Endpoint == condition.Concept && result.Subgroup is null).ToArray();
        var figures = new List<(ResultFact Fact, decimal? Number, string Words)>();
        foreach (var result in results.Length == 0 ? [] : LeadingResults.Newest(trial, results))
        {
            if (Figure(trial, result, results, condition) is { Fact: { } fact, Number: var number, Words: var words } && !figures.Exists(known => known.Fact == fact && known.Number == number))
            {
                figures.Add((fact, number, words));
            }
        }

        // What holds decides; then what is known and does not hold; then what is there without a number.
        return figures.Count == 0 ? Answers.Match.Silent($"no such {lexicon.ShortNameOf(condition.Concept)} figure")
            : figures.FindAll(found => found.Number is { } number && condition.Holds(number)) is { Count: > 0 } holding ? Of(Standing.Yes, holding)
            : figures.FindAll(found => found.Number is not null) is { Count: > 0 } known ? Of(Standing.No, known)
            : Of(Standing.Unknown, figures);
    }

    private static Match Of(Standing standing, List<(ResultFact Fact, decimal? Number, string Words)> figures)
    {
        var facts = new List<Fact>(figures.Count);
        figures.ForEach(found => facts.AddOnce(found.Fact));
        return new Match(standing, figures.Words(found => found.Words), facts);
    }

    /// <summary>A trial's newest figure of a quantity, of the arm that it tested; null where our sources give none.</summary>
    public static (Fact Fact, decimal Number, string Words)? Newest(Trial trial, Quantity quantity, string concept)
    {
        if (quantity == Quantity.Count)
        {
            return trial.DesignOf(concept).FirstOrDefault(item => item.Number is not null) is { } item ? (item, item.Number!.Value, item.Text) : null;
        }

        var any = new NumericCondition(quantity, concept, NumericComparison.AtLeast, 0, null, null, Assumed: false, 0, 0);
        var results = trial.Results.Where(result => result.Endpoint == concept && result.Subgroup is null).ToArray();
        var figure = LeadingResults.Newest(trial, results).Select(result => Figure(trial, result, results, any)).FirstOrDefault(found => found.Number is not null);
        return figure.Fact is null ? null : (figure.Fact, figure.Number!.Value, figure.Words);
    }

    private static Match Counted(Trial trial, NumericCondition condition, Lexicon lexicon)
    {
        if (condition.Concept == "arms")
        {
            return new Match(condition.Holds(trial.Arms.Count) ? Standing.Yes : Standing.No, $"arms: {trial.Arms.Words(arm => arm.Label)}", trial.Arms);
        }

        var items = trial.DesignOf(condition.Concept).Where(item => item.Number is not null).ToArray();
        if (items.Length == 0 && condition.Concept == "countries" && OnlyCountry(trial, lexicon) is { } country)
        {
            return new Match(condition.Holds(1) ? Standing.Yes : Standing.No, country.Text, [country]);
        }

        if (items.Length == 0)
        {
            return Answers.Match.Silent(lexicon.NameOf(condition.Concept));
        }

        return new Match(
            condition.Holds(items[0].Number!.Value) ? Standing.Yes : Standing.No, $"{lexicon.NameOf(condition.Concept)}: {items[0].Text}", [items[0]]);
    }

    /// <summary>Where a trial ran, if that is a single country; null where it is wider, or not said.</summary>
    private static DesignFact? OnlyCountry(Trial trial, Lexicon lexicon) => trial.DesignOf("region").FirstOrDefault(item =>
        item.Codes.Count(code => lexicon.SelfAndNarrower(code).Count() == 1) == 1 && !item.Codes.Any(code => code is "global" or "south-america")
        && item.Codes.All(code => item.Codes.Any(narrow => lexicon.IsA(narrow, code) && lexicon.SelfAndNarrower(narrow).Count() == 1)));

    /// <summary>The share of the patients with a feature: in every arm, or in part.</summary>
    private static Match Share(Trial trial, NumericCondition condition, Lexicon lexicon)
    {
        var facts = trial.Facts.OfType<BaselineFact>().Where(fact => (fact.Characteristic == condition.Concept || (condition.Comparison is NumericComparison.Above or NumericComparison.AtLeast && lexicon.IsA(fact.Characteristic, condition.Concept))) && fact.Unit == "%" && fact.Arms.Any(arm => arm.Value.Number is not null)).ToArray();
        if (facts.Length == 0)
        {
            return Answers.Match.Silent($"no share of patients with {lexicon.NameOf(condition.Concept)}");
        }

        var shares = facts.SelectMany(fact => fact.Arms).Select(arm => arm.Value.Number).OfType<decimal>().ToArray();
        var standing = shares.All(condition.Holds) ? Standing.Yes : shares.Any(condition.Holds) ? Standing.Partly : Standing.No;
        return new Match(standing, facts.Words(fact => fact.StatementBody), facts);
    }

    /// <summary>A safety figure of an experimental arm.</summary>
    private static Match Safety(Trial trial, NumericCondition condition, Lexicon lexicon)
    {
        // Grades 3 and 4 are the least that "grade 3 or worse" can be.
        var floor = condition.Comparison is NumericComparison.Above or NumericComparison.AtLeast;
        var facts = (floor ? SafetyEvents.Of(trial, condition.Concept, lexicon) : trial.Facts.OfType<SafetyFact>().Where(fact => lexicon.IsA(fact.Event, condition.Concept))).Where(fact => fact.Arms.Count > 0 && (!condition.Severe || SafetyEvents.IsGraded(fact))).ToArray();
        if (facts.Length == 0)
        {
            return Answers.Match.Silent($"no {(condition.Severe ? "such figure by grade" : "figure")} on {lexicon.NameOf(condition.Concept)}");
        }

        var holding = facts.Where(fact => fact.Arms.Any(arm => trial.Arm(arm.Arm)?.IsControl == false && arm.Value.Number is { } number && condition.Holds(number))).ToArray();
        var shown = holding.Length > 0 ? holding : facts;
        return new Match(holding.Length > 0 ? Standing.Yes : Standing.No, shown.Words(fact => fact.StatementBody), shown);
    }

    private static (ResultFact? Fact, decimal? Number, string Words) Figure(
        Trial trial, ResultFact newest, IReadOnlyList<ResultFact> results, NumericCondition condition)
    {
        if (condition.Quantity == Quantity.Ratio)
        {
            return LeadingResults.WithRatio(trial, newest) is { Ratio: { } ratio } carrier
                ? (carrier, condition.FigureOf(ratio), $"{carrier.Endpoint.ToUpperInvariant()} {ratio.Sentence}, {ArmNames(trial, carrier)}, {carrier.Analysis.Name}{(carrier.P?.Note is { } note && note.Contains("nominal", StringComparison.Ordinal) ? ", nominal" : "")}")
                : (null, null, "");
        }

        if (condition.Months is { } months)
        {
            var landmark = newest.Landmarks.FirstOrDefault(candidate => candidate.Months == months);
            var at = landmark?.Arms.FirstOrDefault(arm => arm.Arm == newest.Comparison.Experimental);
            return at is null ? (null, null, "") : (newest, at.Value.Number, $"at {months} months {at.Value.Text}%, {ArmNames(trial, newest)}");
        }

        if (LeadingResults.WithFigures(trial, newest, results) is not { } result || result.FigureOf(result.Comparison.Experimental) is not { } figure
            || (result.Unit == "%") != (condition.Quantity == Quantity.Percent))
        {
            return (null, null, "");
        }

        var unit = result.Unit == "%" ? "%" : figure.Value.Kind == FigureKind.Number ? " " + result.Unit : "";
        return (result, figure.Value.Number, $"{figure.Value.Text}{unit} with {trial.Arm(figure.Arm)?.ShortLabel}, {result.Analysis.Name}");
    }

    private static string ArmNames(Trial trial, ResultFact result) =>
        $"{trial.Arm(result.Comparison.Experimental)?.ShortLabel} vs {trial.Arm(result.Comparison.Control)?.ShortLabel ?? "no control"}";
}
