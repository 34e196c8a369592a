using System.Net;
using HccBot.Bot.Cards;
using HccBot.Bot.Hosting;
using HccBot.Bot.WebChat;
using HccBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HccBot.Bot.Tests.WebChat;

public sealed class ChatPageTests : IAsyncLifetime
{
    private Conversation _bot = null!;

    public async Task InitializeAsync() => _bot = await Conversation.StartAsync(new ScriptedKnowledge());

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task A_browser_sees_the_page_with_questions_to_try()
    {
        using var response = await GetAsync("/", "text/html,application/xhtml+xml,*/*;q=0.8");

        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.All(SampleQuestion.All, sample => Assert.Contains(sample.Question, page));
        Assert.Contains("not medical advice", page);
        Assert.Contains("lang=\"en\"", page);
    }

    [Fact]
    public async Task A_German_browser_sees_a_German_page_with_the_same_questions()
    {
        using var response = await GetAsync("/?plain", "text/html", "de-DE,de;q=0.9,en;q=0.8");

        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.All(SampleQuestion.All, sample => Assert.Contains(sample.Question, page));
        Assert.All(["lang=\"de\"", "keine medizinische Empfehlung", "Fragen zum Ausprobieren", "Ihre Frage, auf Englisch", "data-busy=\"Ich sehe nach"], text => Assert.Contains(text, page));
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("text/plain")]
    [InlineData("text/html;q=0")]
    [InlineData(null)]
    public async Task Others_read_plain_text(string? accept)
    {
        using var response = await GetAsync("/", accept);

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("In a browser: http://", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_page_may_load_nothing_from_elsewhere()
    {
        using var response = await GetAsync("/", "text/html");

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self';", policy);
        Assert.DoesNotContain("http", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("http", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_plain_page_needs_no_Web_Chat()
    {
        using var response = await GetAsync("/?plain", "text/html");

        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("/webchat/plain.js", page);
        Assert.DoesNotContain("webchat.js", page);
    }

    [Theory]
    [InlineData("page.css", "text/css")]
    [InlineData("chat.js", "text/javascript")]
    [InlineData("plain.js", "text/javascript")]
    [InlineData("icon.png", "image/png")]
    public async Task Its_files_are_served(string file, string type)
    {
        using var response = await GetAsync($"/webchat/{file}", "*/*");

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/webchat/..%2fappsettings.json")]
    [InlineData("/webchat/%2e%2e/appsettings.json")]
    [InlineData("/webchat/")]
    public async Task Nothing_else_is_served(string path)
    {
        using var response = await GetAsync(path, "*/*");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_bot_with_an_identity_has_no_chat_page()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<BotIdentityOptions>(identity => identity.MicrosoftAppId = "3f1c0000-0000-0000-0000-000000000000");
        await using var app = builder.Build();
        app.MapWebChat();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var token = await client.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), content: null);
        using var file = await client.GetAsync(new Uri("/webchat/page.css", UriKind.Relative));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (token.StatusCode, file.StatusCode));
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? accept, string? languages = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (languages is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        }

        return await _bot.SendAsync(request);
    }
}
