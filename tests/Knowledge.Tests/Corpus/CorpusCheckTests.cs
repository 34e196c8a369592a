using System.Text.Json.Nodes;
using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Corpus;

public class CorpusCheckTests
{
    private const string Sarah = "trials/sarah.json";
    private const string Talk = "transcripts/backtable-hcc-trials.json";
    private const string Drugs = "vocabulary/drugs.json";

    [Fact]
    public void The_corpus_of_the_repository_is_sound() => Assert.Empty(CorpusCheck.Run(RealCorpus.Folder));

    [Fact]
    public void A_copy_that_nobody_broke_is_sound()
    {
        using var corpus = CorpusCopy.Of("sarah");

        Assert.Empty(CorpusCheck.Run(corpus.Folder));
    }

    [Fact]
    public void A_fact_without_a_source_is_found() =>
        Finds(Sarah, root => root["results"]![0]!["sources"] = new JsonArray(), "/results/0", "has no source");

    [Fact]
    public void A_source_that_the_dossier_lacks_is_found() =>
        Finds(Sarah, root => root["results"]![0]!["sources"] = new JsonArray("s99"), "/results/0", "no source 's99'");

    [Fact]
    public void A_ratio_outside_its_interval_is_found() =>
        Finds(Sarah, root => root["results"]![0]!["hazardRatio"]!["value"] = "1.50", "/results/0/hazardRatio", "1.50");

    [Fact]
    public void A_figure_outside_its_interval_is_found() =>
        Finds(Sarah, root => root["results"]![0]!["arms"]![0]!["interval"] = Interval("9.0", "11.0"), "/results/0/arms/0", "8.0 lies outside");

    [Fact]
    public void An_interval_upside_down_is_found() =>
        Finds(Sarah, root => root["results"]![0]!["hazardRatio"]!["interval"] = Interval("1.41", "0.94"), "/results/0/hazardRatio/interval", "1.41");

    [Fact]
    public void An_arm_that_the_trial_lacks_is_found() =>
        Finds(Sarah, root => root["results"]![0]!["arms"]![0]!["arm"] = "placebo", "/results/0", "no arm 'placebo'");

    [Fact]
    public void A_comparison_with_an_arm_that_the_trial_lacks_is_found() =>
        Finds(Sarah, root => root["results"]![0]!["comparison"]!["control"] = "placebo", "/results/0", "no arm 'placebo'");

    [Fact]
    public void A_concept_that_the_vocabulary_lacks_is_found() =>
        Finds(Sarah, root => root["results"]![0]!["endpoint"] = "happiness", "/results/0", "no concept 'happiness'");

    [Fact]
    public void Two_facts_with_one_id_are_found() =>
        Finds(Sarah, root => root["results"]![1]!["id"] = "sarah-os-itt", "", "Two facts have the id 'sarah-os-itt'");

    [Fact]
    public void A_fact_named_after_another_trial_is_found() =>
        Finds(Sarah, root => root["eligibility"]![0]!["id"] = "reflect-child-pugh", "/eligibility/0", "'sarah-'");

    [Fact]
    public void A_member_that_has_no_meaning_is_found() =>
        Finds(Sarah, root => root["results"]![0]!["remark"] = "typed wrongly", "/results/0/remark", "Unknown member");

    [Fact]
    public void Partly_verified_without_a_note_is_found() =>
        Finds(Sarah, root => root["results"]![0]!["verification"] = new JsonObject { ["status"] = "partly-verified" }, "/results/0/verification", "needs a note");

    [Fact]
    public void An_unverified_fact_is_found() =>
        Finds(Sarah, root => root["results"]![0]!["verification"] = new JsonObject { ["status"] = "unverified" }, "/results/0/verification", "'unverified'");

    [Fact]
    public void A_fact_without_verification_is_found() =>
        Finds(Sarah, root => root["results"]![0]!.AsObject().Remove("verification"), "/results/0", "'verification' is missing");

    [Fact]
    public void An_update_of_no_result_is_found() =>
        Finds(Sarah, root => root["results"]![0]!["analysis"]!["updates"] = "sarah-os-first", "/results/0", "'sarah-os-first'");

    [Fact]
    public void An_update_of_another_endpoint_is_found() =>
        Finds(Sarah, root => root["results"]![0]!["analysis"]!["updates"] = "sarah-pfs", "/results/0", "another endpoint");

    [Fact]
    public void An_endpoint_that_rests_on_no_result_is_found() =>
        Finds(Sarah, root => root["endpoints"]![0]!["result"] = "sarah-none", "/endpoints/0", "'sarah-none'");

    [Fact]
    public void A_headline_with_a_figure_of_its_own_is_found() =>
        Finds(Sarah, root => root["headline"]!["text"] = "Median survival was 77.7 months.", "/headline", "77.7");

