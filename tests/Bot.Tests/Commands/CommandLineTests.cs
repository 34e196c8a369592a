using HccBot.Bot.Commands;

namespace HccBot.Bot.Tests.Commands;

public class CommandLineTests
{
    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "a", "b")]
    [InlineData("ask", "--jsn", "a")]
    [InlineData("ask", "--json", "--card", "a")]
    [InlineData("ask", "--batch", "-")]
    [InlineData("ask", "--batch", "-", "--json", "a")]
    [InlineData("ask", "--batch", "no-such-file", "--json")]
    [InlineData("answer", "a")]
    [InlineData("corpus")]
    [InlineData("corpus", "validate", "no-such-folder")]
    public async Task A_command_line_that_makes_no_sense_is_said_on_standard_error(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync(arguments);

        Assert.Equal((ExitCode.WrongUsage, ""), (code, output));
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task Help_lists_every_command_and_exits_well()
    {
        var (code, output, _) = await RunAsync("--help");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("ask", output);
        Assert.Contains("corpus", output);
        Assert.Contains("package", output);
        Assert.Contains("doctor", output);
        Assert.Contains("--urls", output);
    }

    [Fact]
    public async Task A_corpus_that_is_not_there_fails_with_its_name()
    {
        var (code, output, errors) = await RunAsync("ask", "q?", "--corpus", "/no/such/corpus");

        Assert.Equal((ExitCode.Failed, ""), (code, output));
        Assert.Contains("/no/such/corpus", errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [Fact]
    public async Task The_doctor_prints_what_is_wrong_and_fails()
    {
        var (code, output, errors) = await RunAsync("doctor", "--offline", "--corpus", "/no/such/corpus");

        Assert.Equal((ExitCode.Failed, ""), (code, errors));
        Assert.Contains("problem: corpus: 1 to mend; the first: /no/such/corpus", output);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new Streams(TextReader.Null, output, errors));
        return (code, output.ToString(), errors.ToString());
    }
}
