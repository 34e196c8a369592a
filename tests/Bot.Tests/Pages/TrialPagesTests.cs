using System.Net;
using HccBot.Knowledge.Answers;
using HccBot.Testing;

namespace HccBot.Bot.Tests.Pages;

public sealed class TrialPagesTests : IAsyncLifetime
{
    private Conversation _conversation = null!;

    public async Task InitializeAsync() => _conversation = await Conversation.StartAsync(RepositoryCorpus.Knowledge);

    public async Task DisposeAsync() => await _conversation.DisposeAsync();

    [Theory]
    [InlineData("/t/imbrave150")]
    [InlineData("/t/IMbrave150")]
    [InlineData("/t/NCT03434379")]
    [InlineData("/t/nct03434379")]
    public async Task A_trial_has_a_page_under_its_slug_and_its_number(string path)
    {
        var (status, body) = await _conversation.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<h1>IMbrave150</h1>", body);
    }

    [Fact]
    public async Task The_foot_names_the_corpus_and_says_that_it_is_no_advice()
    {
        var (_, body) = await _conversation.GetAsync("/t/sarah");

        var corpus = RepositoryCorpus.Knowledge.Corpus;
        Assert.Contains($"corpus {corpus.Hash}, as of {corpus.AsOf}", body);
        Assert.Contains(PlainText.Disclaimer, body);
    }

    [Theory]
    [InlineData("/t/sarah")]
    [InlineData("/t/")]
    [InlineData("/t/nowhere")]
    public async Task A_page_may_load_nothing_and_stand_in_no_frame(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        using var response = await _conversation.SendAsync(request);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("/t/nowhere")]
    [InlineData("/t/NCT00000000")]
    [InlineData("/t/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/t/..%2F..%2Fetc%2Fpasswd")]
    public async Task An_unknown_trial_is_not_found_and_the_way_on_is_shown(string path)
    {
        var (status, body) = await _conversation.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("<a href=\"imbrave150\">IMbrave150</a>", body);
        Assert.DoesNotContain("<script", body);
    }

    [Fact]
    public async Task The_list_leads_to_every_trial()
    {
        var (status, body) = await _conversation.GetAsync("/t/");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.All(RepositoryCorpus.Knowledge.FindTrials(""), trial => Assert.Contains($"<a href=\"{trial.Id}\">", body));
    }
}
