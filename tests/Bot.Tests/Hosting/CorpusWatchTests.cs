using System.Net;
using HccBot.Bot.Hosting;
using HccBot.Bot.Turns.Subscriptions;
using HccBot.Knowledge;
using HccBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Hosting;

/// <summary>The corpus changes under a bot that serves it.</summary>
public sealed class CorpusWatchTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
    private readonly string _corpus = Directory.CreateTempSubdirectory("hccbot-corpus-").FullName;
    private ReloadingKnowledge _knowledge = null!;
    private Conversation _bot = null!;

    private string Dossier => Path.Combine(_corpus, "trials", "reflect.json");

    public async Task InitializeAsync()
    {
        var source = CorpusLocation.Find(null);
        foreach (var file in Directory.EnumerateFiles(source, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_corpus, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _knowledge = ReloadingKnowledge.Open(_corpus, indexFolder: null);
        _bot = await Conversation.StartAsync(_knowledge, time: _time);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        Directory.Delete(_corpus, recursive: true);
    }

    [Fact]
    public async Task A_changed_corpus_is_served_and_subscribers_hear_of_it()
    {
        var before = _knowledge.Corpus.Hash;
        await _bot.SayAsync("subscribe");
        Change(root => root["results"]![0]!["remarks"]![0] = "Superiority was not shown, says the test.");

        var ready = await ReadyAsync(ready => (string?)ready["corpus"] != before);
        await _bot.Services.GetRequiredService<ChangeAnnouncer>().RoundAsync(CancellationToken.None);

        Assert.Equal(("ready", _knowledge.Corpus.Hash), ((string?)ready["status"], (string?)ready["corpus"]));
        Assert.Contains("one trial changed", _bot.Connector.Sent[^1].Activity.Card().VisibleText());
    }

    [Fact]
    public async Task A_broken_corpus_is_told_of_where_health_is_asked_while_the_last_good_one_answers()
    {
        var before = _knowledge.Corpus.Hash;
        var whole = await File.ReadAllTextAsync(Dossier);
        await File.WriteAllTextAsync(Dossier, whole[..^20]);

        var broken = await ReadyAsync(ready => ready["refused"] is JObject && _bot.Log.Text.Contains("is refused", StringComparison.Ordinal));
        Assert.Equal(("ready", before), ((string?)broken["status"], (string?)broken["corpus"]));
        Assert.Contains("trials/reflect.json", (string?)broken["refused"]!["first"]);
        Assert.Contains("REFLECT", (await _bot.SayAsync("OS in REFLECT")).Card().VisibleText());

        await File.WriteAllTextAsync(Dossier, whole);
        await ReadyAsync(ready => ready["refused"] is not JObject);
    }

    private void Change(Action<JObject> change)
    {
        var root = JObject.Parse(File.ReadAllText(Dossier));
        change(root);
        File.WriteAllText(Dossier, root.ToString());
    }

    /// <summary>Lets time pass until health says what is waited for.</summary>
    private async Task<JObject> ReadyAsync(Func<JObject, bool> awaited)
    {
        while (true)
        {
            var (status, body) = await _bot.GetAsync("/readyz");
            Assert.Equal(HttpStatusCode.OK, status);
            if (awaited(JObject.Parse(body)))
            {
                return JObject.Parse(body);
            }

            _time.Advance(CorpusWatch.Every);
            await Task.Delay(20);
        }
    }
}
