using System.Net;
using System.Text;
using HccBot.Knowledge;
using HccBot.Testing;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Privacy;

/// <summary>What people type is neither logged at any level, nor stored, nor measured: all that is sent here bears a word that the corpus lacks, which is looked for afterwards.</summary>
public sealed class NothingTypedIsKeptTests : IDisposable
{
    private const string Word = "zebrafinch";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("hccbot-privacy-");
    private readonly RecordingTelemetry _telemetry = new();
    private int _typed;

    public static TheoryData<string> PatientTexts => new(
        "Mr Zebrafinch, born 12/03/1958, HBV, Child-Pugh A6, Vp4: which trials?", "zebrafinch@example.org asks for OS in IMbrave150",
        "Frau Zebrafinch, geb. 12.03.1958, HCV", "Patient Jane Zebrafinch, 67, MRN 4455667", "what should I give Mrs Zebrafinch?",
        "Name: Zebrafinch, John, DOB 1958-03-12", "jane zebrafinch of 5 zebrafinch street has cirrhosis", "MRN zebrafinch-4455667");

    public static TheoryData<string, string> Invokes => new()
    {
        { "composeExtension/query", """{"commandId":"searchTrials","parameters":[{"name":"query","value":"emerald WORD"}]}""" },
        { "composeExtension/query", """{"commandId":"findFact","parameters":[{"name":"query","value":"OS in IMbrave150 for WORD"}]}""" },
        { "composeExtension/query", """{"commandId":"findQuotes","parameters":[{"name":"query","value":"control arms WORD"}]}""" },
        { "composeExtension/query", """{"commandId":"WORD","parameters":[{"name":"WORD","value":"WORD"}],"state":"WORD"}""" },
        { "composeExtension/selectItem", """{"trial":"WORD","WORD":1}""" },
        { "composeExtension/queryLink", """{"url":"http://localhost:3978/t/WORD?WORD#WORD"}""" },
        { "composeExtension/anonymousQueryLink", """{"url":"https://WORD.example.com/"}""" },
        { "composeExtension/fetchTask", """{"commandId":"checkMessage","messagePayload":{"subject":"WORD","body":{"contentType":"html","content":"<p>LEAP-012 met both endpoints, says WORD</p>"}}}""" },
        { "composeExtension/fetchTask", """{"commandId":"explainMessage","messagePayload":{"body":{"contentType":"text","content":"IMbrave150 for WORD"},"from":{"user":{"displayName":"WORD"}}}}""" },
        { "composeExtension/fetchTask", """{"commandId":"WORD","messagePayload":{"body":{"content":"WORD"}}}""" },
        { "composeExtension/submitAction", """{"commandId":"checkMessage","data":{"hccbot":{"post":true},"WORD":"WORD"},"messagePayload":{"body":{"content":"IMbrave150 WORD"}}}""" },
        { "message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"WORD\"}"}}""" },
        { "message/submitAction", """{"actionName":"WORD","actionValue":{"reaction":"WORD"}}""" },
        { "adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"hccbot.page/1","data":{"hccbot":{"question":"OS in IMbrave150 WORD","corpus":"WORD"}}},"trigger":"manual"}""" },
        { "adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"WORD","data":{"WORD":"WORD"}}}""" },
        { "adaptiveCard/action", """{"action":"WORD"}""" },
        { "task/submit", """{"data":{"WORD":"WORD"}}""" },
        { "WORD/WORD", """{"WORD":"WORD"}""" },
    };

    [Fact]
    public async Task The_whole_evaluation_leaves_no_word_behind()
    {
        var chats = Asked().ToArray();

        var left = await LeftBehindAsync(RepositoryCorpus.Knowledge, async bot =>
        {
            foreach (var (turns, chat) in chats.Select((turns, i) => (turns, i)))
            {
                foreach (var turn in turns)
                {
                    await SayAsync(bot, $"{turn} {Next()}", chat);
                }

                await SayAsync(bot, chat % 40 == 0 ? "pack" : chat % 40 == 1 ? "subscribe" : $"for {Next()}", chat);
            }

            Assert.True(bot.Connector.Sent.Count >= chats.Sum(turns => turns.Length));
        });

        Assert.Empty(left.WithTheWord);
        Assert.Contains("A question of", left.Log, StringComparison.Ordinal);
        Assert.Contains("Trace: ", left.Log, StringComparison.Ordinal);
        Assert.Contains("imbrave150", left.Files, StringComparison.Ordinal);
        Assert.Contains(left.Telemetry, line => line.StartsWith("http.server.request.duration", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PatientTexts))]
    public async Task What_identifies_a_patient_leaves_nothing_behind(string text)
    {
        var left = await LeftBehindAsync(RepositoryCorpus.Knowledge, async bot =>
        {
            await SayAsync(bot, text, 1);
            await SayAsync(bot, "subscribe", 1);
            await SayAsync(bot, "pack", 1);
        });

        Assert.Empty(left.WithTheWord);
        Assert.DoesNotContain("4455667", left.Log + left.Files, StringComparison.Ordinal);
        Assert.DoesNotContain("12/03/1958", left.Log + left.Files, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Invokes))]
    public async Task No_word_of_an_invoke_is_left_behind(string name, string value)
    {
        var left = await LeftBehindAsync(
            RepositoryCorpus.Knowledge, async bot => await bot.InvokeAsync(WithWord(name), JToken.Parse(WithWord(value))));

        Assert.Empty(left.WithTheWord);
    }

    [Fact]
    public async Task No_word_that_is_typed_on_the_chat_page_is_left_behind()
    {
        var left = await LeftBehindAsync(RepositoryCorpus.Knowledge, async bot =>
        {
            var page = new DirectLineClient(bot);
            var (id, token) = await page.StartAsync();
            foreach (var body in new[]
            {
                """{"type":"message","text":"OS in IMbrave150 for WORD","from":{"id":"WORD","name":"WORD"},"channelData":{"clientActivityID":"WORD"}}""",
                """{"type":"message","value":{"hccbot":{"question":"HIMALAYA WORD"}}}""",
                """{"type":"event","name":"WORD","value":{"WORD":"WORD"}}""",
                """{"type":"WORD","text":"WORD"}""",
                """{"type":"message","text":"WORD""",
            })
            {
                await page.SayAsync(id, token, WithWord(body));
            }
        });

        Assert.Empty(left.WithTheWord);
    }

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageReaction")]
    [InlineData("event")]
    [InlineData("zebrafinch")]
    public async Task No_word_of_another_activity_is_left_behind(string type)
    {
        var left = await LeftBehindAsync(RepositoryCorpus.Knowledge, async bot => await bot.PostAsync(bot.Activity(
            type, new JObject { ["text"] = Next(), ["name"] = Next(), ["summary"] = Next(), ["value"] = new JObject { [Next()] = Next() } })));

        Assert.Empty(left.WithTheWord);
    }

    [Theory]
    [InlineData("{\"type\":\"message\",\"text\":\"zebrafinch")]
    [InlineData("zebrafinch")]
    [InlineData("{\"zebrafinch\":\"zebrafinch\"}")]
    public async Task No_word_of_a_broken_body_is_left_behind(string body)
    {
        var left = await LeftBehindAsync(
            RepositoryCorpus.Knowledge, async bot => Assert.Equal(HttpStatusCode.BadRequest, await bot.PostAsync(body)));

        Assert.Empty(left.WithTheWord);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_sent_leaves_no_word_behind()
    {
        var left = await LeftBehindAsync(RepositoryCorpus.Knowledge, async bot =>
        {
            bot.Connector.Status = (int)HttpStatusCode.Forbidden;
            await SayAsync(bot, $"OS in IMbrave150 {Next()}", 1);
        });

        Assert.Empty(left.WithTheWord);
    }

    [Fact]
    public async Task A_turn_that_fails_leaves_no_word_behind()
    {
        var failing = new ScriptedKnowledge(question => throw new InvalidOperationException($"Could not read '{question}'."));

        var left = await LeftBehindAsync(failing, async bot => await SayAsync(bot, $"OS in IMbrave150 {Next()}", 1));

        Assert.Empty(left.WithTheWord);
        Assert.Contains("failed", left.Log, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _telemetry.Dispose();
        _data.Delete(recursive: true);
    }

    /// <summary>What is there after people were here: read once the bot has stopped, so that the database is whole.</summary>
    private async Task<Traces> LeftBehindAsync(IKnowledge knowledge, Func<Conversation, Task> visit)
    {
        var bot = await Conversation.StartAsync(knowledge, _data.FullName, logged: LogLevel.Trace);
        await using (bot)
        {
            await visit(bot);
        }

        var files = _data.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.Name + "\n" + Encoding.Latin1.GetString(File.ReadAllBytes(file.FullName)));
        return new Traces(bot.Log.Text, string.Join("\n", files), [.. _telemetry.Lines]);
    }

    private static async Task SayAsync(Conversation bot, string text, int chat)
    {
        var message = bot.Message(text);
        message["conversation"]!["id"] = $"a:chat-{chat}";
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(message));
    }

    private string Next() => $"{Word}-{++_typed}";

    private string WithWord(string text) => text.Replace("WORD", Next(), StringComparison.Ordinal);

    private static IEnumerable<string[]> Asked() =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "eval", "questions", "open.jsonl"))
        where line.Length > 0
        select JObject.Parse(line)["turns"]!.Values<string>().OfType<string>().ToArray();

    private sealed record Traces(string Log, string Files, IReadOnlyList<string> Telemetry)
    {
        /// <summary>Where the word stands, the first few places.</summary>
        public IReadOnlyList<string> WithTheWord =>
            [.. Log.Split('\n').Concat(Files.Split('\n')).Concat(Telemetry).Where(line => line.Contains(Word, StringComparison.OrdinalIgnoreCase)).Take(5)];
    }
}
