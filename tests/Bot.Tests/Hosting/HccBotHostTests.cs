using System.Net;
using HccBot.Bot.Tests.Package;
using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Hosting;

public class HccBotHostTests
{
    [Fact]
    public async Task Health_says_alive_and_ready_with_what_is_loaded()
    {
        await using var conversation = await Conversation.StartAsync(new ScriptedKnowledge());

        var alive = await conversation.GetAsync("/healthz");
        var ready = await conversation.GetAsync("/readyz");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (alive.Status, ready.Status));
        var loaded = JObject.Parse(ready.Body);
        Assert.Equal(("0123456789ab", 11, 50), ((string?)loaded["corpus"], (int)loaded["trials"]!, (int)loaded["excerpts"]!));
    }

    [Fact]
    public async Task The_front_page_says_how_to_talk_to_it()
    {
        await using var conversation = await Conversation.StartAsync(new ScriptedKnowledge());

        var (status, body) = await conversation.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("/api/messages", body);
        Assert.Contains("not medical advice", body);
    }

    [Theory]
    [InlineData("/privacy", "30 minutes")]
    [InlineData("/terms", "not medical advice")]
    public async Task The_pages_that_the_manifest_names_are_there(string path, string text)
    {
        await using var conversation = await Conversation.StartAsync(new ScriptedKnowledge());

        var (status, body) = await conversation.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(text, body);
        Assert.Contains(
            SomePackage.Manifest["developer"]!.Children().Select(member => (string)member.First!), url => url.EndsWith(path, StringComparison.Ordinal));
    }
}
