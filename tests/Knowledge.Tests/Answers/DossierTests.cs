using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Tests.Answers;

public class DossierTests
{
    public static TheoryData<string> Trials => [.. RealCorpus.Content.Trials.Select(trial => trial.Id)];

    [Theory]
    [MemberData(nameof(Trials))]
    public void Every_fact_of_a_trial_stands_in_its_chapters(string id) =>
        Assert.Empty(Ids(RealCorpus.Content.Trial(id)!.Facts).Except(Ids(Statements(id).SelectMany(statement => statement.Facts))));

    [Theory]
    [MemberData(nameof(Trials))]
    public void Every_number_of_a_line_stands_in_the_facts_that_it_cites(string id) =>
        Assert.All(Statements(id).Where(statement => statement.Facts.Count == 1), statement => Assert.True(
            SupportCheck.Covers(statement.Text.Split('\u2014')[0], statement.Facts), statement.Text));

    [Theory]
    [MemberData(nameof(Trials))]
    public void A_line_that_states_a_fact_cites_a_listed_source(string id)
    {
        var numbers = RealCorpus.Knowledge.Dossier(id)!.Citations.Select(citation => citation.Number).ToHashSet();

        Assert.All(Statements(id).Where(statement => statement.Facts.Count > 0), statement => Assert.NotEmpty(statement.Citations));
        Assert.All(Statements(id).SelectMany(statement => statement.Citations), number => Assert.Contains(number, numbers));
    }

    [Theory]
    [MemberData(nameof(Trials))]
    public void The_card_is_what_a_question_gets_and_its_sources_keep_their_numbers(string id)
    {
        var dossier = RealCorpus.Knowledge.Dossier(id)!;

        var asked = RealCorpus.Ask($"Tell me about {dossier.Trial.Name}");

        Assert.Equal(PlainText.RenderWithSources(asked), PlainText.RenderWithSources(dossier.Card));
        Assert.Equal(PlainText.RenderWithSources(asked), PlainText.RenderWithSources(RealCorpus.Knowledge.TrialCard(id)!));
        Assert.Equal(asked.Citations, dossier.Citations.Take(asked.Citations.Count));
    }

    [Theory]
    [InlineData("NCT03434379")]
    [InlineData("nct03434379")]
    [InlineData("IMBRAVE150")]
    public void A_trial_goes_by_slug_and_number_in_any_case(string id) =>
        Assert.Equal("imbrave150", RealCorpus.Knowledge.Dossier(id)?.Trial.Id);

    [Theory]
    [InlineData("nowhere")]
    [InlineData("")]
    [InlineData("NCT00000000")]
    public void A_trial_that_is_not_there_has_neither_dossier_nor_card(string id)
    {
        Assert.Null(RealCorpus.Knowledge.Dossier(id));
        Assert.Null(RealCorpus.Knowledge.TrialCard(id));
    }

    private static IEnumerable<string> Ids(IEnumerable<Fact> facts) => facts.Select(fact => fact.Id);

    private static IEnumerable<Statement> Statements(string id) =>
        RealCorpus.Knowledge.Dossier(id)!.Chapters.SelectMany(chapter => chapter.Sections).SelectMany(section => section switch
        {
            Section.Table table => table.Rows.Select(row => row.Statement),
            Section.Lines lines => lines.Items,
            _ => throw new InvalidOperationException("Dossiers are made of tables and lines."),
        });
}
