using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Puts trials into groups by how they stand towards a filter, so that silence never passes for "no".</summary>
internal sealed class MatchGroups(AnswerBuilder builder, IReadOnlyList<(Trial Trial, Match Match)> matches)
{
    /// <summary>Adds the groups, under the words that fit what is asked for.</summary>
    public void Add(Filter filter)
    {
        var rule = filter as Filter.Eligibility;
        Add(Standing.Yes, rule is null ? "Match" : rule.Excluded ? "Excluded" : "Included");
        Add(Standing.Partly, rule is null ? "Match in part" : "Partly (read the rule)");
        Add(Standing.Unknown, "Not established");
        if (ShowsOthers(filter) && (filter is not Filter.All || matches.Any(pair => pair.Match.Standing == Standing.Yes)))
        {
            Add(Standing.No, rule is null ? "Do not match" : rule.Excluded ? "Included" : "Excluded");
        }
    }

    /// <summary>Treatments and design are settled facts: who doesn't match needs no line. Criteria, figures and outcomes do.</summary>
    private static bool ShowsOthers(Filter filter) =>
        filter.Named().All(leaf => leaf is Filter.Eligibility or Filter.Limited or Filter.Number or Filter.OutcomeOf);

    private void Add(Standing standing, string title)
    {
        var rows = new List<GroupRow>();
        var silent = new List<(Trial Trial, string Reason)>();
        foreach (var (trial, match) in matches.Where(pair => pair.Match.Standing == standing))
        {
            if (standing == Standing.Yes)
            {
                builder.Trial(trial.Id);
            }
            else if (standing == Standing.Unknown)
            {
                builder.Unknown(trial.Id);
            }

            var text = $"{trial.Name}: {match.Reason}";
            if (match.Facts.Count == 0 && standing == Standing.Unknown)
            {
                silent.Add((trial, match.Reason));
                continue;
            }

            rows.Add(new GroupRow(trial.Id, trial.Name, match.Facts.Count == 0 ? Statement.Plain(text) : builder.Cite(text, match.Facts)));
        }

        // Trials on which every source is silent share a line.
        foreach (var alike in silent.GroupBy(pair => pair.Reason))
        {
            var names = string.Join(", ", alike.Select(pair => pair.Trial.Name));
            rows.Add(new GroupRow(alike.First().Trial.Id, names, Statement.Plain($"{names}: {alike.Key}")));
        }

        if (rows.Count > 0)
        {
            builder.Add(new Section.Group(title, standing, rows));
        }
    }
}
