using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using HccBot.Bot.Cards;
using HccBot.Bot.Texts;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;
using HccBot.Testing;

namespace HccBot.Bot.Tests.Texts;

/// <summary>Labels of answers in German; what rests on facts stays as it was checked.</summary>
public partial class LabelTableTests
{
    private static readonly IKnowledge Knowledge = RepositoryCorpus.Knowledge;
    private static readonly ILabels German = BotTexts.German.Labels;

    [Theory]
    [InlineData("Not established in our sources", "In unseren Quellen nicht belegt")]
    [InlineData("IMbrave150: overall survival", "IMbrave150: Gesamt\u00FCberleben (OS)")]
    [InlineData("Overall survival, newest analysis", "Gesamt\u00FCberleben (OS), neueste Auswertung")]
    [InlineData("Primary analysis, cutoff 2020-08-31, RECIST 1.1", "Prim\u00E4ranalyse, Datenschnitt 2020-08-31, RECIST 1.1")]
    [InlineData("hepatitis B (n=76)", "Hepatitis B (n=76)")]
    [InlineData("Atezo-bev (control)", "Atezo-bev (Kontrolle)")]
    [InlineData("A label that nobody knows", "A label that nobody knows")]
    public void A_heading_is_translated_as_far_as_the_table_knows_it(string english, string german) => Assert.Equal(german, German.Heading(english));

    [Theory]
    [InlineData("19.2 vs 13.4 mo")]
    [InlineData("0.66 (95% CI 0.52-0.85)")]
    [InlineData("12 mo: 67.2%")]
    [InlineData("First-line systemic therapy")]
    public void A_cell_with_figures_or_words_of_a_fact_stays_as_published(string cell) => Assert.Equal(cell, German.Cell(cell));

    [Theory]
    [InlineData("not reached", "nicht erreicht")]
    [InlineData("met in part", "zum Teil erf\u00FCllt")]
    public void A_cell_that_says_how_something_stands_is_translated(string english, string german) => Assert.Equal(german, German.Cell(english));

    [Fact]
    public void English_has_no_table() => Assert.Equal("Sources: safety", BotTexts.English.Labels.Heading("Sources: safety"));

    [Fact]
    public void A_label_in_another_language_holds_no_place_that_the_English_one_lacks()
    {
        using var set = new ResourceManager("HccBot.Bot.Texts.Labels.de", typeof(BotTexts).Assembly).GetResourceSet(CultureInfo.InvariantCulture, true, false)!;

        Assert.All(set.Cast<DictionaryEntry>(), label => Assert.Subset(Holes((string)label.Key), Holes((string)label.Value!)));
    }

    [Theory]
    [InlineData("Which trials included main portal vein invasion?")]
    [InlineData("what was overall survival in IMbrave150?")]
    [InlineData("tell me about LEAP-012")]
    [InlineData("Compare response rates of atezo-bev, STRIDE and nivo-ipi")]
    [InlineData("Longest median OS in first-line systemic trials")]
    [InlineData("OS and PFS in IMbrave150 and HIMALAYA, by etiology")]
    [InlineData("Is it true that LEAP-012 met both its endpoints?")]
    [InlineData("What did Julius Chapiro say about control arms?")]
    [InlineData("What is Vp4?")]
    public async Task Statements_that_rest_on_facts_stay_word_for_word(string question)
    {
        var answer = await Knowledge.AskAsync(question, CancellationToken.None);
        var shown = AnswerLabels.In(answer, BotTexts.German);

        Assert.Equal(Stated(answer), Stated(shown));
        Assert.Equal(answer.Quotes.Select(quote => quote.Text), shown.Quotes.Select(quote => quote.Text));
        Assert.Equal(answer.FollowUps.Select(next => next.Question), shown.FollowUps.Select(next => next.Question));
        Assert.Equal(
            answer.Sections.OfType<Section.Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).Where(cell => cell.Any(char.IsAsciiDigit)),
            shown.Sections.OfType<Section.Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).Where(cell => cell.Any(char.IsAsciiDigit)));
    }

    [Fact]
    public void Headings_of_every_trial_card_and_page_are_in_the_table()
    {
        var headings = Knowledge.FindTrials("").SelectMany(trial => Knowledge.TrialCard(trial.Id)!.Sections.Select(section => section.Title!)
            .Concat(Knowledge.Dossier(trial.Id)!.Chapters.Select(chapter => chapter.Title)));

        // The same word in both languages.
        Assert.All(headings.Distinct().Except(["Design"]), heading => Assert.NotEqual(heading, German.Heading(heading)));
    }

    [Fact]
    public void Titles_of_buttons_fit_a_phone_in_German_too()
    {
        string[] titles = ["All analyses", "Latest analysis", "Subgroups", "Safety", "Publications", "Who enrolled these?", "Control arms", "All trials"];

        Assert.All(titles, title => Assert.InRange(German.Line(title).Length, 1, AskButton.MaxTitle));
        Assert.All(titles, title => Assert.NotEqual(title, German.Line(title)));
    }

    private static IEnumerable<string> Stated(Answer answer) => answer.Sections.SelectMany(section => section switch
    {
        Section.Group group => group.Rows.Select(row => row.Detail),
        Section.Table table => table.Rows.Select(row => row.Statement),
        Section.Lines lines => lines.Items,
        Section.Quotes quotes => quotes.Items.SelectMany(quote => quote.Notes),
        _ => throw new System.Diagnostics.UnreachableException(),
    }).Append(answer.Headline).Concat(answer.Notes).Where(statement => statement.Facts.Count > 0 || statement.Citations.Count > 0).Select(statement => statement.Text);

    private static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(hole => hole.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}
