using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Holds a measured value against a trial's limits.</summary>
internal static class LimitRules
{
    private static readonly HashSet<string> OfBurden = ["tumor-size", "tumor-number", "liver-involvement"];

    /// <summary>How the trial stands; null where our sources give no limit on the value.</summary>
    public static Match? Match(Trial trial, Measurement value)
    {
        var limited = new List<EligibilityFact>();
        var worst = Standing.Yes;
        for (var i = 0; i < trial.Eligibility.Count; i++)
        {
            var fact = trial.Eligibility[i];
            if (Has(fact, value))
            {
                limited.Add(fact);
                worst = Worst(worst, fact, value);
            }
        }

        if (limited.Count > 0)
        {
            return new Match(worst, limited.Words(fact => fact.Rule.TrimEnd('.')), limited);
        }

        var rule = OfBurden.Contains(value.Measure) ? trial.Eligibility.FirstOrDefault(fact => fact is { Criterion: "tumor-burden", Status: Admission.Partial, Limits.Count: 0 }) : null;
        return rule is null ? null : new Match(Standing.Partly, rule.Rule, [rule]);
    }

    /// <summary>How the trial stands towards what a list asks of its limits; part of the values asked for is "partly".</summary>
    public static Match Match(Trial trial, Filter.Limited asked)
    {
        if (!asked.Required)
        {
            return Match(trial, asked.Value) is not { } match ? NoLimit(asked) : match.Standing == Standing.Unknown ? match with { Standing = Standing.Partly } : match;
        }

        var limited = trial.Eligibility.Where(fact => Has(fact, asked.Value)).ToArray();
        return limited.Length == 0 ? NoLimit(asked)
            : new Match(limited.Any(fact => fact.Limits.Any(limit => Fits(limit, asked.Value) && Demands(limit, asked.Value))) ? Standing.Yes : Standing.No, limited.Words(fact => fact.Rule.TrimEnd('.')), limited);
    }

    /// <summary>Whether a trial limited entry by a value at all; a rule that says there is no limit is a "no", silence is none.</summary>
    public static Match Match(Trial trial, Filter.SetsLimit asked, Vocabulary.Lexicon lexicon)
    {
        var rules = trial.Eligibility.Where(fact => (lexicon.IsA(fact.Criterion, asked.Criterion) || fact.Limits.Any(limit => limit.Measure == asked.Criterion)) && fact.Status != Admission.NotEstablished).ToArray();
        var limits = rules.Where(fact => fact.Limits.Any(limit => (asked.Measure is null || limit.Measure == asked.Measure) && (!asked.Upper || (limit.AtMost ?? limit.Below) is not null))).ToArray();
        Fact[] shown = limits.Length > 0 ? limits : rules;
        return rules.Length == 0 ? Answers.Match.Silent($"no limit on {lexicon.NameOf(asked.Criterion)}")
            // A rule with numbers of its own, filed under no value, is to be read.
            : new Match(limits.Length > 0 ? Standing.Yes : asked.Measure is not null && rules.Any(fact => fact.Rule.Any(char.IsAsciiDigit)) ? Standing.Partly : Standing.No, shown.OfType<EligibilityFact>().ToArray().Words(fact => fact.Rule.TrimEnd('.')), shown);
    }

    private static Match NoLimit(Filter.Limited asked) => Answers.Match.Silent($"no limit on {asked.Value.Measure}");

    /// <summary>Whether a limit keeps out every value that the bound asked for keeps out.</summary>
    private static bool Demands(Limit limit, Measurement value) => value.Comparison is NumericComparison.Below or NumericComparison.AtMost
        ? (limit.AtMost ?? limit.Below) <= value.Value
        : (limit.AtLeast ?? limit.Above) >= value.Value;

    /// <summary>How a limit stands towards a value, or towards every value that a bound such as "above 400" allows.</summary>
    public static Standing Of(Limit limit, Measurement value)
    {
        var (low, high) = (limit.AtLeast ?? limit.Above, limit.AtMost ?? limit.Below);
        switch (value.Comparison)
        {
            case NumericComparison.Above or NumericComparison.AtLeast:
                if (high <= value.Value && !(high == value.Value && value.Comparison == NumericComparison.AtLeast && limit.AtMost is not null))
                {
                    return Standing.No;
                }

                return high is null && (value.Value > low || (value.Value == low && (limit.AtLeast is not null || value.Comparison == NumericComparison.Above))) ? Standing.Yes : Standing.Unknown;
            case NumericComparison.Below or NumericComparison.AtMost:
                if (low >= value.Value && !(low == value.Value && value.Comparison == NumericComparison.AtMost && limit.AtLeast is not null))
                {
                    return Standing.No;
                }

                return low is null && (value.Value < high || (value.Value == high && (limit.AtMost is not null || value.Comparison == NumericComparison.Below))) ? Standing.Yes : Standing.Unknown;
            default:
                return limit.Admits(value.Value) ? Standing.Yes : Standing.No;
        }
    }

    /// <summary>One limit that keeps the value out decides, then one that leaves it open.</summary>
    private static Standing Worst(Standing worst, EligibilityFact fact, Measurement value)
    {
        for (var i = 0; i < fact.Limits.Count; i++)
        {
            var standing = Fits(fact.Limits[i], value) ? Of(fact.Limits[i], value) : Standing.Yes;
            worst = standing == Standing.No || worst == Standing.No ? Standing.No : standing == Standing.Unknown ? Standing.Unknown : worst;
        }

        return worst;
    }

    private static bool Has(EligibilityFact fact, Measurement value)
    {
        for (var i = 0; i < fact.Limits.Count; i++)
        {
            if (Fits(fact.Limits[i], value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(Limit limit, Measurement value) => limit.Measure == value.Measure && limit.Unit == value.Unit;
}
