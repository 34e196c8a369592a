using System.Net;
using HccBot.Bot.Hosting;
using HccBot.Knowledge.Corpus;
using HccBot.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Fuzzing;

/// <summary>Whatever is posted: no server error but 501 for invokes of nobody, no turn that fails, no case that takes longer than a client waits, and an answer afterwards.</summary>
public sealed class ActivityFuzzTests : IAsyncLifetime
{
    private static readonly CorpusContent Corpus = CorpusFolder.Load(CorpusLocation.Find(asked: null));

    private Conversation _bot = null!;

    public async Task InitializeAsync() => _bot = await Conversation.StartAsync(RepositoryCorpus.Knowledge);

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public Task Spoiled_activities_break_nothing() => TryAsync(400, random =>
    {
        var samples = SampleActivities.Of(_bot);
        return new JsonMutator(random).Mutate(samples[random.Next(samples.Count)]);
    });

    [Fact]
    public Task Spoiled_invokes_of_every_name_break_nothing() => TryAsync(400, random =>
    {
        var name = SampleActivities.InvokeNames[random.Next(SampleActivities.InvokeNames.Length)];
        return Invoke(name, SampleActivities.Values[random.Next(SampleActivities.Values.Count)], random);
    });

    [Fact]
    public Task Spoiled_presses_of_buttons_break_nothing() => TryAsync(
        300, random => Invoke("adaptiveCard/action", SampleActivities.Presses[random.Next(SampleActivities.Presses.Count)], random));

    [Fact]
    public Task Mixed_up_questions_break_nothing() => TryAsync(
        300, random => _bot.Message(new QuestionMixer(Corpus, random).Next()).ToString(Formatting.None));

    [Fact]
    public async Task Spoiled_posts_of_a_chat_page_break_nothing()
    {
        var page = new DirectLineClient(_bot);
        var (id, token) = await page.StartAsync();
        await TryAsync(
            200,
            random =>
            {
                var samples = SampleActivities.Of(_bot);
                return new JsonMutator(random).Mutate(samples[random.Next(samples.Count)]);
            },
            async body => (await page.SayAsync(id, token, body)).Status);
    }

    [Fact]
    public async Task Valid_activities_of_every_kind_are_taken()
    {
        foreach (var sample in SampleActivities.Of(_bot))
        {
            Assert.Equal(HttpStatusCode.OK, await _bot.PostAsync(sample));
        }

        Assert.DoesNotContain(_bot.Log.Lines, IsFault);
    }

    private async Task TryAsync(int usual, Func<Random, string> make, Func<string, Task<HttpStatusCode>>? post = null)
    {
        var finds = new List<string>();
        foreach (var seed in FuzzRun.Seeds(usual).TakeWhile(_ => finds.Count < FuzzRun.MostFinds))
        {
            var body = make(new Random(seed));
            _bot.Log.Clear();

            var status = await (post ?? _bot.PostAsync)(body);

            if ((int)status >= 500 && status != HttpStatusCode.NotImplemented)
            {
                finds.Add(FuzzRun.Told(seed, $"{status}", body));
            }

            finds.AddRange(_bot.Log.Lines.Where(IsFault).Select(line => FuzzRun.Told(seed, line, body)));
        }

        Assert.True(finds.Count == 0, string.Join("\n\n", finds));
        Assert.NotEmpty((await AskAsync("OS in IMbrave150")).Card()["body"]!);
    }

    /// <summary>Spoils the value, or the activity as a whole.</summary>
    private string Invoke(string name, JToken value, Random random)
    {
        var mutator = new JsonMutator(random);
        var invoke = _bot.Activity("invoke", new JObject { ["name"] = name });
        if (random.Next(4) == 0)
        {
            invoke["value"] = value;
            return mutator.Mutate(invoke);
        }

        var text = invoke.ToString(Formatting.None);
        return $"{text[..^1]},\"value\":{mutator.Mutate(value)}}}";
    }

    private async Task<JObject> AskAsync(string question)
    {
        var message = _bot.Message(question);
        message["conversation"]!["id"] = "a:afterwards";
        var before = _bot.Connector.Sent.Count;
        Assert.Equal(HttpStatusCode.OK, await _bot.PostAsync(message));
        return _bot.Connector.Sent[before].Activity;
    }

    /// <summary>An error in the log, unless it is the channel that took no answer: a conversation whose id was spoiled may be none of its.</summary>
    private static bool IsFault(string line) =>
        (line.StartsWith("Error:", StringComparison.Ordinal) || line.StartsWith("Critical:", StringComparison.Ordinal))
        && !line.Contains("Microsoft.Bot.Schema.ErrorResponseException", StringComparison.Ordinal);
}
