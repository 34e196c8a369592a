using System.Text;
using HccBot.Bot.Cards;
using HccBot.Bot.Texts;
using HccBot.Bot.Turns;
using HccBot.Knowledge.Answers;
using HccBot.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Cards;

public class AnswerCardTests
{
    public static TheoryData<Answer> Samples => new(
        Some.Answer(),
        Some.Answer(AnswerKind.Refusal, citations: []),
        Some.Answer(sections: [Some.Group(), Some.Group(Standing.Unknown, "Not established", Some.Row("EMERALD-Y90"))]),
        Some.Answer(AnswerKind.Value, sections: [Figures(2), Figures(5)], notes: [Some.Statement("Superseded", 1)]),
        Some.Answer(AnswerKind.Quote, sections: [new Section.Quotes(null, [Some.Quote(notes: Some.Statement("It was CARES-310", 1))])]),
        Some.Answer(AnswerKind.Help, sections: [new Section.Lines("Try", [Statement.Plain("- which trials?")])], followUps: Buttons(9)),
        Many(60));

    [Theory]
    [MemberData(nameof(Samples), DisableDiscoveryEnumeration = true)]
    public void Every_text_wraps(Answer answer) =>
        Assert.All(Card(answer).Elements("TextBlock"), block => Assert.True((bool?)block["wrap"]));

    [Theory]
    [MemberData(nameof(Samples), DisableDiscoveryEnumeration = true)]
    public void There_are_at_most_six_buttons_with_short_titles(Answer answer)
    {
        var actions = Card(answer)["actions"]?.ToList() ?? [];

        Assert.InRange(actions.Count, 0, 6);
        Assert.All(actions, action => Assert.InRange(((string)action["title"]!).Length, 1, 20));
    }

    [Theory]
    [MemberData(nameof(Samples), DisableDiscoveryEnumeration = true)]
    public void Clients_that_cannot_render_it_get_the_whole_answer_as_text(Answer answer)
    {
        var card = Card(answer);

        Assert.Contains(answer.Headline.Text, (string?)card["fallbackText"]);
        Assert.Contains(PlainText.Disclaimer, (string?)card["fallbackText"]);
        Assert.Equal((answer.Headline.Text, "en", "1.5"), ((string?)card["speak"], (string?)card["lang"], (string?)card["version"]));
    }

    [Theory]
    [MemberData(nameof(Samples), DisableDiscoveryEnumeration = true)]
    public void A_message_stays_under_28_KB_on_every_page_in_every_language(Answer answer)
    {
        foreach (var (page, texts) in Enumerable.Range(1, 20).SelectMany(page => BotTexts.All.Select(texts => (page, texts))))
        {
            var view = new CardView { Texts = texts, Page = page, AllSources = true, InPlace = true, Reader = "29:" + new string('x', 80), Renewed = true };
            var message = JsonConvert.SerializeObject(CardMessage.Of(AnswerCard.Render(answer, view), aiLabel: true));

            Assert.InRange(Encoding.UTF8.GetByteCount(message), 1, 28 * 1024);
            Assert.InRange(Encoding.Unicode.GetByteCount(message), 1, 80 * 1024);
        }
    }

    [Theory]
    [MemberData(nameof(Samples), DisableDiscoveryEnumeration = true)]
    public void Evidence_is_never_shown_as_advice(Answer answer) =>
        Assert.Contains($"{PlainText.Disclaimer} Corpus 0123456789ab, as of 2026-11-23.", Card(answer).VisibleText());

    [Fact]
    public void A_pressed_button_asks_its_words()
    {
        var action = Card(Some.Answer(followUps: [new FollowUp("LEAP-012", "tell me about LEAP-012")]))["actions"]!.Single();

        Assert.Equal("tell me about LEAP-012", (string?)action["data"]!["hccbot"]!["question"]);
        Assert.Equal("messageBack", (string?)action["data"]!["msteams"]!["type"]);
        Assert.Equal("tell me about LEAP-012", (string?)action["data"]!["msteams"]!["text"]);
        Assert.Equal("Action.Submit", (string?)action["type"]);
    }

    [Fact]
    public void A_standing_is_said_in_words_and_signs()
    {
        var text = Card(Some.Answer(sections:
        [
            Some.Group(Standing.Yes, "Included"), Some.Group(Standing.Partly, "Partly"),
            Some.Group(Standing.No, "Excluded"), Some.Group(Standing.Unknown, "Not established"),
        ])).VisibleText();

        Assert.Contains("\u2713 Included\n", text);
        Assert.Contains("\u25D0 Partly\n", text);
        Assert.Contains("\u2715 Excluded\n", text);
        Assert.Contains("? Not established\n", text);
    }

    [Fact]
    public void A_source_shows_its_rung_its_date_and_where_its_link_leads() =>
        Assert.Contains(
            "[1] [Finn et al., N Engl J Med 2020](https://doi.org/10.1056/NEJMoa1915745) \u00B7 peer-reviewed \u00B7 2020-05-14 \u00B7 opens doi.org",
            Card(Some.Answer()).VisibleText());

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://x.org")]
    [InlineData(null)]
    public void A_source_without_a_safe_address_has_no_link(string? url) =>
        Assert.DoesNotContain("](", Card(Some.Answer(citations: [Some.Citation(1, Some.Source(url: url))])).VisibleText());

