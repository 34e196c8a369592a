namespace HccBot.Knowledge.Answers;

/// <summary>Named trials against a profile: a table each, criterion by criterion.</summary>
internal static class EligibilityTable
{
    private static readonly string[] Columns = ["Patient", "Criterion", "Rule"];

    /// <summary>Adds the tables and returns the headline.</summary>
    public static Statement Add(AnswerBuilder builder, IReadOnlyList<TrialFit> fits)
    {
        foreach (var fit in fits)
        {
            builder.Add(new Section.Table(fit.Trial.Name, Columns, [.. fit.Items.OrderBy(item => Order(item.Match.Standing)).Select(item => Row(builder, fit, item))]));
            if (fit.Unsaid.Count > 0)
            {
                builder.Add(new Section.Lines("What the profile does not say", [.. fit.Unsaid.Select(builder.Cite)]));
            }

            if (fit.Standing == Standing.Yes)
            {
                builder.Trial(fit.Trial.Id);
            }
            else if (fit.Standing == Standing.Unknown)
            {
                builder.Unknown(fit.Trial.Id);
            }
        }

        return Statement.Plain(string.Join(" ", fits.Select(Verdict)));
    }

    private static TableRow Row(AnswerBuilder builder, TrialFit fit, CriterionFit item)
    {
        var (standing, silent) = (item.IsCondition ? "met, with a condition" : Words(item.Match.Standing), item.Match.Standing == Standing.Yes ? "no rule asks for it" : "no rule in our sources");
        var rule = item.Match.Facts.Count == 0 ? silent : item.Match.Reason.TrimEnd('.');
        var text = $"{fit.Trial.Name}: {item.Criterion}: {standing} ({rule})";
        var statement = item.Match.Facts.Count == 0 ? Statement.Plain(text) : builder.Cite(text, item.Match.Facts);
        return new TableRow(item.Patient, [standing, rule], statement, item.Match.Standing == Standing.No);
    }

    private static string Verdict(TrialFit fit)
    {
        string Names(Standing standing) => string.Join(", ", fit.Of(standing).Select(item => item.Criterion).Distinct());
        return fit.Standing switch
        {
            Standing.Yes => $"{fit.Trial.Name}: every criterion named is met{(fit.Of(Standing.Partly).Count == 0 ? "" : $", with a condition on {Names(Standing.Partly)}")}.",
            Standing.No => $"{fit.Trial.Name}: not met{(fit.Of(Standing.No).Count == 1 ? ", by one criterion only" : "")}: {Names(Standing.No)}.",
            Standing.Partly => fit.Of(Standing.Partly).Count == 0 ? $"{fit.Trial.Name}: every criterion named is met, in a setting that the profile does not name." : $"{fit.Trial.Name}: met in part; read the rule on {Names(Standing.Partly)}.",
            _ => $"{fit.Trial.Name}: nothing rules it out; not established in our sources: {Names(Standing.Unknown)}.",
        };
    }

    private static string Words(Standing standing) => standing switch
    {
        Standing.Yes => "met",
        Standing.Partly => "met in part",
        Standing.No => "not met",
        _ => "not established",
    };

    private static int Order(Standing standing) => standing switch { Standing.No => 0, Standing.Partly => 1, Standing.Unknown => 2, _ => 3 };
}
