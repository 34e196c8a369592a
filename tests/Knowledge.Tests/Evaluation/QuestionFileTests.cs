using HccBot.Evaluation.Grading;

namespace HccBot.Knowledge.Tests.Evaluation;

public sealed class QuestionFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void A_file_that_is_not_there_holds_no_question() => Assert.Empty(QuestionFile.Read(_path + ".missing"));

    [Fact]
    public void A_question_is_read_with_its_defaults()
    {
        var question = Assert.Single(Read("""{"id":"a","kind":"value","turns":["OS?","and PFS?"],"answer":["value"]}"""));

        Assert.Equal("and PFS?", question.Asked);
        Assert.Null(question.Trials);
        Assert.Empty(question.Says);
    }

    [Theory]
    [InlineData("""{"id":"a","kind":"value","turns":[],"answer":["value"]}""")]
    [InlineData("""{"id":"a","kind":"value","turns":["OS?"],"answer":["values"]}""")]
    [InlineData("""{"id":"a","kind":"value","turns":["OS?"],"answer":["value"],"say":["1"]}""")]
    [InlineData("""{"id":"a","kind":"value","turns":["OS?"]}""")]
    [InlineData("no json")]
    public void A_broken_line_is_told_with_its_place(string line) =>
        Assert.Contains(":1: ", Assert.Throws<InvalidDataException>(() => Read(line)).Message);

    public void Dispose() => File.Delete(_path);

    private IReadOnlyList<EvaluationQuestion> Read(string line)
    {
        File.WriteAllText(_path, line);
        return QuestionFile.Read(_path);
    }
}
