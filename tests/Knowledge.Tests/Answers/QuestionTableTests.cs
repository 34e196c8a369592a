using System.Text.Json;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>The table of questions in the wording of different people: what each answer must be and say.</summary>
public class QuestionTableTests
{
    private static readonly Dictionary<string, Row> Table = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Answers", "questions.jsonl"))
        .Select(line => JsonSerializer.Deserialize<Row>(line, JsonSerializerOptions.Web)!).ToDictionary(row => row.Question);

    public static TheoryData<string> Questions => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_answer_is_what_the_table_says(string question)
    {
        var row = Table[question];
        var answer = ArticleTrials.Ask(question);

        Assert.Equal(row.Kind, answer.Kind.Text());
        Assert.All(row.Trials ?? [], trial => Assert.Contains(trial, answer.Trials));
        Assert.True(row.Others || row.Trials is null || row.Trials.Count == answer.Trials.Count, $"also {string.Join(' ', answer.Trials)}");
        Assert.All(row.Unknown ?? [], trial => Assert.Contains(trial, answer.Unknown));
        var text = PlainText.Render(answer);
        Assert.All(row.Says ?? [], figure => Assert.Contains(figure, text, StringComparison.Ordinal));
        Assert.All(row.SaysNot ?? [], figure => Assert.DoesNotContain(figure, text, StringComparison.Ordinal));
    }

    /// <param name="Question">As somebody typed it.</param>
    /// <param name="Kind">The kind of answer.</param>
    /// <param name="Trials">Trials that the answer asserts; absent where that is not checked.</param>
    /// <param name="Others">Whether it may assert others too.</param>
    /// <param name="Unknown">Trials for which it must say that our sources don't.</param>
    /// <param name="Says">What the text must hold: figures, words of a quote.</param>
    /// <param name="SaysNot">What it must not hold.</param>
    private sealed record Row(
        string Question, string Kind, IReadOnlyList<string>? Trials, bool Others, IReadOnlyList<string>? Unknown, IReadOnlyList<string>? Says, IReadOnlyList<string>? SaysNot);
}
