using System.Text.Json;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>What holds for every answer, shown on thousands of made-up questions.</summary>
public class AnswerPropertyTests
{
    private static readonly string[] Kinds =
    [
        "trial-list", "value", "trial", "comparison", "ranking", "subgroup", "quote", "definition", "regulatory", "eligibility", "claim-check",
        "passages", "help", "clarify", "refusal",
    ];

    [Fact]
    public void The_generated_questions_reach_many_kinds_of_answers() =>
        Assert.True(GeneratedAnswers.All.Select(answer => answer.Kind).Distinct().Count() >= 7);

    [Fact]
    public void Every_question_is_answered_or_refused_without_an_exception() =>
        Assert.Equal(GeneratedAnswers.Questions.Count, GeneratedAnswers.All.Count);

    [Fact]
    public void Every_question_can_be_explained() =>
        Assert.All(GeneratedAnswers.Questions.Take(500), question => Assert.StartsWith("question:", RealCorpus.Knowledge.Explain(question)));

    [Fact]
    public void Every_number_of_an_answer_has_a_source() => NoAnswerHas(SupportedNumbers.Missing);

    [Fact]
    public void Every_fact_is_cited() =>
        NoAnswerHas(answer => answer.Facts.Where(cited => cited.Citations.Count == 0).Select(cited => cited.Fact.Id));

    [Fact]
    public void Every_citation_number_stands_in_the_list_of_sources() => NoAnswerHas(answer =>
        Used(answer).Except(answer.Citations.Select(citation => citation.Number)).Select(number => $"[{number}]"));

    [Fact]
    public void Every_source_of_the_list_is_used() => NoAnswerHas(answer =>
        answer.Citations.Select(citation => citation.Number).Except(Used(answer)).Select(number => $"[{number}]"));

    [Fact]
    public void Sources_are_numbered_from_one_without_gaps_and_without_repeats() => NoAnswerHas(answer =>
        answer.Citations.Select(citation => citation.Number).SequenceEqual(Enumerable.Range(1, answer.Citations.Count))
        && answer.Citations.DistinctBy(citation => citation.Source.Id).Count() == answer.Citations.Count ? [] : ["numbering"]);

    [Fact]
    public void Every_line_that_rests_on_facts_shows_a_citation_but_the_headline_of_a_list() => NoAnswerHas(answer =>
        Statements(answer).Skip(answer.Kind == AnswerKind.TrialList ? 1 : 0).Where(statement => statement.Facts.Count > 0 && statement.Citations.Count == 0).Select(statement => statement.Text));

    [Fact]
    public void The_same_question_gives_the_same_bytes() => Assert.Empty(GeneratedAnswers.All
        .Where(answer => AnswerJson.Render(RealCorpus.Ask(answer.Question)) != AnswerJson.Render(RealCorpus.Ask(answer.Question)))
        .Select(answer => answer.Question));

    [Fact]
    public void Two_engines_over_the_same_corpus_give_the_same_bytes()
    {
        var other = KnowledgeEngine.Open(RealCorpus.Folder);

        var differing = GeneratedAnswers.Questions.Where((question, i) =>
            AnswerJson.Render(GeneratedAnswers.All[i]) != AnswerJson.Render(RealCorpus.Ask(other, question)));

        Assert.Empty(differing);
    }

    [Fact]
    public void Every_quote_is_verbatim_and_attributed_as_in_the_transcript()
    {
        var said = RealCorpus.Content.Transcripts.SelectMany(transcript => transcript.Excerpts)
            .Select(excerpt => (excerpt.Id, excerpt.Speaker.Name, excerpt.Speaker.Role, excerpt.Text)).ToHashSet();

        NoAnswerHas(answer => answer.Quotes
            .Where(quote => !said.Contains((quote.ExcerptId, quote.Speaker, quote.Role, quote.Text))).Select(quote => quote.Text));
    }

