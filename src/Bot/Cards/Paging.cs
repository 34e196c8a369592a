using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>Cuts an answer into pages, so that every card stays within what Teams takes.</summary>
/// <remarks>Rows of groups and tables, lines and quotes count as rows. Sources keep their numbers across pages.</remarks>
internal static class Paging
{
    /// <summary>An answer as one page.</summary>
    public static AnswerPage Whole(Answer answer)
    {
        var rows = answer.Sections.Sum(Count);
        return new AnswerPage(answer, 1, 1, Math.Min(1, rows), rows, rows);
    }

    /// <summary>What every page of an answer has, without rows.</summary>
    public static AnswerPage Bare(Answer answer) => new(WithSources(answer with { Sections = [] }), 1, 1, 0, 0, 0);

    /// <summary>A page of an answer that is too long for one; the last page where fewer exist than asked for.</summary>
    /// <param name="answer">The whole answer.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="share">How much of the rows one page may hold, below 1: where the search for the number of pages begins.</param>
    /// <param name="fits">Whether a page makes a card that may be sent.</param>
    public static AnswerPage Cut(Answer answer, int number, double share, Func<AnswerPage, bool> fits)
    {
        var rows = answer.Sections.Sum(Count);
        if (rows <= 1)
        {
            return Whole(answer);
        }

        for (var count = share > 0 ? Math.Clamp((int)Math.Ceiling(Math.Min(rows, 1 / share)), 2, rows) : rows; ; count++)
        {
            // Pages of one length: none is left with a row or two.
            var size = (rows + count - 1) / count;
            var pages = Enumerable.Range(0, (rows + size - 1) / size).Select(index => Page(answer, index, size, rows)).ToList();
            if (size == 1 || pages.TrueForAll(page => fits(page)))
            {
                return pages[Math.Clamp(number, 1, pages.Count) - 1];
            }
        }
    }

    private static AnswerPage Page(Answer answer, int index, int size, int rows)
    {
        var first = index * size;
        var sections = new List<Section>();
        var seen = 0;
        foreach (var section in answer.Sections)
        {
            var slice = Slice(section, first - seen, first + size - seen);
            seen += Count(section);
            if (slice is not null)
            {
                sections.Add(slice);
            }
        }

        var pages = (rows + size - 1) / size;
        var shown = answer with { Sections = sections, Notes = index == 0 ? answer.Notes : [] };
        return new AnswerPage(WithSources(shown), index + 1, pages, first + 1, Math.Min(first + size, rows), rows);
    }

    /// <summary>A part of an answer with the sources that it cites, under their numbers.</summary>
    public static Answer WithSources(Answer part)
    {
        var cited = Cited(part);
        return part with { Citations = [.. part.Citations.Where(citation => cited.Contains(citation.Number))] };
    }

    private static HashSet<int> Cited(Answer answer)
    {
        var statements = answer.Sections.SelectMany(section => section switch
        {
            Section.Group group => group.Rows.Select(row => row.Detail),
            Section.Table table => table.Rows.Select(row => row.Statement),
            Section.Lines lines => lines.Items,
            Section.Quotes quotes => quotes.Items.SelectMany(quote => quote.Notes),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
        return [.. statements.Append(answer.Headline).Concat(answer.Notes).SelectMany(statement => statement.Citations),
            .. answer.Quotes.Select(quote => quote.Citation)];
    }

    private static int Count(Section section) => section switch
    {
        Section.Group group => group.Rows.Count,
        Section.Table table => table.Rows.Count,
        Section.Lines lines => lines.Items.Count,
        Section.Quotes quotes => quotes.Items.Count,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Section? Slice(Section section, int from, int to)
    {
        var (start, end) = (Math.Max(from, 0), Math.Min(to, Count(section)));
        if (start >= end)
        {
            return null;
        }

        return section switch
        {
            Section.Group group => group with { Rows = Rows(group.Rows) },
            Section.Table table => table with { Rows = Rows(table.Rows) },
            Section.Lines lines => lines with { Items = Rows(lines.Items) },
            Section.Quotes quotes => quotes with { Items = Rows(quotes.Items) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        IReadOnlyList<T> Rows<T>(IReadOnlyList<T> rows) => [.. rows.Skip(start).Take(end - start)];
    }
}
