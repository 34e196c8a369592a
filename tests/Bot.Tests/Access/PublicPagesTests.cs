using System.Net;
using HccBot.Testing;

namespace HccBot.Bot.Tests.Access;

/// <summary>What is reached from outside once the bot is registered.</summary>
public sealed class PublicPagesTests : IAsyncLifetime
{
    private Conversation _bot = null!;

    public async Task InitializeAsync() => _bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: new LocalCloud());

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("/t/", HttpStatusCode.OK)]
    [InlineData("/privacy", HttpStatusCode.OK)]
    [InlineData("/terms", HttpStatusCode.OK)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/readyz", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/pack/00000000000000000000000000000000", HttpStatusCode.NotFound)]
    [InlineData("/webchat/page.css", HttpStatusCode.NotFound)]
    [InlineData("/v3/directline/conversations", HttpStatusCode.NotFound)]
    public async Task Evidence_and_policies_are_public_and_the_chat_page_is_not_there(string path, HttpStatusCode expected)
    {
        var (status, _) = await FromOutsideAsync(path);

        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task The_front_page_is_no_chat()
    {
        var (_, body) = await FromOutsideAsync("/");

        Assert.DoesNotContain("<script", body);
        Assert.Contains("Microsoft Teams", body);
    }

    private async Task<(HttpStatusCode Status, string Body)> FromOutsideAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        request.Headers.Add("Accept", "text/html");
        request.Headers.Host = "hccbot.hospital.example";
        using var response = await _bot.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
