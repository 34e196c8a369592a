using System.Text;

namespace HccBot.Knowledge.Answers;

/// <summary>Renders an answer as plain text with [1] marks.</summary>
public static class PlainText
{
    /// <summary>What stands below every answer.</summary>
    public const string Disclaimer = "Evidence from published sources, not medical advice.";

    /// <summary>The answer without its list of sources.</summary>
    public static string Render(Answer answer)
    {
        var text = new StringBuilder();
        text.AppendLine(answer.Headline.Marked);
        foreach (var line in answer.Understanding)
        {
            text.AppendLine(line);
        }

        foreach (var section in answer.Sections)
        {
            text.AppendLine();
            if (section.Title is not null)
            {
                text.Append(section.Title).AppendLine(":");
            }

            Append(text, section);
        }

        if (answer.Notes.Count > 0)
        {
            text.AppendLine().AppendLine("Notes:");
            foreach (var note in answer.Notes)
            {
                text.Append("- ").AppendLine(note.Marked);
            }
        }

        return text.ToString().TrimEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The answer with its numbered sources and the line that it is no advice.</summary>
    public static string RenderWithSources(Answer answer)
    {
        var text = new StringBuilder(Render(answer));
        if (answer.Citations.Count > 0)
        {
            text.Append("\n\nSources:\n");
            foreach (var (number, source) in answer.Citations)
            {
                var date = source.Date is { } when ? $", {when}" : "";
                var url = source.Url is null ? "" : $" {source.Url}";
                text.Append($"[{number}] {source.Label} ({Trials.RungWords.Text(source.Rung)}{date}){url}\n");
            }
        }

        text.Append($"\n{Disclaimer} Corpus {answer.CorpusHash}, as of {answer.AsOf}.");
        return text.ToString().TrimStart('\n');
    }

    private static void Append(StringBuilder text, Section section)
    {
        switch (section)
        {
            case Section.Group group:
                foreach (var row in group.Rows)
                {
                    text.Append("- ").AppendLine(row.Detail.Marked);
                }

                break;
            case Section.Table table:
                foreach (var row in table.Rows)
                {
                    text.Append("- ").AppendLine(row.Statement.Marked);
                }

                break;
            case Section.Lines lines:
                foreach (var line in lines.Items)
                {
                    text.Append("- ").AppendLine(line.Marked);
                }

                break;
            case Section.Quotes quotes:
                foreach (var quote in quotes.Items)
                {
                    text.Append($"- \u201c{quote.Text}\u201d - {quote.Speaker}, {quote.Role} [{quote.Citation}]").AppendLine();
                    foreach (var note in quote.Notes)
                    {
                        text.Append("  Note: ").AppendLine(note.Marked);
                    }
                }

                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