    [Fact]
    public void A_wrong_registry_identifier_is_found() => Finds(Sarah, root => root["nct"] = "NCT0148244", "", "'NCT0148244'");

    [Fact]
    public void A_date_that_does_not_exist_is_found() =>
        Finds(Sarah, root => root["results"]![0]!["analysis"]!["reported"] = "2017-13", "/results/0/analysis", "'2017-13'");

    [Fact]
    public void A_circle_of_concepts_is_found() => Finds(
        Drugs, root => (root["concepts"]![0]!["broader"], root["concepts"]![1]!["broader"]) = (new JsonArray("lenvatinib"), new JsonArray("sorafenib")),
        "", "sorafenib");

    [Fact]
    public void Two_concepts_with_one_id_are_found() => Finds(Drugs, root => root["concepts"]![1]!["id"] = "sorafenib", "", "'sorafenib'");

    [Fact]
    public void A_broader_concept_that_is_nowhere_is_found() =>
        Finds(Drugs, root => root["concepts"]![0]!["broader"] = new JsonArray("potion"), "/concepts", "no concept 'potion'");

    [Fact]
    public void A_definition_without_a_source_is_found() =>
        Finds("glossary.json", root => root["terms"]![0]!["sources"] = new JsonArray(), "/terms/0", "source");

    [Fact]
    public void An_excerpt_that_is_too_long_is_found() => Finds(
        Talk, root => root["excerpts"]![2]!["text"] = string.Join(' ', Enumerable.Repeat("word", 63)), "/excerpts/2", "60 words");

    [Fact]
    public void An_excerpt_of_nobody_is_found() => Finds(Talk, root => root["excerpts"]![2]!["speaker"] = "nobody", "/excerpts/2", "'nobody'");

    [Fact]
    public void An_excerpt_on_a_trial_that_is_nowhere_is_found() =>
        Finds(Talk, root => root["excerpts"]![2]!["trials"] = new JsonArray("nowhere"), "/excerpts/2", "no trial 'nowhere'");

    [Fact]
    public void An_erratum_on_a_fact_that_is_nowhere_is_found() =>
        Finds(Talk, root => root["errata"]![0]!["refs"] = new JsonArray("sarah-none"), "/errata/0", "'sarah-none'");

    [Fact]
    public void A_file_that_is_no_json_is_found_with_line_and_byte() =>
        Finds(corpus => corpus.Write(Sarah, "{\n  \"id\": sarah\n}"), Sarah, "", "line 2, byte 9");

    [Fact]
    public void Half_a_character_is_found() => Finds(
        corpus => corpus.Write(Sarah, corpus.Read(Sarah).Replace("Child-Pugh A, or B", "\\ud800")), Sarah, "/eligibility/", "half of a character");

    [Fact]
    public void A_number_of_more_digits_than_a_computer_counts_is_found() => Finds(
        corpus => corpus.Write(Sarah, corpus.Read(Sarah).Replace("\"SARAH\"", "99999999999999999999999999999999")), Sarah, "", "too large");

    [Theory]
    [InlineData("many")]
    [InlineData("99999999999999999999999999999999")]
    public void A_limit_that_is_no_number_is_found(string limit) => Finds(
        Sarah,
        root => root["eligibility"]![0]!["limits"] = new JsonArray(new JsonObject { ["measure"] = "afp", ["atLeast"] = limit, ["unit"] = "ng/mL" }),
        "/eligibility/0/limits/0", $"'{limit}', which is no number");

    [Fact]
    public void Two_dossiers_with_one_id_are_found()
    {
        using var corpus = CorpusCopy.Of("sarah", "sirvenib").Edit("trials/sirvenib.json", root => root["id"] = "sarah");

        Assert.Contains(CorpusCheck.Run(corpus.Folder), problem => problem.Message == "Two dossiers have the id 'sarah'.");
    }

    [Fact]
    public void A_file_that_holds_a_list_is_found() => Finds(corpus => corpus.Write(Sarah, "[]"), Sarah, "", "one JSON object");

    [Fact]
    public void A_missing_glossary_is_found() => Finds(corpus => corpus.Delete("glossary.json"), "glossary.json", "", "missing");

    [Fact]
    public void A_missing_schema_is_found() =>
        Finds(corpus => corpus.Delete("schema/trial.schema.json"), "schema/trial.schema.json", "", "missing");

    [Fact]
    public void A_corpus_without_dossiers_is_found() => Finds(corpus => corpus.Delete(Sarah), "trials", "", "no dossier");

    [Fact]
    public void A_problem_reads_as_file_place_and_reason() =>
        Assert.Equal("trials/x.json:/arms/0: Why.", new CorpusProblem("trials/x.json", "/arms/0", "Why.").ToString());

