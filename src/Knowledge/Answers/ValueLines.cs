using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>The statements that lead an answer to a value question, and the lines below them.</summary>
internal sealed class ValueLines(AnswerBuilder builder)
{
    /// <summary>So many trials share a headline that says something of each.</summary>
    private const int MostInHeadline = 3;

    private readonly List<Statement> _leads = [];

    /// <summary>How many statements lead so far.</summary>
    public int Count => _leads.Count;

    public void Lead(Statement statement) => _leads.Add(statement);

    /// <summary>Puts a statement before the last one.</summary>
    public void LeadBeforeLast(Statement statement) => _leads.Insert(_leads.Count - 1, statement);

    /// <summary>The first fact leads; where there are several, all stand below.</summary>
    public void Add(Trial trial, string title, IReadOnlyList<Fact> facts)
    {
        if (facts.Count == 0)
        {
            return;
        }

        var lines = facts.Select(builder.Cite).ToArray();
        Lead(lines[0]);
        if (lines.Length > 1)
        {
            builder.Add(new Section.Lines($"{trial.Name}: {title.ToLowerInvariant()}", lines));
        }
    }

    /// <summary>What leads of each trial; where they are many, what is told and of which.</summary>
    /// <param name="trials">The trials.</param>
    /// <param name="about">Names of what is told.</param>
    public Statement Headline(IReadOnlyList<Trial> trials, IEnumerable<string> about)
    {
        if (_leads.Count != 1 && trials.Count > MostInHeadline)
        {
            var names = string.Join(", ", trials.Select(trial => trial.Name));
            return Statement.Plain($"{CountWords.Capital(string.Join(", ", about))} in {CountWords.Of(trials.Count, "trial")}: {names}.");
        }

        Statement[] shown = trials.Count == 1 ? [.. _leads.Take(_leads.Count <= 3 ? 3 : 2)]
            : [.. trials.Select(trial => _leads.FirstOrDefault(lead => lead.Facts.Any(fact => fact.TrialId == trial.Id))).OfType<Statement>()];
        return new Statement(
            string.Join(" ", shown.Select(lead => lead.Text.EndsWith('.') ? lead.Text : lead.Text + ".")),
            [.. shown.SelectMany(lead => lead.Citations).Distinct()],
            [.. shown.SelectMany(lead => lead.Facts)],
            shown.Select(lead => lead.Mark).FirstOrDefault(mark => mark is not null));
    }
}
