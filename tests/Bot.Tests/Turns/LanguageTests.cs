using HccBot.Bot.Cards;
using HccBot.Knowledge;
using HccBot.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns;

/// <summary>The bot speaks the language of whoever speaks to it, on every surface.</summary>
public sealed class LanguageTests : IAsyncLifetime
{
    private static readonly IKnowledge Knowledge = RepositoryCorpus.Knowledge;

    private Conversation _chat = null!;

    public async Task InitializeAsync() =>
        _chat = await Conversation.StartAsync(Knowledge, settings: options => options.PublicUrl = new Uri("https://bot.example/"));

    public async Task DisposeAsync() => await _chat.DisposeAsync();

    [Fact]
    public async Task The_greeting_is_German_for_a_German()
    {
        await _chat.PostAsync(_chat.Activity("installationUpdate", new JObject { ["action"] = "add", ["locale"] = "de-DE" }));

        var card = _chat.Connector.Sent.Single().Activity.Card();
        Assert.StartsWith("Ich bin HccBot.", card.VisibleText());
        Assert.Equal("de", (string?)card["lang"]);
        Assert.Equal("Pfortaderinvasion", (string?)card.Buttons().First()["title"]);
        Assert.Equal("which trials included main portal vein invasion?", (string?)card.Buttons().First()["data"]!["hccbot"]!["question"]);
    }

    [Fact]
    public async Task An_answer_has_German_labels_around_statements_as_published()
    {
        var english = await AskAsync("OS in IMbrave150", "en-US");
        var german = await AskAsync("OS in IMbrave150", "de-AT");

        Assert.Equal(english["speak"], german["speak"]);
        Assert.Equal(english["fallbackText"], german["fallbackText"]);
        Assert.Equal("en", (string?)german["lang"]);
        Assert.Contains("\nQuellen\n", german.VisibleText());
        Assert.Contains("IMbrave150: Gesamt\u00FCberleben (OS)", german.VisibleText());
        Assert.Contains("Datenschnitt 2020-08-31", german.VisibleText());
        Assert.Contains("Aussagen und Belege stehen auf Englisch da, wie ver\u00F6ffentlicht. Evidenz aus ver\u00F6ffentlichten Quellen, keine medizinische Empfehlung.", german.VisibleText());
        Assert.Equal(Figures(english), Figures(german));
    }

    [Fact]
    public async Task Two_people_of_a_channel_are_each_answered_in_their_language()
    {
        Assert.Contains("\nSources\n", (await AskAsync("OS in IMbrave150", "en-GB")).VisibleText());
        Assert.Contains("\nQuellen\n", (await AskAsync("OS in IMbrave150", "de-CH")).VisibleText());
        Assert.Contains("\nSources\n", (await AskAsync("OS in IMbrave150", null)).VisibleText());
    }

    [Theory]
    [InlineData("hilfe", "Ich beantworte Fragen des Tumorboards")]
    [InlineData("hallo", "Ich beantworte Fragen des Tumorboards")]
    [InlineData("danke", "Gern geschehen.")]
    [InlineData("abonnieren", "Abonniert:")]
    [InlineData("bitte abbestellen", "Diese Unterhaltung ist nicht abonniert.")]
    [InlineData("Paket", "Es gibt noch nichts zu sammeln.")]
    [InlineData("should I treat my patient with STRIDE?", "Ich zeige Evidenz aus Studien; was mit einem Patienten zu tun ist, sage ich nicht.")]
    public async Task What_is_said_in_fixed_words_is_said_in_German(string typed, string said) =>
        Assert.StartsWith(said, (await AskAsync(typed, "de-DE")).VisibleText());

    [Theory]
    [InlineData("Welche Studien schlossen Patienten mit Invasion des Hauptstamms der Pfortader aus?")]
    [InlineData("Wie hoch war die Ansprechrate bei Patienten mit Hepatitis B in IMbrave150?")]
    [InlineData("Soll ich meinen Patienten mit STRIDE behandeln?")]
    [InlineData("Wie wird das Wetter morgen in Wien?")]
    public async Task A_German_question_that_is_not_understood_in_full_gets_no_answer_but_questions_to_ask(string question)
    {
        var card = await AskAsync(question, "en-US");

        Assert.StartsWith("Ich verstehe Fragen auf Englisch.", card.VisibleText());
        Assert.Contains(card.Buttons(), button => (string?)button["data"]!["hccbot"]!["question"] == SampleQuestion.All[0].Question);
    }