    [Fact]
    public void A_later_analysis_that_names_no_earlier_one_is_found() =>
        Finds(Sarah, root => root["results"]!.AsArray().Add(Later(root["results"]![0]!, "2019")), "/results/", "names the earlier in 'analysis.updates'");

    [Fact]
    public void A_later_analysis_that_names_the_earlier_one_is_sound()
    {
        using var corpus = CorpusCopy.Of("sarah").Edit(Sarah, root => root["results"]!.AsArray().Add(Later(root["results"]![0]!, "2019", "sarah-os-itt")));

        Assert.Empty(CorpusCheck.Run(corpus.Folder));
    }

    [Fact]
    public void An_update_older_than_what_it_updates_is_found() =>
        Finds(Sarah, root => root["results"]!.AsArray().Add(Later(root["results"]![0]!, "2015", "sarah-os-itt")), "/results/", "which is newer");

    [Fact]
    public void A_note_that_overtakes_an_older_fact_is_sound()
    {
        using var corpus = CorpusCopy.Of("sarah").Edit(Sarah, root => Overtake(root, "sarah-os-itt", "2019", "sarah-main-pvi"));

        Assert.Empty(CorpusCheck.Run(corpus.Folder));
    }

    [Fact]
    public void A_note_that_overtakes_nothing_that_exists_is_found() =>
        Finds(Sarah, root => Overtake(root, "some-talk:words-01", "2019", "sarah-pfs"), "/notes/0/overtakes", "no fact or excerpt 'some-talk:words-01'");

    [Fact]
    public void A_note_that_rests_on_no_fact_that_exists_is_found() =>
        Finds(Sarah, root => Overtake(root, "sarah-os-itt", "2019", "sarah-os-2019"), "/notes/0/overtakes", "no fact 'sarah-os-2019'");

    [Fact]
    public void A_fact_that_overtakes_itself_is_found() =>
        Finds(Sarah, root => Overtake(root, "sarah-os-itt", "2019", "sarah-os-itt"), "/notes/0/overtakes", "cannot overtake itself");

    [Fact]
    public void A_fact_overtaken_before_it_was_known_is_found() =>
        Finds(Sarah, root => Overtake(root, "sarah-os-itt", "2016", "sarah-pfs"), "/notes/0/overtakes", "is of 2017, which is newer");

    [Fact]
    public void A_fact_overtaken_by_an_older_one_is_found() => Finds(
        Sarah,
        root =>
        {
            root["results"]![2]!["analysis"]!["reported"] = "2016";
            Overtake(root, "sarah-os-itt", "2019", "sarah-pfs");
        },
        "/notes/0/overtakes", "is of 2017, which is newer");

    [Fact]
    public void A_caveat_that_overtakes_is_found() => Finds(
        Sarah,
        root =>
        {
            Overtake(root, "sarah-os-itt", "2019", "sarah-pfs");
            root["notes"]![0]!["kind"] = "caveat";
        },
        "/notes/0/overtakes", "kind 'caveat'");

    [Fact]
    public void Outdated_words_that_no_dossier_names_are_found() => Finds(
        corpus => corpus.Edit("trials/emerald-3.json", root => root["notes"]![0]!["overtakes"]!["claims"] = new JsonArray("emerald-3-fda")),
        Talk, "/excerpts/", "must name 'backtable-hcc-trials:chapiro-10'");

    private static JsonNode Later(JsonNode result, string reported, string? updates = null)
    {
        var later = result.DeepClone();
        later["id"] = "sarah-os-later";
        later["analysis"]!["reported"] = reported;
        if (updates is not null)
        {
            later["analysis"]!["updates"] = updates;
        }

        return later;
    }

    private static void Overtake(JsonNode root, string claim, string since, string by)
    {
        root["notes"]![0]!["kind"] = "status";
        root["notes"]![0]!["overtakes"] = new JsonObject { ["claims"] = new JsonArray(claim), ["since"] = since, ["by"] = new JsonArray(by) };
    }

    private static void Finds(string file, Action<JsonNode> mistake, string place, string reason) =>
        Finds(corpus => corpus.Edit(file, mistake), file, place, reason);

    private static void Finds(Action<CorpusCopy> mistake, string file, string place, string reason)
    {
        using var corpus = file == Talk ? CorpusCopy.Whole() : CorpusCopy.Of("sarah");
        mistake(corpus);

        var problems = CorpusCheck.Run(corpus.Folder);

        Assert.True(
            problems.Any(problem => file.StartsWith(problem.File, StringComparison.Ordinal)
                && problem.Pointer.StartsWith(place, StringComparison.Ordinal) && problem.Message.Contains(reason, StringComparison.Ordinal)),
            $"Found instead: {string.Join("\n", problems)}");
    }

    private static JsonObject Interval(string low, string high) => new() { ["low"] = low, ["high"] = high, ["level"] = "95" };
}
