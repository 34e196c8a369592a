using HccBot.Evaluation.Grading;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Trials;

namespace HccBot.Evaluation.Support;

/// <summary>A line, heading or cell of an answer.</summary>
/// <param name="Text">What it writes.</param>
/// <param name="Facts">The facts that it rests on.</param>
/// <param name="Cited">Whether it stands with a citation.</param>
internal sealed record WrittenLine(string Text, IReadOnlyList<Fact> Facts, bool Cited)
{
    /// <summary>All that an answer writes, but quotes and how the question was read. A heading rests on the facts below it, a cell on those of its row.</summary>
    public static IEnumerable<WrittenLine> Of(Answer answer)
    {
        yield return Of(answer.Headline);
        foreach (var section in answer.Sections)
        {
            var lines = AnswerLines.Of(section).ToArray();
            if (section.Title is { } title)
            {
                yield return new WrittenLine(title, [.. lines.SelectMany(line => line.Facts)], Cited: true);
            }

            foreach (var line in lines)
            {
                yield return Of(line);
            }

            foreach (var row in section is Section.Table table ? table.Rows : [])
            {
                foreach (var cell in row.Cells.Prepend(row.Label))
                {
                    yield return new WrittenLine(cell, row.Statement.Facts, Cited: true);
                }
            }
        }

        foreach (var note in answer.Notes)
        {
            yield return Of(note);
        }
    }

    private static WrittenLine Of(Statement statement) => new(statement.Text, statement.Facts, statement.Citations.Count > 0);
}
