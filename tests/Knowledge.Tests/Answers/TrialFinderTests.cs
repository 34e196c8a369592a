using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

public class TrialFinderTests
{
    public static TheoryData<string> Trials => [.. RealCorpus.Content.Trials.Select(trial => trial.Id)];

    [Fact]
    public void The_beginning_of_a_name_finds_its_trials() =>
        Assert.Equal(["emerald-1", "emerald-2", "emerald-3", "emerald-y90"], Find("emer").Order());

    [Theory]
    [MemberData(nameof(Trials))]
    public void A_trial_is_found_at_every_letter_of_its_name(string id)
    {
        var name = RealCorpus.Content.Trial(id)!.Name;

        Assert.All(Enumerable.Range(1, name.Length), length => Assert.Contains(id, Find(name[..length])));
    }

    [Theory]
    [MemberData(nameof(Trials))]
    public void A_trial_is_found_first_by_its_identifier(string id) => Assert.Equal(id, Find(RealCorpus.Content.Trial(id)!.Nct.Value.ToLowerInvariant())[0]);

    [Theory]
    [InlineData("portal vein")]
    [InlineData("main portal vein invasion")]
    [InlineData("Y90 negative")]
    [InlineData("tace")]
    [InlineData("child-pugh b")]
    [InlineData("adjuvant")]
    [InlineData("phase 3 open label")]
    public void A_criterion_finds_first_what_the_list_finds(string text)
    {
        var listed = RealCorpus.Ask($"which trials {text}").Trials;

        Assert.NotEmpty(listed);
        Assert.Subset(Find(text).ToHashSet(), listed.ToHashSet());
    }

    [Theory]
    [InlineData("portal v", "portal vein")]
    [InlineData("y90 neg", "y90 negative")]
    [InlineData("main portal vein inv", "main portal vein invasion")]
    [InlineData("atezol", "atezolizumab")]
    public void An_unfinished_word_finds_what_it_becomes(string typed, string whole) => Assert.Equal(Find(whole), Find(typed));

    [Fact]
    public void A_drug_finds_first_where_it_was_tested_alone_and_last_where_it_was_the_control()
    {
        var found = Find("lenvatinib");

        Assert.Equal("reflect", found[0]);
        Assert.Equal(["checkmate-9dw", "imbrave251"], found.Where(id => id is "checkmate-9dw" or "imbrave251").Order());
        Assert.True(found.IndexOf("leap-012") < found.IndexOf("checkmate-9dw"));
        Assert.All(found, id => Assert.Contains("lenvatinib", string.Join(" ", RealCorpus.Content.Trial(id)!.Arms.Select(arm => arm.Statement)), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("sorafenib", "sharp")]
    [InlineData("tace", "tace-2")]
    [InlineData("ramuc", "reach-2")]
    public void What_was_tested_goes_before_trials_whose_other_names_begin_alike(string text, string trial) =>
        Assert.Contains(trial, Find(text).Take(3));

    [Theory]
    [InlineData("pizza margherita")]
    [InlineData("lenvatinib pizza")]
    [InlineData("breast cancer")]
    [InlineData("???")]
    [InlineData("\ud83d\ude80")]
    [InlineData("KEYNOTE-524")]
    public void What_names_nothing_finds_nothing(string text) => Assert.Empty(Find(text));

    [Fact]
    public void A_misspelt_name_finds_its_trial() => Assert.Contains("reflect", Find("lenvatinb"));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Nothing_typed_finds_all_those_first_that_the_speakers_speak_of(string text)
    {
        var found = Find(text);

        Assert.Equal(RealCorpus.Content.Trials.Count, found.Count);
        Assert.Equal(ArticleTrials.Ids.Order(), found.Take(ArticleTrials.Ids.Count).Order());
    }

    [Fact]
    public void A_text_of_100_KB_is_no_trouble() => Assert.NotNull(Find(string.Concat(Enumerable.Repeat("lenvatinib or ", 8000))));

    [Fact]
    public void A_summary_says_what_was_compared_in_whom_and_marks_what_is_partly_verified()
    {
        var summary = RealCorpus.Knowledge.FindTrials("imbrave152")[0];

        Assert.Equal("tira-atezo-bev vs atezo-bev + placebo (partly verified)", summary.Arms);
        Assert.Equal("Unresectable, locally advanced or metastatic HCC without previous systemic therapy", summary.Population);
    }

    private static List<string> Find(string text) => [.. RealCorpus.Knowledge.FindTrials(text).Select(trial => trial.Id)];
}
