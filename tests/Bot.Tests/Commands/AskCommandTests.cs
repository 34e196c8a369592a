using HccBot.Bot.Commands;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;
using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Commands;

public class AskCommandTests
{
    [Fact]
    public async Task An_answer_is_printed_with_its_sources()
    {
        var (code, output) = await AskAsync(AskForm.Text);

        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith("Two trials included main portal vein invasion. [1]", output, StringComparison.Ordinal);
        Assert.Contains("[1] Finn et al., N Engl J Med 2020 (peer-reviewed, 2020-05-14) https://doi.org/10.1056/NEJMoa1915745", output);
    }

    [Fact]
    public async Task A_refusal_has_its_own_exit_code()
    {
        var (code, _) = await AskAsync(AskForm.Text, AnswerKind.Refusal);

        Assert.Equal(ExitCode.Refused, code);
    }

    [Theory]
    [InlineData(AskForm.Json)]
    [InlineData(AskForm.Card)]
    public async Task Json_and_card_are_one_object_on_one_line(AskForm form)
    {
        var (_, output) = await AskAsync(form);

        Assert.Equal(1, output.Count(character => character == '\n'));
        Assert.NotEmpty(JObject.Parse(output));
    }

    [Fact]
    public async Task Every_line_of_a_batch_gets_an_object_in_order()
    {
        const string Lines = "first?\n\n[\"a\", \"last of a conversation?\"]\n[1, 2]\n[]\n[\"\\ud800\"]\n[\"open\n{\"x\":1}\nfinal?";
        using var output = new StringWriter { NewLine = "\n" };

        var code = await AskBatch.RunAsync(
            new ScriptedKnowledge(), "-", new Streams(new StringReader(Lines), output, TextWriter.Null), CancellationToken.None);

        var objects = output.ToString().TrimEnd().Split('\n').Select(JObject.Parse).ToList();
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(
            ["first?", "", "last of a conversation?", "[1, 2]", "[]", "[\"\\ud800\"]", "[\"open", "{\"x\":1}", "final?"],
            objects.Select(item => (string?)item["question"]));
        Assert.Equal(
            ["trial-list", "refusal", "trial-list", "refusal", "refusal", "refusal", "refusal", "trial-list", "trial-list"],
            objects.Select(item => (string?)item["kind"]));
    }

    private static async Task<(int Code, string Output)> AskAsync(AskForm form, AnswerKind kind = AnswerKind.TrialList)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var knowledge = new ScriptedKnowledge(question => Some.Answer(kind, question));
        var code = await AskCommand.AskOneAsync(knowledge, "q?", form, BotTexts.English, output, CancellationToken.None);
        return (code, output.ToString());
    }
}