    [Fact]
    public void A_refusal_states_no_facts_and_asserts_no_trial() => NoAnswerHas(answer =>
        answer.Kind == AnswerKind.Refusal && (answer.Facts.Count > 0 || answer.Trials.Count > 0) ? ["refusal with facts"] : []);

    [Fact]
    public void Kinds_are_named_as_other_programs_expect() =>
        Assert.Equal(Kinds.Order(), Enum.GetValues<AnswerKind>().Select(kind => kind.Text()).Order());

    [Fact]
    public void Every_trial_named_exists() => NoAnswerHas(answer =>
        answer.Trials.Concat(answer.Unknown).Where(id => RealCorpus.Content.Trial(id) is null));

    [Fact]
    public void Every_trial_asserted_by_its_facts_is_named_in_the_text() => NoAnswerHas(answer => answer.Facts.Count == 0 ? []
        : answer.Trials.Where(id => !Tokenizer.Key(PlainText.Render(answer)).Contains(Tokenizer.Key(RealCorpus.Content.Trial(id)!.Name), StringComparison.Ordinal)));

    [Fact]
    public void Every_fact_shown_is_a_fact_of_the_corpus()
    {
        var facts = RealCorpus.Content.Trials.SelectMany(trial => trial.Facts).Select(fact => (fact.Id, fact.Statement)).ToHashSet();

        NoAnswerHas(answer => answer.Facts.Where(cited => !facts.Contains((cited.Fact.Id, cited.Fact.Statement))).Select(cited => cited.Fact.Id));
    }

    [Fact]
    public void Figures_that_nobody_has_verified_are_never_shown()
    {
        var kept = RealCorpus.Content.Trials.ToDictionary(trial => trial.Id, UnverifiedFigures.Of);
        // "Grade 3-4 events" is the name of what a question asked for, in whatever numerals.
        string[] grades = ["3", "4", "5"];

        NoAnswerHas(answer => UnverifiedFigures.AboutOneTrial(answer) is { } trial
            ? SupportedNumbers.In(answer).Except(Numbers.In(answer.Question)).Except(grades).Intersect(kept[trial]) : []);
    }

    [Fact]
    public void There_are_unverified_figures_to_look_for() =>
        Assert.True(RealCorpus.Content.Trials.Sum(trial => UnverifiedFigures.Of(trial).Count) > 50);

    [Fact]
    public void No_reader_sees_the_word_unverified() => NoAnswerHas(answer =>
        !answer.Question.Contains("unver", StringComparison.OrdinalIgnoreCase)
        && PlainText.Render(answer).Contains("unverified", StringComparison.OrdinalIgnoreCase) ? ["unverified"] : []);

    [Fact]
    public void The_json_has_exactly_the_members_that_other_programs_expect() => NoAnswerHas(answer =>
    {
        using var json = JsonDocument.Parse(AnswerJson.Render(answer));
        return AnswerShape.Problems(json.RootElement);
    });

    [Fact]
    public void The_json_stands_on_one_line() =>
        Assert.DoesNotContain(GeneratedAnswers.All, answer => AnswerJson.Render(answer).AsSpan().ContainsAny('\n', '\r'));

    private static void NoAnswerHas(Func<Answer, IEnumerable<string>> wrong)
    {
        var found = GeneratedAnswers.Offenders(wrong);
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    private static IEnumerable<Statement> Statements(Answer answer) =>
        [answer.Headline, .. answer.Notes, .. answer.Quotes.SelectMany(quote => quote.Notes), .. answer.Sections.SelectMany(LinesOf)];

    private static IEnumerable<Statement> LinesOf(Section section) => section switch
    {
        Section.Group group => group.Rows.Select(row => row.Detail),
        Section.Table table => table.Rows.Select(row => row.Statement),
        Section.Lines lines => lines.Items,
        _ => [],
    };

    private static HashSet<int> Used(Answer answer) =>
    [
        .. Statements(answer).SelectMany(statement => statement.Citations), .. answer.Facts.SelectMany(cited => cited.Citations),
        .. answer.Quotes.Select(quote => quote.Citation),
    ];
}
