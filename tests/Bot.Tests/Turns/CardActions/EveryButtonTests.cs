using System.Text;
using HccBot.Bot.Cards;
using HccBot.Bot.Hosting;
using HccBot.Bot.Tests.Cards;
using HccBot.Bot.Texts;
using HccBot.Bot.Turns;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;
using HccBot.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns.CardActions;

/// <summary>The questions of the evaluation, asked in chats; every button of their cards pressed there, and its words typed in a chat of their own.</summary>
public sealed class EveryButtonTests : IAsyncLifetime
{
    private const int MaxBytes = 28 * 1024;

    private static readonly IKnowledge Knowledge = KnowledgeEngine.Open(CorpusLocation.Find(null));

    /// <summary>Words of buttons that were pressed; a button that comes again on another card is pressed once.</summary>
    private static readonly HashSet<(string? Verb, string Words)> Pressed = [];

    private Conversation _conversation = null!;
    private int _chats;

    public static TheoryData<string> Kinds => new(Asked().Select(asked => asked.Kind).Distinct());

    public async Task InitializeAsync() => _conversation = await Conversation.StartAsync(Knowledge);

    public async Task DisposeAsync() => await _conversation.DisposeAsync();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_button_pressed_and_its_words_typed_get_the_same_card(string kind)
    {
        foreach (var (_, turns) in Asked().Where(asked => asked.Kind == kind))
        {
            var chat = NextChat();
            var card = new JObject();
            foreach (var turn in turns)
            {
                card = await SayAsync(chat, turn);
            }

            foreach (var (words, pressed) in await PressAllAsync(chat, card))
            {
                Assert.True(JToken.DeepEquals(await SayAsync(NextChat(), words), pressed), $"After '{turns[^1]}' the button for '{words}' gets another card than these words.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_card_in_German_asks_the_same_words_and_keeps_the_same_limits(string kind)
    {
        foreach (var (_, turns) in Asked().Where(asked => asked.Kind == kind))
        {
            var answer = await AnswerAsync(turns);
            var pages = 0;
            for (var (page, more) = (1, true); more; page++)
            {
                var view = new CardView { Page = page, Reader = "29:" + new string('x', 80) };
                var (english, german) = (AnswerCard.Render(answer, view), AnswerCard.Render(answer, view with { Texts = BotTexts.German }));
                var message = JsonConvert.SerializeObject(CardMessage.Of(german, aiLabel: true));

                Assert.InRange(Encoding.UTF8.GetByteCount(message), 1, MaxBytes);
                Assert.Equal(english.HasMore, german.HasMore);
                Assert.Equal(WordsOf(english.Read()), WordsOf(Checked(german.Read())));
                (more, pages) = (german.HasMore, pages + 1);
            }

            Assert.InRange(pages, 1, 100);
        }
    }

    private static async Task<Answer> AnswerAsync(string[] turns)
    {
        var answer = await Knowledge.AskAsync(turns[0], CancellationToken.None);
        foreach (var turn in turns[1..])
        {
            answer = await Knowledge.AskAsync(turn, answer.Context, CancellationToken.None);
        }

        return answer;
    }

    private static IEnumerable<string> WordsOf(JObject card) =>
        card.Buttons().Where(button => (string?)button["type"] != "Action.ShowCard").SelectMany(DataOf).Select(data => data.ToString(Formatting.None));

    /// <summary>Presses each button; returns its words and the card that came.</summary>
    private async Task<List<(string Words, JObject Card)>> PressAllAsync(string chat, JObject card)
    {
        var pressed = new List<(string, JObject)>();
        foreach (var button in card.Buttons().Where(button => (string?)button["type"] != "Action.ShowCard"))
        {
            foreach (var data in DataOf(button))
            {
                var words = (string?)data["hccbot"]!["question"] ?? (string)data[CompareButton.ChoiceId]!;
                if (!Pressed.Add(((string?)button["verb"], words)))
                {
                    continue;
                }

                Assert.Equal(words, (string?)button["fallback"]?["data"]?["msteams"]?["text"] ?? (string?)button["data"]!["msteams"]?["text"] ?? words);
                pressed.Add((words, (string?)button["type"] == "Action.Execute"
                    ? await ExecuteAsync(chat, (string)button["verb"]!, data)
                    : await SubmitAsync(chat, data)));
            }
        }

        if (card["refresh"]?["action"] is JObject refresh)
        {
            var refreshed = await ExecuteAsync(chat, (string)refresh["verb"]!, (JObject)refresh["data"]!);
            Assert.True(JToken.DeepEquals(Same(card), refreshed), $"The card of '{card["speak"]}' is refreshed to '{refreshed["speak"]}'.");
        }

        return pressed;
    }

    /// <summary>A button's data as a client sends it: with each choice in turn where there is one beside it.</summary>
    private static IEnumerable<JObject> DataOf(JObject button)
    {
        var data = (JObject)button["data"]!;
        return data["hccbot"]!["question"] is not null ? [data]
            : button.Ancestors().OfType<JObject>().First(card => (string?)card["type"] == "AdaptiveCard").Elements("Input.ChoiceSet").Single()["choices"]!
                .Select(choice => new JObject(data) { [CompareButton.ChoiceId] = choice["value"] });
    }

    private Task<JObject> SayAsync(string chat, string text) => PostAsync(chat, _conversation.Message(text));

    private Task<JObject> SubmitAsync(string chat, JObject data)
    {
        var message = _conversation.Message(null);
        message["value"] = data;
        return PostAsync(chat, message);
    }

    private async Task<JObject> PostAsync(string chat, JObject message)
    {
        message["conversation"]!["id"] = chat;
        var before = _conversation.Connector.Sent.Count;
        await _conversation.PostAsync(message);
        var reply = _conversation.Connector.Sent[before].Activity;
        Assert.InRange(Encoding.UTF8.GetByteCount(reply.ToString(Formatting.None)), 1, MaxBytes);
        return Same(Checked(reply.Card()));
    }

    private async Task<JObject> ExecuteAsync(string chat, string verb, JObject data)
    {
        var action = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } };
        var (_, body) = await _conversation.InvokeAsync(
            "adaptiveCard/action", action, new JObject { ["conversation"] = new JObject { ["id"] = chat, ["conversationType"] = "personal" } });
        Assert.Equal(200, (int)body["statusCode"]!);
        Assert.InRange(Encoding.UTF8.GetByteCount(body.ToString(Formatting.None)), 1, MaxBytes);
        return Same(Checked((JObject)body["value"]!));
    }

    /// <summary>What a conversation said before is named in its card, though the answer is the same.</summary>
    private static JObject Same(JObject card)
    {
        var same = (JObject)card.DeepClone();
        same.Remove("fallbackText");
        foreach (var line in same["body"]!.Where(element => ((string?)element["text"])?.StartsWith("Taken from before:", StringComparison.Ordinal) == true).ToList())
        {
            line.Remove();
        }

        return same;
    }

    private static JObject Checked(JObject card)
    {
        Assert.Empty(AdaptiveCards.AdaptiveCard.FromJson(card.ToString()).Warnings);
        Assert.InRange(card["actions"]?.Count() ?? 0, 0, 6);
        Assert.All(card.Buttons(), button => Assert.InRange(((string)button["title"]!).Length, 1, 20));
        Assert.All(card.Elements("TextBlock"), block => Assert.True((bool?)block["wrap"]));
        Assert.All(card.Elements("Action.Execute").Where(execute => execute.Parent is not JProperty), execute => Assert.Equal("Action.Submit", (string?)execute["fallback"]!["type"]));
        return card;
    }

    private static IEnumerable<(string Kind, string[] Turns)> Asked() =>
        from file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "eval", "questions"), "*.jsonl")
        from line in File.ReadLines(file)
        where line.Length > 0
        let question = JObject.Parse(line)
        select ((string)question["kind"]!, question["turns"]!.Values<string>().OfType<string>().ToArray());

    private string NextChat() => $"a:chat-{++_chats}";
}
