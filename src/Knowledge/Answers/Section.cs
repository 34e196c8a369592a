namespace HccBot.Knowledge.Answers;

/// <summary>A part of an answer's body. Closed: a renderer that handles these cases renders every answer.</summary>
public abstract record Section
{
    private Section(string? title) => Title = title;

    /// <summary>Heading; null for none.</summary>
    public string? Title { get; }

    /// <summary>Trials that stand alike towards a question: included, partly, excluded, not established.</summary>
    /// <param name="Title">Heading, such as "Included".</param>
    /// <param name="Standing">How the group stands.</param>
    /// <param name="Rows">One row a trial.</param>
    public sealed record Group(string Title, Standing Standing, IReadOnlyList<GroupRow> Rows) : Section(Title);

    /// <summary>A table: figures by arm, say.</summary>
    /// <param name="Title">Heading; null for none.</param>
    /// <param name="Columns">Heads of the columns; the first names the rows.</param>
    /// <param name="Rows">The rows.</param>
    public sealed record Table(string? Title, IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows) : Section(Title);

    /// <summary>Lines one below the other.</summary>
    /// <param name="Title">Heading; null for none.</param>
    /// <param name="Items">The lines.</param>
    public sealed record Lines(string? Title, IReadOnlyList<Statement> Items) : Section(Title);

    /// <summary>Verbatim words of speakers.</summary>
    /// <param name="Title">Heading; null for none.</param>
    /// <param name="Items">The quotes.</param>
    public sealed record Quotes(string? Title, IReadOnlyList<Quote> Items) : Section(Title);
}

/// <summary>How a group of trials stands towards what was asked.</summary>
public enum Standing
{
    /// <summary>They satisfy it.</summary>
    Yes,

    /// <summary>They satisfy it in part.</summary>
    Partly,

    /// <summary>They do not.</summary>
    No,

    /// <summary>Our sources do not say.</summary>
    Unknown,
}

/// <summary>A trial in a group.</summary>
/// <param name="TrialId">Id of the trial.</param>
/// <param name="Name">Name of the trial.</param>
/// <param name="Detail">Why it stands there: the rule, or the figure.</param>
public sealed record GroupRow(string TrialId, string Name, Statement Detail);

/// <summary>A row of a table.</summary>
/// <param name="Label">What the row is about, such as "Updated analysis, cutoff 2020-08-31".</param>
/// <param name="Cells">One text for each column after the first.</param>
/// <param name="Statement">The row in words, with its citations: what plain text shows.</param>
/// <param name="Emphasis">Whether it leads (the newest analysis).</param>
public sealed record TableRow(string Label, IReadOnlyList<string> Cells, Statement Statement, bool Emphasis = false);
