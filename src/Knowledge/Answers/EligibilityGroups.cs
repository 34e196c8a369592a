using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Many trials against a profile: grouped by how they stand, a short row each.</summary>
internal static class EligibilityGroups
{
    private const int LongestRule = 110;
    private const int MostRules = 3;

    /// <summary>Where a rule's first clause may end.</summary>
    private static readonly string[] Signs = ["; ", ". ", ", "];

    /// <summary>Adds the groups and returns the headline.</summary>
    public static Statement Add(AnswerBuilder builder, IReadOnlyList<TrialFit> fits)
    {
        var near = fits.Where(fit => fit.IsNear).ToArray();
        Group(builder, "All named criteria met (conditions beside them)", Standing.Yes, fits, fit => Rules(builder, fit, [.. fit.Of(Standing.Partly), .. fit.Of(Standing.Yes).OrderBy(item => item.IsCommon)], MostRules));
        Group(builder, "Met in part (read the rule)", Standing.Partly, fits, fit => Rules(builder, fit, fit.Of(Standing.Partly), MostRules));
        Group(builder, "One criterion away", Standing.No, near, fit => Rules(builder, fit, fit.Of(Standing.No), MostRules));
        Group(builder, "Not met", Standing.No, [.. fits.Where(fit => !fit.IsNear)], fit => Rules(builder, fit, fit.Of(Standing.No), MostRules));
        Group(builder, "Not established in our sources", Standing.Unknown, fits, fit => NotEstablished(builder, fit));
        foreach (var fit in fits)
        {
            if (fit.Standing == Standing.Yes)
            {
                builder.Trial(fit.Trial.Id);
            }
            else if (fit.Standing == Standing.Unknown)
            {
                builder.Unknown(fit.Trial.Id);
            }
        }

        return Headline(fits, near.Length);
    }

    private static void Group(AnswerBuilder builder, string title, Standing standing, IReadOnlyList<TrialFit> fits, Func<TrialFit, Statement> row)
    {
        var rows = fits.Where(fit => fit.Standing == standing).Select(fit => new GroupRow(fit.Trial.Id, fit.Trial.Name, row(fit))).ToArray();
        if (rows.Length > 0)
        {
            builder.Add(new Section.Group(title, standing, rows));
        }
    }

    private static Statement Rules(AnswerBuilder builder, TrialFit fit, IReadOnlyList<CriterionFit> items, int most)
    {
        var stating = new List<CriterionFit>(most);
        foreach (var item in items)
        {
            if (stating.Count < most && item.Match.Facts.Count > 0 && !item.IsPlain && !States(stating, item))
            {
                stating.Add(item);
            }
        }

        var unsaid = fit.Standing == Standing.No && !fit.IsNear ? [] : fit.Unsaid;
        var lines = stating.Select(item => $"{item.Criterion} ({Short(item.Match.Reason)})").Concat(unsaid.Select(Unsaid));
        var text = $"{fit.Trial.Name}: {string.Join("; ", lines)}";
        var facts = Facts(stating, unsaid);
        return facts.Count == 0 ? Statement.Plain($"{fit.Trial.Name}: no rule of our sources stands against it") : builder.Cite(text, facts);
    }

    private static Statement NotEstablished(AnswerBuilder builder, TrialFit fit)
    {
        var open = fit.Of(Standing.Unknown);
        var text = $"{fit.Trial.Name}: {Criteria(open)}";
        var partly = fit.Of(Standing.Partly);
        text += partly.Count == 0 ? "" : $"; in part: {Criteria(partly)}";
        text += fit.Unsaid.Count == 0 ? "" : string.Concat(fit.Unsaid.Select(fact => "; " + Unsaid(fact)));
        var facts = Facts([.. open, .. partly], fit.Unsaid);
        return facts.Count == 0 ? Statement.Plain(text) : builder.Cite(text, facts);
    }

    /// <summary>Whether the same criterion is already stated in the same words.</summary>
    private static bool States(List<CriterionFit> stated, CriterionFit item)
    {
        foreach (var other in stated)
        {
            if (other.Criterion == item.Criterion && other.Match.Reason == item.Match.Reason)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a row rests on, each fact once.</summary>
    private static List<Fact> Facts(IReadOnlyList<CriterionFit> items, IReadOnlyList<Fact> unsaid)
    {
        var facts = new List<Fact>();
        for (var i = 0; i < items.Count; i++)
        {
            facts.AddOnce(items[i].Match.Facts);
        }

        facts.AddOnce(unsaid);
        return facts;
    }

    /// <summary>The criteria of items, each once.</summary>
    private static string Criteria(IReadOnlyList<CriterionFit> items) =>
        items.Count == 1 ? items[0].Criterion : string.Join(", ", items.Select(item => item.Criterion).Distinct());

    /// <summary>What the trial asked for and the profile does not say.</summary>
    private static string Unsaid(Fact fact) => fact switch
    {
        EligibilityFact rule => $"also asked for: {Short(rule.Rule)}",
        DesignFact design => $"setting: {Short(design.Text)}",
        _ => "",
    };

    /// <summary>A rule's first clause where the whole is long; its card and table have it in full.</summary>
    private static string Short(string rule)
    {
        rule = rule.TrimEnd('.');
        if (rule.Length <= LongestRule)
        {
            return rule;
        }

        foreach (var sign in Signs)
        {
            if (rule.IndexOf(sign, 25, StringComparison.Ordinal) is var cut and > 0 and <= LongestRule)
            {
                return string.Concat(rule.AsSpan(0, cut), " ...");
            }
        }

        return rule;
    }

    private static Statement Headline(IReadOnlyList<TrialFit> fits, int near)
    {
        var met = fits.Where(fit => fit.Standing == Standing.Yes).Select(fit => fit.Trial.Name).ToArray();
        var partly = fits.Count(fit => fit.Standing == Standing.Partly);
        var rest = (partly == 0 ? "" : $"; {CountWords.Of(partly)} more in part") + (near == 0 ? "" : $"; {CountWords.Of(near)} {(near == 1 ? "is" : "are")} one criterion away");
        if (met.Length == 0)
        {
            return Statement.Plain($"No trial in the corpus has entry criteria that this profile meets throughout{rest} ({CountWords.Of(fits.Count)} searched).");
        }

        var names = string.Join(", ", met.Take(8)) + (met.Length > 8 ? $" and {CountWords.Of(met.Length - 8, "other")}" : "");
        return Statement.Plain($"{CountWords.Capital(CountWords.Of(met.Length, "trial"))} of {CountWords.Of(fits.Count)} {(met.Length == 1 ? "has" : "have")} entry criteria that this profile meets throughout: {names}{rest}.");
    }
}
