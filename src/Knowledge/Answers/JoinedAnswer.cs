using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>The answers to several questions of one message as one answer, its sources numbered through.</summary>
internal sealed class JoinedAnswer
{
    private const int MostNotes = 6;
    private const int MostFollowUps = 5;

    private readonly List<Citation> _citations = [];

    private JoinedAnswer()
    {
    }

    /// <param name="question">The message.</param>
    /// <param name="answers">The answers in the order of its questions; at least one answers.</param>
    public static Answer Of(Question question, IReadOnlyList<Answer> answers) => new JoinedAnswer().Join(question, answers);

    private Answer Join(Question question, IReadOnlyList<Answer> answers)
    {
        var renumbered = answers.Select(Renumber).ToArray();
        var told = renumbered.Where(answer => answer.Answered).ToArray();
        var first = told[0];
        string[] unknown = [.. told.SelectMany(answer => answer.Unknown).Distinct()];
        return first with
        {
            Question = question.Asked,
            Standalone = question.Asked,
            Sections = [.. renumbered.SelectMany((answer, i) => answer == first ? answer.Sections : answer.Sections.Where(_ => answer.Answered).Prepend(new Section.Lines(null, [answer.Headline])))],
            Notes = [.. told.SelectMany(answer => answer.Notes).DistinctBy(note => note.Text).Take(MostNotes)],
            Understanding = [.. renumbered.SelectMany(answer => answer.Understanding).Distinct()],
            IdentifierNote = renumbered.Select(answer => answer.IdentifierNote).FirstOrDefault(note => note is not null),
            ReadInFull = answers.All(answer => answer.ReadInFull),
            Trials = [.. told.SelectMany(answer => answer.Trials).Distinct().Except(unknown)],
            Unknown = unknown,
            Facts = [.. told.SelectMany(answer => answer.Facts).DistinctBy(cited => cited.Fact.Id)],
            Citations = _citations,
            FollowUps = [.. told.SelectMany(answer => answer.FollowUps).Where(next => next.Way == FollowUpWay.On).DistinctBy(next => next.Question).Take(MostFollowUps)],
        };
    }

    private Answer Renumber(Answer answer)
    {
        var numbers = answer.Citations.ToDictionary(citation => citation.Number, citation => NumberOf(citation.Source));
        return answer with
        {
            Headline = Of(answer.Headline),
            Sections = [.. answer.Sections.Select(Within)],
            Notes = [.. answer.Notes.Select(Of)],
            Facts = [.. answer.Facts.Select(cited => cited with { Citations = [.. cited.Citations.Select(number => numbers[number])] })],
        };

        Statement Of(Statement statement) => statement with { Citations = [.. statement.Citations.Select(number => numbers[number])] };

        Section Within(Section section) => section switch
        {
            Section.Group group => group with { Rows = [.. group.Rows.Select(row => row with { Detail = Of(row.Detail) })] },
            Section.Table table => table with { Rows = [.. table.Rows.Select(row => row with { Statement = Of(row.Statement) })] },
            Section.Lines lines => lines with { Items = [.. lines.Items.Select(Of)] },
            Section.Quotes quotes => quotes with { Items = [.. quotes.Items.Select(quote => quote with { Citation = numbers[quote.Citation], Notes = [.. quote.Notes.Select(Of)] })] },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private int NumberOf(Source source)
    {
        var known = _citations.Find(citation => citation.Source.IsSameAs(source));
        if (known is null)
        {
            _citations.Add(known = new Citation(_citations.Count + 1, source));
        }

        return known.Number;
    }
}
