using HccBot.Knowledge.Answers;

namespace HccBot.Evaluation.Grading;

/// <summary>The lines of an answer.</summary>
internal static class AnswerLines
{
    /// <summary>The lines of a section; of quotes, the notes beside them.</summary>
    public static IEnumerable<Statement> Of(Section section) => section switch
    {
        Section.Group group => group.Rows.Select(row => row.Detail),
        Section.Table table => table.Rows.Select(row => row.Statement),
        Section.Lines lines => lines.Items,
        Section.Quotes quotes => quotes.Items.SelectMany(quote => quote.Notes),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
