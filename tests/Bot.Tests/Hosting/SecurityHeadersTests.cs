using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using HccBot.Testing;

namespace HccBot.Bot.Tests.Hosting;

public sealed class SecurityHeadersTests : IAsyncLifetime
{
    private Conversation _bot = null!;

    public async Task InitializeAsync() => _bot = await Conversation.StartAsync(
        new ScriptedKnowledge(), settings: options => options.PublicUrl = new Uri("https://hccbot.hospital.example"), cloud: new LocalCloud());

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/t/")]
    [InlineData("/t/none")]
    [InlineData("/pack/00000000000000000000000000000000")]
    [InlineData("/privacy")]
    [InlineData("/terms")]
    [InlineData("/healthz")]
    [InlineData("/not-there")]
    public async Task Whatever_is_shown_loads_nothing_from_elsewhere_and_stands_in_no_frame(string path)
    {
        using var response = await GetAsync(path, "hccbot.hospital.example");

        var policy = Header(response, "Content-Security-Policy");
        Assert.StartsWith("default-src 'none';", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal("max-age=31536000", Header(response, "Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/t/")]
    [InlineData("/pack/00000000000000000000000000000000")]
    public async Task The_style_of_a_page_is_the_one_that_its_policy_allows(string path)
    {
        using var response = await GetAsync(path, "hccbot.hospital.example");

        var style = Regex.Match(await response.Content.ReadAsStringAsync(), "<style>(.*)</style>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", Header(response, "Content-Security-Policy"));
    }

    [Fact]
    public async Task This_machine_is_not_made_to_speak_TLS()
    {
        using var response = await GetAsync("/terms", "localhost");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));

    private async Task<HttpResponseMessage> GetAsync(string path, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Host = host;
        return await _bot.SendAsync(request);
    }
}