    [Theory]
    [InlineData(2, "Table")]
    [InlineData(3, "FactSet")]
    public void A_table_too_wide_for_a_phone_becomes_blocks(int cells, string element) =>
        Assert.NotEmpty(Card(Some.Answer(sections: [Figures(cells)])).Elements(element));

    [Fact]
    public void A_long_answer_is_paged_and_says_how_many_there_are()
    {
        var first = Card(Many(60));

        Assert.Matches("Rows 1-[0-9]+ of 60", first.VisibleText());
        Assert.Equal("which trials are there? (page 2, all sources)", (string?)first["actions"]![0]!["data"]!["hccbot"]!["question"]);
    }

    [Fact]
    public void A_page_leads_on_and_back()
    {
        var titles = Card(Many(60), 2)["actions"]!.Select(action => (string)action["title"]!).ToArray();

        Assert.Matches("^More \\(3 of [0-9]+\\)$", titles[0]);
        Assert.Matches("^Back \\(1 of [0-9]+\\)$", titles[1]);
    }

    [Fact]
    public void A_button_that_acts_in_place_asks_the_same_words_where_a_client_cannot()
    {
        var more = Card(Many(60))["actions"]![0]!;

        Assert.Equal(("Action.Execute", CardVerbs.Page), ((string?)more["type"], (string?)more["verb"]));
        Assert.Equal("0123456789ab", (string?)more["data"]!["hccbot"]!["corpus"]);
        Assert.Equal("Action.Submit", (string?)more["fallback"]!["type"]);
        Assert.Equal(more["data"]!["hccbot"]!["question"], more["fallback"]!["data"]!["msteams"]!["text"]);
    }

    [Fact]
    public void A_channel_without_such_buttons_gets_buttons_that_ask() =>
        Assert.All(AnswerCard.Render(Many(60), new CardView { InPlace = false }).Read().Buttons(), button => Assert.Equal("Action.Submit", (string?)button["type"]));

    [Fact]
    public void Many_sources_are_folded_until_they_are_asked_for()
    {
        var answer = Some.Answer(citations: [.. Enumerable.Range(1, 11).Select(number => Some.Citation(number))]);
        var folded = AnswerCard.Render(answer).Read();
        var whole = AnswerCard.Render(answer, new CardView { AllSources = true }).Read();

        Assert.Contains("\n[8] ", folded.VisibleText());
        Assert.DoesNotContain("\n[9] ", folded.VisibleText());
        Assert.EndsWith("? (all sources)", (string?)folded.Button("All 11 sources")["data"]!["hccbot"]!["question"]);
        Assert.Contains("\n[11] ", whole.VisibleText());
        Assert.EndsWith("invasion?", (string?)whole.Button("Fewer sources")["data"]!["hccbot"]!["question"]);
    }

    [Fact]
    public void Ten_sources_are_not_folded() => Assert.Contains(
        "\n[10] ", Card(Some.Answer(citations: [.. Enumerable.Range(1, 10).Select(number => Some.Citation(number))])).VisibleText());

    [Fact]
    public void Pages_are_the_same_in_every_view()
    {
        CardView[] views = [new(), new() { AllSources = true }, new() { InPlace = false }, new() { Reader = "29:x", Renewed = true }];

        Assert.Single(views.Select(view => System.Text.RegularExpressions.Regex.Match(
            AnswerCard.Render(Many(60), view with { Page = 2 }).Read().VisibleText(), "Rows .*").Value).Distinct());
    }

    [Fact]
    public void A_button_names_what_the_question_took_from_before()
    {
        var more = Card(Many(60) with { Question = "and those?", Standalone = "and those?, phase 3" })["actions"]![0]!;

        Assert.Equal("and those?, phase 3 (page 2, all sources)", (string?)more["data"]!["hccbot"]!["question"]);
    }

    [Fact]
    public void Other_trials_are_chosen_from_a_list_of_questions()
    {
        var answer = Some.Answer(followUps:
        [
            new FollowUp("REFLECT", "Compare SHARP and REFLECT", FollowUpWay.Beside), new FollowUp("HIMALAYA", "Compare SHARP and HIMALAYA", FollowUpWay.Beside),
        ]);
        var choice = Card(answer).Elements("Input.ChoiceSet").Single();

        Assert.Equal(["Compare SHARP and REFLECT", "Compare SHARP and HIMALAYA"], choice["choices"]!.Select(one => (string?)one["value"]));
        Assert.Equal("Compare SHARP and REFLECT", (string?)choice["value"]);
        Assert.Equal("Compare with", (string?)choice["label"]);
    }

    [Fact]
    public void A_card_looks_for_news_for_the_one_who_asked_alone()
    {
        var refresh = AnswerCard.Render(Some.Answer(), new CardView { Reader = "29:person" }).Read()["refresh"]!;

        Assert.Equal(["29:person"], refresh["userIds"]!.Values<string>());
        Assert.Equal(CardVerbs.Refresh, (string?)refresh["action"]!["verb"]);
    }

