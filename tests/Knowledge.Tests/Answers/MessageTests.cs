using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>Messages that people wrote to each other, checked and explained.</summary>
public class MessageTests
{
    private const string Message =
        """
        Hi all, I looked at IMbrave150 again. Median OS was 19.2 months with atezo-bev versus 13.4 with sorafenib.
        LEAP-012 met both its endpoints
        What should we do for Mr. Smith, DOB 3/4/1956?
        """;

    [Fact]
    public async Task Each_statement_is_judged_below_its_own_words()
    {
        var answer = await CheckAsync(Message);

        Assert.Equal(AnswerKind.ClaimCheck, answer.Kind);
        Assert.Equal("Three claims: two supported, one contradicted.", answer.Headline.Text);
        Assert.Equal(
            ["\u201cMedian OS was 19.2 months with atezo-bev versus 13.4 with sorafenib.\u201d", "\u201cLEAP-012 met both its endpoints\u201d"],
            answer.Sections.Select(section => section.Title));
        Assert.Equal(["imbrave150", "leap-012"], answer.Trials);
        Assert.All(Lines(answer), line => Assert.NotEmpty(line.Citations));
    }

    [Fact]
    public async Task What_identifies_a_patient_is_repeated_nowhere()
    {
        var answer = await CheckAsync("Patient name: Jane Doe, MRN 4711-889. In IMbrave150 median OS was 25 months in Jane Doe's group.\nCall 555-123-4567: IMbrave150 met OS.");

        var text = PlainText.RenderWithSources(answer);
        Assert.DoesNotContain("4711", text);
        Assert.DoesNotContain("123-4567", text);
        Assert.Contains(answer.Understanding, line => line.StartsWith("This looks like it identifies a patient", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_message_itself_does_not_go_on_as_a_question() => Assert.Equal("", (await CheckAsync(Message)).Question);

    [Theory]
    [InlineData("Good morning, the meeting is at 5 pm. Bring coffee.")]
    [InlineData("")]
    [InlineData("\ud83d\ude80\n\n\u202e")]
    [InlineData("We should give him atezo-bev, I think.")]
    [InlineData("In pancreatic cancer FOLFIRINOX improved survival.")]
    public async Task A_message_without_statements_on_trials_is_told_so(string message)
    {
        var answer = await CheckAsync(message);

        Assert.Equal(AnswerKind.Refusal, answer.Kind);
        Assert.Contains("no statement on a trial", answer.Headline.Text);
    }

    [Fact]
    public async Task A_trial_named_without_a_statement_is_shown_as_it_ended()
    {
        var answer = await CheckAsync("Thanks for the slides on HIMALAYA!");

        Assert.Contains("states nothing on them", answer.Headline.Text);
        Assert.Equal(["himalaya"], answer.Trials);
        Assert.NotEmpty(Assert.Single(Lines(answer)).Citations);
    }

    [Fact]
    public async Task A_trial_that_the_corpus_does_not_hold_is_named_as_such()
    {
        var answer = await CheckAsync("KEYNOTE-999 improved OS. NCT01234567 was negative.");

        Assert.Equal("Two claims: both not in our sources.", answer.Headline.Text);
        Assert.Contains(Lines(answer), line => line.Text.Contains("KEYNOTE-999", StringComparison.Ordinal));
        Assert.Contains(Lines(answer), line => line.Text.Contains("NCT01234567", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_very_long_message_is_read_from_its_beginning()
    {
        var answer = await CheckAsync(string.Concat(Enumerable.Repeat("LEAP-012 met both its endpoints and so on.\n", 2000)));

        Assert.Contains("The message is long; only its beginning was read.", answer.Understanding);
        Assert.Contains("contradicted", answer.Headline.Text);
    }

    [Fact]
    public async Task Trials_are_explained_in_the_order_of_the_message_by_name_or_registry_number()
    {
        var answer = await ExplainAsync("Have you seen NCT03298451? And LEAP-012, of course.");

        Assert.Equal(["HIMALAYA", "LEAP-012"], answer.Sections.Select(section => section.Title));
        Assert.Equal("Trials in this message: HIMALAYA, LEAP-012.", answer.Headline.Text);
        Assert.All(Lines(answer), line => Assert.NotEmpty(line.Citations));
    }

    [Fact]
    public async Task Without_a_trial_s_name_the_trials_of_the_treatments_are_explained()
    {
        var answer = await ExplainAsync("He is on STRIDE now.");

        Assert.Contains("names no trial", answer.Headline.Text);
        Assert.Equal(["himalaya"], answer.Trials);
    }

    [Fact]
    public async Task A_message_without_trials_is_told_so() =>
        Assert.Equal(AnswerKind.Refusal, (await ExplainAsync("See you at lunch.")).Kind);

    private static async Task<Answer> CheckAsync(string message) => await RealCorpus.Knowledge.CheckMessageAsync(message, CancellationToken.None);

    private static async Task<Answer> ExplainAsync(string message) => await RealCorpus.Knowledge.ExplainMessageAsync(message, CancellationToken.None);

    private static IEnumerable<Statement> Lines(Answer answer) => answer.Sections.OfType<Section.Lines>().SelectMany(section => section.Items);
}
