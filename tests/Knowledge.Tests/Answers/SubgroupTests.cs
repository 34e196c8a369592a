using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>Results in a part of the population: what is reported is shown as what it is, and nothing stands in for what is not.</summary>
public class SubgroupTests
{
    [Theory]
    [InlineData("HIMALAYA OS by etiology", "0.64", "1.06", "0.74")]
    [InlineData("imbrave150 hep C?", "0.43", "0.22-0.87", "n=108")]
    [InlineData("HIMALAYA by macrovascular invasion", "0.78", "0.77", "103 vs 100")]
    [InlineData("himalaya: pts with bclc b vs c?", "0.87", "0.76", "77 vs 66")]
    [InlineData("SARAH complete vs incomplete occlusion", "2.44", "0.78", "per-protocol")]
    [InlineData("Western vs Asian patients in REFLECT", "1.08", "0.86", "Asia-Pacific")]
    [InlineData("Did Child-Pugh B patients benefit from SIRT?", "0.88", "1.14", "SIRveNIB")]
    [InlineData("tislelizumab vs sorafenib in hep C", "0.64", "0.38-1.08", "RATIONALE-301")]
    [InlineData("Did PD-L1 status matter in CheckMate 459?", "0.80", "0.84", "PD-L1 below 1%")]
    public void Subgroup_results_are_shown_with_their_figures(string question, params string[] figures)
    {
        var answer = RealCorpus.Ask(question);

        Assert.Equal(AnswerKind.Subgroup, answer.Kind);
        Assert.All(figures, figure => Assert.Contains(figure, PlainText.Render(answer), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("checkmate 9DW overall survival in hepatitis B", "0.79")]
    [InlineData("etiology results of EMERALD-1 for PFS", "0.77")]
    [InlineData("LEAP-012 viral vs nonviral PFS?", "0.66")]
    [InlineData("CARES-310 OS by cause of liver disease", "0.64")]
    [InlineData("Vp4 OS in HIMALAYA", "0.78")]
    [InlineData("men vs women in HIMALAYA", "0.78")]
    [InlineData("EMERALD-3 PFS by region", "0.70")]
    [InlineData("OS in Japan IMbrave150", "0.66")]
    [InlineData("grade 3-4 adverse events in HBV in IMbrave150", "%")]
    public void What_is_not_reported_for_a_group_is_refused_without_the_overall_figure(string question, string overall)
    {
        var answer = RealCorpus.Ask(question);

        Assert.Equal(AnswerKind.Refusal, answer.Kind);
        Assert.DoesNotContain(overall, PlainText.Render(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MASLD in HIMALAYA OS", "MASLD: not reported as such for HIMALAYA; reported instead: non-viral etiology.", "0.76")]
    [InlineData("OS in viral hepatitis in IMbrave150", "Viral hepatitis: not reported as such for IMbrave150; reported instead: hepatitis B, hepatitis C.", "0.66")]
    [InlineData("OS in Asia in IMbrave150", "Asia: not reported as such for IMbrave150; reported instead: Asia excluding Japan.", "0.66")]
    [InlineData("efficacy in cirrhosis, SORAMIC", "Cirrhosis: not reported as such for SORAMIC; reported instead: patients without cirrhosis.", "1.01")]
    [InlineData("AFP high, IMbrave150", "High AFP: not reported as such for IMbrave150; reported instead: AFP >=400 ng/mL.", "0.66")]
    public void A_wider_or_narrower_group_is_called_what_it_is_and_comes_without_the_overall_figure(string question, string line, string overall)
    {
        var text = RealCorpus.Text(question);

        Assert.Contains(line, text, StringComparison.Ordinal);
        Assert.DoesNotContain(overall, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hepatitis_b_never_stands_in_for_hepatitis_c() =>
        Assert.DoesNotContain(RealCorpus.Ask("OS in hepatitis C across first-line trials").Facts, cited => cited.Fact is ResultFact { Subgroup.Level: "hbv" });

    [Fact]
    public void Tumor_shrinkage_of_a_quarter_is_no_tumor_burden_of_a_quarter() =>
        Assert.DoesNotContain("himalaya", RealCorpus.Ask("OS in patients with tumor burden above 25%").Trials);

    [Fact]
    public void The_newest_analysis_of_a_group_goes_before_the_earlier_one()
    {
        var rows = RealCorpus.Ask("OS for BCLC B in IMbrave150").Sections.OfType<Section.Table>().Single().Rows;

        Assert.Equal([false, true], rows.Select(row => row.Statement.Text.StartsWith("Earlier analysis: ", StringComparison.Ordinal)));
        Assert.Contains("0.63", rows[0].Cells[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_missing_endpoint_of_each_trial_is_named()
    {
        var text = RealCorpus.Text("OS and PFS in IMbrave150 and HIMALAYA, by etiology");

        Assert.Contains("Not reported in our sources:\n", text, StringComparison.Ordinal);
        Assert.Contains("- HIMALAYA: PFS by etiology.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_overall_result_stands_beside_a_group_only_as_orientation()
    {
        var answer = RealCorpus.Ask("HIMALAYA OS by etiology");

        var overall = Assert.Single(answer.Sections.OfType<Section.Lines>(), section => section.Title == "Whole population, for orientation");
        Assert.Contains("0.78", overall.Items[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_that_admitted_the_group_alone_answers_with_its_overall_result()
    {
        var answer = RealCorpus.Ask("Cyramza overall survival, AFP-high");

        Assert.Equal((AnswerKind.Value, "reach-2"), (answer.Kind, Assert.Single(answer.Trials)));
        Assert.Contains("All patients of REACH-2 were of the group asked for.", answer.Headline.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void That_a_group_could_enter_does_not_make_it_the_whole_population()
    {
        var answer = RealCorpus.Ask("median OS in Vp4 across trials");

        Assert.DoesNotContain("celestial", answer.Trials);
        Assert.DoesNotContain("cosmic-312", answer.Trials);
    }

    [Theory]
    [InlineData("Could patients with Vp2 invasion enroll in SIRveNIB?")]
    [InlineData("which trials required an AFP of at least 400?")]
    [InlineData("minimum AFP for REACH-2?")]
    [InlineData("how many had HBV in IMbrave150")]
    [InlineData("which trials allowed HBV patients?")]
    [InlineData("which trials excluded Child-Pugh B?")]
    [InlineData("HIMALAYA HBV patients, how many?")]
    public void Rules_of_entry_and_shares_at_baseline_are_no_subgroups(string question) =>
        Assert.NotEqual(AnswerKind.Subgroup, RealCorpus.Ask(question).Kind);

    [Fact]
    public void A_bound_on_a_figure_is_held_against_the_figure_of_the_group()
    {
        var answer = RealCorpus.Ask("which trials had an OS hazard ratio below 0.7 in hepatitis B?");

        Assert.Equal(["cosmic-312", "himalaya", "imbrave150"], answer.Trials);
    }

    [Theory]
    [InlineData("OS in smokers in ORIENT-32")]
    [InlineData("OS in patients with bilobar disease in SARAH")]
    [InlineData("ORR in multifocal disease in EMERALD-1")]
    [InlineData("PFS in biopsy-proven HCC in IMbrave150")]
    [InlineData("OS in infiltrative HCC in HIMALAYA")]
    [InlineData("ORR for drinkers in IMbrave150")]
    public void The_figure_of_all_patients_never_stands_in_for_a_part_that_nobody_reports(string question) => Assert.Contains("does not stand in for it", RealCorpus.Text(question));
}
