using System.Net;
using HccBot.Bot.Hosting;
using HccBot.Bot.Tests.Package;
using HccBot.Knowledge;
using HccBot.Testing;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public void With_an_app_id_the_host_refuses_to_start_because_it_would_trust_anybody()
    {
        var builder = HccBotHost.CreateBuilder();
        builder.Configuration["MicrosoftAppId"] = "3f1c0000-0000-0000-0000-000000000000";
        builder.Services.AddHccBot(builder.Configuration);
        builder.Services.AddSingleton<IKnowledge>(new ScriptedKnowledge());
        var app = builder.Build();

        var refused = Assert.Throws<StartRefusedException>(() => app.UseHccBot());

        Assert.Contains("trust anybody", refused.Message);
    }
}