    [Theory]
    [InlineData("welche Studien waren doppelblind?")]
    [InlineData("Erz\u00E4hl mir was \u00FCber die SARAH-Studie")]
    public async Task A_German_question_that_is_understood_in_full_is_answered(string question) =>
        Assert.Contains("\nQuellen\n", (await AskAsync(question, "de-DE")).VisibleText());

    [Fact]
    public async Task A_press_in_place_is_answered_in_the_language_of_who_pressed()
    {
        var data = new JObject { ["hccbot"] = new JObject { ["question"] = "OS in IMbrave150", ["corpus"] = "another" } };
        var (_, body) = await _chat.InvokeAsync(
            "adaptiveCard/action",
            new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = CardVerbs.Page, ["data"] = data } },
            new JObject { ["locale"] = "de-DE" });

        Assert.Contains("Aktualisiert: Der Korpus hat sich seit dieser Karte ge\u00E4ndert.", ((JObject)body["value"]!).VisibleText());
    }

    [Theory]
    [InlineData("composeExtension/query", "findFact", "Geben Sie ein, was Sie suchen")]
    [InlineData("composeExtension/query", "findQuotes", "Geben Sie ein Thema")]
    [InlineData("composeExtension/query", "searchTrials", "Keine Studie des Korpus passt dazu.")]
    public async Task The_message_extension_speaks_German(string invoke, string command, string said)
    {
        var typed = command == "searchTrials" ? "qqqq" : "";
        var value = new JObject
        {
            ["commandId"] = command,
            ["parameters"] = new JArray(new JObject { ["name"] = "query", ["value"] = typed }),
        };
        var (_, body) = await _chat.InvokeAsync(invoke, value, new JObject { ["locale"] = "de-DE" });

        Assert.StartsWith(said, (string?)body["composeExtension"]!["text"]);
    }

    [Fact]
    public async Task The_dialog_on_a_message_speaks_German()
    {
        var value = JObject.Parse("""{ "commandId": "checkMessage", "messagePayload": { "body": { "contentType": "text", "content": "LEAP-012 met both its endpoints." } } }""");
        var (_, body) = await _chat.InvokeAsync("composeExtension/fetchTask", value, new JObject { ["locale"] = "de-DE" });

        Assert.Equal("An den Studien gepr\u00FCft", (string?)body["task"]!["value"]!["title"]);
        Assert.Contains("**Widerlegt:**", body["task"]!["value"]!["card"]!.ToString(Formatting.None));
        Assert.Contains("In den Chat stellen", body["task"]!["value"]!["card"]!.ToString(Formatting.None));
    }

    [Fact]
    public async Task A_trial_card_leads_to_the_page_of_its_trial()
    {
        var button = (await AskAsync("tell me about LEAP-012", "de-DE")).Button("Seite \u00F6ffnen");

        Assert.Equal("https://bot.example/t/leap-012", (string?)button["url"]);
        Assert.Empty((await AskAsync("OS in IMbrave150", "de-DE")).Elements("Action.OpenUrl"));
    }

    [Theory]
    [InlineData("/t/imbrave150", "Auf einen Blick", "lang=\"de\"")]
    [InlineData("/t/imbrave150", "Aussagen und Belege stehen auf Englisch da", "<h2 id=\"results-heading\">Ergebnisse</h2>")]
    [InlineData("/t/", "Alle Studien des Korpus", "lang=\"de\"")]
    [InlineData("/privacy", "Datenschutz", "niemandem")]
    [InlineData("/terms", "Nutzungsbedingungen", "Evidenz aus ver\u00F6ffentlichten Quellen")]
    [InlineData("/pack/0123456789abcdef0123456789abcdef", "Kein solches Paket", "lang=\"de\"")]
    public async Task Pages_follow_the_browser(string path, string said, string too)
    {
        var german = await GetAsync(path, "fr, de-DE;q=0.8, en;q=0.5");
        var english = await GetAsync(path, "en-US, de;q=0.5");

        Assert.Contains(said, german);
        Assert.Contains(too, german);
        Assert.DoesNotContain(said, english);
    }

    private async Task<JObject> AskAsync(string text, string? locale)
    {
        var message = _chat.Message(text);
        message["locale"] = locale;
        var before = _chat.Connector.Sent.Count;
        await _chat.PostAsync(message);
        return _chat.Connector.Sent[before].Activity.Card();
    }

    private async Task<string> GetAsync(string path, string languages)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        using var response = await _chat.SendAsync(request);
        Assert.Contains("Accept-Language", response.Headers.Vary);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Every number that a person sees, in order; the titles of buttons count pages.</summary>
    private static IEnumerable<string> Figures(JObject card) =>
        System.Text.RegularExpressions.Regex.Matches(card.VisibleText(), @"\d+(?:[.,]\d+)*").Select(number => number.Value);
}
