using HccBot.Knowledge.Answers.Subgroups;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Composes all that the corpus holds on a trial: its card, then every fact, over one list of sources.</summary>
internal sealed class DossierComposer
{
    private readonly Trial _trial;
    private readonly Lexicon _lexicon;
    private readonly AnswerBuilder _builder;

    private DossierComposer(Question question, Knowledge knowledge, Trial trial)
    {
        (_trial, _lexicon) = (trial, knowledge.Corpus.Lexicon);
        _builder = new AnswerBuilder(question, knowledge.Corpus);
    }

    /// <param name="question">The question that asks for the trial's card.</param>
    /// <param name="knowledge">What is known.</param>
    /// <param name="trial">The trial.</param>
    public static Dossier Compose(Question question, Knowledge knowledge, Trial trial)
    {
        var composer = new DossierComposer(question, knowledge, trial);
        var card = TrialCardAnswerer.Card(composer._builder, question, knowledge, trial, []);
        Chapter[] chapters = [.. composer.Chapters().Where(chapter => chapter.Sections.Count > 0)];
        return new Dossier(TrialSummary.Of(trial), card, chapters, composer._builder.Citations);
    }

    private IEnumerable<Chapter> Chapters()
    {
        yield return new Chapter("Endpoints and how they ended", Lines(_trial.Endpoints));
        yield return new Chapter("Results", [.. Results()]);
        yield return new Chapter("Subgroups", [.. Subgroups()]);
        yield return new Chapter("Eligibility", Lines(_trial.Eligibility));
        yield return new Chapter("Enrolled patients", Lines(_trial.Facts.OfType<BaselineFact>()));
        yield return new Chapter("Safety", Lines(_trial.Facts.OfType<SafetyFact>()));
        yield return new Chapter("Design and arms", Lines([.. _trial.Design, .. _trial.Arms]));
        yield return new Chapter("Regulatory history", Lines(_trial.Facts.OfType<RegulatoryFact>().OrderByDescending(fact => fact.Date?.SortKey ?? 0)));
        yield return new Chapter("Registration and publications", Lines(_trial.Facts.OfType<IdentityFact>()));
        yield return new Chapter("Notes", Lines(_trial.Notes));
        yield return new Chapter("What is only partly verified", Lines(PartlyVerified()));
        yield return new Chapter("Looked for and not found", Lines(_trial.Gaps.Select(gap => Statement.Plain(gap.Text))));
    }

    /// <summary>The whole population's results: a table for each endpoint and comparison, then its rows in full.</summary>
    private IEnumerable<Section> Results()
    {
        var whole = _trial.Results.Where(result => result.Subgroup is null);
        var tables = LeadingResults.Ordered(_trial, whole)
            .GroupBy(result => (result.Endpoint, result.Comparison, result.Label))
            .OrderBy(same => EndpointOrder(same.Key.Endpoint));
        foreach (var same in tables)
        {
            var title = $"{CountWords.Capital(same.Key.Label ?? _lexicon.NameOf(same.Key.Endpoint))}: {SubgroupTables.Arms(_trial, same.First())}";
            var table = ResultTables.Table(_builder, _trial, title, [.. same]);
            yield return table;
            yield return new Section.Lines(null, [.. table.Rows.Select(row => row.Statement)]);
        }
    }

    private IEnumerable<Section> Subgroups() => _trial.Results
        .Where(result => result.Subgroup is not null)
        .GroupBy(result => result.Endpoint)
        .OrderBy(same => EndpointOrder(same.Key))
        .SelectMany(same => new SubgroupTables(_builder, _lexicon).Of(_trial, [.. same]));

    /// <summary>What was, and was not, seen of each fact that is only partly verified.</summary>
    private IEnumerable<Statement> PartlyVerified() => _trial.Facts
        .Where(fact => fact is { PartlyVerified: true, Provenance.Verification.Note: not null })
        .Select(fact => _builder.Cite(fact) with { Text = $"{fact.Statement} \u2014 {fact.Provenance.Verification.Note}", Mark = null });

    private static int EndpointOrder(string endpoint) =>
        ValueTopics.Usual.Contains(endpoint) ? ValueTopics.Usual.ToList().IndexOf(endpoint) : ValueTopics.Usual.Count;

    private IReadOnlyList<Section> Lines(IEnumerable<Fact> facts) => Lines(facts.Select(_builder.Cite));

    private static IReadOnlyList<Section> Lines(IEnumerable<Statement> statements) =>
        statements.ToArray() is { Length: > 0 } lines ? [new Section.Lines(null, lines)] : [];
}
