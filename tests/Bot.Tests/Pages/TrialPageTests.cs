using System.Net;
using System.Text.RegularExpressions;
using HccBot.Bot.Pages;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;
using HccBot.Testing;

namespace HccBot.Bot.Tests.Pages;

public partial class TrialPageTests
{
    public static TheoryData<string> Trials => [.. RepositoryCorpus.Knowledge.FindTrials("").Select(trial => trial.Id)];

    [Theory]
    [MemberData(nameof(Trials))]
    public void Every_mark_leads_to_a_source_and_every_source_is_marked(string id)
    {
        var html = Html(id);

        Assert.Equal(
            Marks().Matches(html).Select(mark => mark.Groups[1].Value).Distinct().Order(),
            Sources().Matches(html).Select(source => source.Groups[1].Value).Order());
    }

    [Theory]
    [MemberData(nameof(Trials))]
    public void A_page_says_what_its_card_says(string id)
    {
        var text = WebUtility.HtmlDecode(Tags().Replace(Html(id), ""));

        Assert.All(RepositoryCorpus.Knowledge.TrialCard(id)!.Facts, cited => Assert.Contains(cited.Fact.StatementBody[1..], text));
    }

    [Theory]
    [MemberData(nameof(Trials))]
    public void No_element_is_left_open(string id) => Assert.DoesNotMatch("<(?!meta|br)[a-z0-9]+[^>]*/>", Html(id));

    [Fact]
    public void Nothing_of_the_data_is_read_as_markup()
    {
        const string Evil = "<img src=x onerror=alert(1)> & \"'";
        var real = RepositoryCorpus.Knowledge.Dossier("sarah")!;
        var answer = Some.Answer(headline: Some.Statement(Evil, 1), citations: [Some.Citation(1, Some.Source(label: Evil, title: Evil, url: "javascript:alert(1)"))], sections:
        [
            Some.Group(title: Evil, rows: Some.Row(Evil, Evil, 1)),
            new Section.Table(Evil, [Evil, Evil], [new TableRow(Evil, [Evil], Some.Statement(Evil, 1))]),
            new Section.Lines(Evil, [Some.Statement(Evil, 1)]),
            new Section.Quotes(Evil, [Some.Quote(Evil, Some.Statement(Evil, 1))]),
        ]);

        var html = TrialPage.Of(real with { Trial = real.Trial with { Name = Evil, Arms = Evil }, Card = answer, Chapters = [], Citations = answer.Citations }, BotTexts.English).Html();

        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("href=\"javascript:", html);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt; &amp; \"'", html);
    }

    [Fact]
    public void The_style_sheet_holds_nothing_that_would_be_escaped() => Assert.DoesNotContain(PageStyle.Css, character => character is '<' or '>' or '&');

    private static string Html(string id) => TrialPage.Of(RepositoryCorpus.Knowledge.Dossier(id)!, BotTexts.English).Html();

    [GeneratedRegex("href=\"#source-([0-9]+)\"")]
    private static partial Regex Marks();

    [GeneratedRegex("id=\"source-([0-9]+)\"")]
    private static partial Regex Sources();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