    [Fact]
    public void A_card_without_facts_does_not_look_for_news() =>
        Assert.Null(AnswerCard.Render(Some.Answer(AnswerKind.Help, citations: []), new CardView { Reader = "29:person" }).Read()["refresh"]);

    [Fact]
    public void A_card_without_a_reader_does_not_look_for_news() => Assert.Null(Card(Some.Answer())["refresh"]);

    [Fact]
    public void The_pages_together_show_every_row_once_with_its_source()
    {
        var seen = new List<string>();
        for (var (page, pages) = (1, 1); page <= pages; page++)
        {
            var text = Card(Many(60), page).VisibleText();
            pages = int.Parse(System.Text.RegularExpressions.Regex.Match(text, "page [0-9]+ of ([0-9]+)").Groups[1].Value);
            var rows = text.Split('\n').Where(line => line.StartsWith("**TRIAL-", StringComparison.Ordinal)).ToList();
            Assert.All(rows, row => Assert.Contains($"\n[{row.Split('[', ']')[1]}] [Source ", text));
            seen.AddRange(rows);
        }

        Assert.Equal(60, seen.Distinct().Count());
        Assert.Equal(60, seen.Count);
    }

    [Fact]
    public void The_last_page_is_about_as_long_as_the_others()
    {
        var pages = Enumerable.Range(1, 20).Select(page => System.Text.RegularExpressions.Regex.Match(Card(Many(60), page).VisibleText(), "Rows ([0-9]+)-([0-9]+) of 60"))
            .Select(match => int.Parse(match.Groups[2].Value) - int.Parse(match.Groups[1].Value) + 1).ToArray();

        Assert.True(pages[^1] * 2 > pages[0], string.Join(" ", pages));
    }

    [Fact]
    public void A_page_past_the_end_is_the_last_one() => Assert.Contains("of 60", Card(Many(60), 999).VisibleText());

    [Fact]
    public void A_list_by_criterion_reads_well() => Snapshot.Match(Card(Some.Answer(
        understanding: ["Read \u201cmain PVT\u201d as main portal vein invasion."],
        sections:
        [
            Some.Group(Standing.Yes, "Included", Some.Row("IMbrave150", null, 1), Some.Row("SARAH", null, 1)),
            Some.Group(Standing.Partly, "Partly", Some.Row("SIRveNIB", "Excluded only complete main-trunk thrombosis", 1)),
        ],
        notes: [Some.Statement("Not head-to-head.", 1)],
        followUps: [new FollowUp("About SARAH", "tell me about SARAH")])));

    [Fact]
    public void A_list_by_criterion_reads_well_in_German() => Snapshot.Match(AnswerCard.Render(
        Some.Answer(
            understanding: ["Read \u201cmain PVT\u201d as \u201cmain portal vein invasion\u201d."],
            sections:
            [
                Some.Group(Standing.Yes, "Included", Some.Row("IMbrave150", null, 1), Some.Row("SARAH", null, 1)),
                Some.Group(Standing.Partly, "Partly (read the rule)", Some.Row("SIRveNIB", "Excluded only complete main-trunk thrombosis", 1)),
                new Section.Table("IMbrave150: overall survival", ["Analysis", "Atezo-bev", "HR (CI)"],
                    [new TableRow("Primary analysis, cutoff 2019-08-29", ["not reached", "0.58 (95% CI 0.42-0.79)"], Some.Statement("OS", 1), Emphasis: true)]),
            ],
            notes: [Some.Statement("Not head-to-head.", 1), Statement.Plain("Decisions later than the corpus are not in it.")],
            followUps: [new FollowUp("SARAH card", "tell me about SARAH"), new FollowUp("All analyses", "All analyses of SARAH", FollowUpWay.Analyses)]),
        new CardView { Texts = BotTexts.German, Renewed = true }).Read());

    private static JObject Card(Answer answer, int page = 1) =>
        AnswerCard.Render(answer, new CardView { Page = page, AllSources = true }).Read();

    private static Section.Table Figures(int cells) => new(
        "Overall survival",
        ["Arm", .. Enumerable.Range(1, cells).Select(number => $"Column {number}")],
        [new TableRow("Atezo-bev", [.. Enumerable.Repeat("19.2 months", cells)], Some.Statement("19.2 months", 1), Emphasis: true)]);

    private static FollowUp[] Buttons(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new FollowUp($"A button with a title too long {number}", $"q {number}?"))];

    private static Answer Many(int rows) => Some.Answer(
        question: "which trials are there?",
        sections: [.. Enumerable.Range(0, 4).Select(group => Some.Group((Standing)group, $"Group {group}", [.. Enumerable.Range(0, rows / 4)
            .Select(row => (group * rows / 4) + row + 1)
            .Select(number => Some.Row($"TRIAL-{number}", $"TRIAL-{number} {new string('x', 150)}", number))]))],
        citations: [.. Enumerable.Range(1, rows).Select(number => Some.Citation(number, Some.Source(label: $"Source {number}")))],
        followUps: Buttons(9));
}
