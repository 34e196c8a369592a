using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Packs;

/// <summary>Puts the evidence of several answers into one, with one list of sources.</summary>
internal sealed class PackComposer(CorpusContent corpus, QuestionParser parser)
{
    private const int MostFacts = 60;
    private const int MostNames = 5;

    private readonly Dictionary<string, Fact> _facts =
        corpus.Trials.SelectMany(trial => trial.Facts).DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id);

    /// <summary>What an answer showed; null when it showed nothing of the corpus.</summary>
    public Shown? Read(Answer answer)
    {
        if (answer.Kind is AnswerKind.Help or AnswerKind.Clarify or AnswerKind.Refusal)
        {
            return null;
        }

        // What is known of a patient is not kept, not even as classes.
        var groups = answer.Kind == AnswerKind.Eligibility ? [] : answer.Context.Groups;
        var shown = new Shown
        {
            Kind = answer.Kind,
            Trials = answer.Trials,
            Topics = [.. answer.Context.Topics.Concat(groups).Distinct()],
            Facts = [.. answer.Facts.Select(cited => cited.Fact.Id)],
            Excerpts = [.. answer.Quotes.Select(quote => quote.ExcerptId).Distinct()],
            Terms = answer.Kind == AnswerKind.Definition ? Defined(answer) : [],
        };
        return shown.Facts.Count + shown.Excerpts.Count + shown.Terms.Count > 0 ? shown : null;
    }

    /// <summary>The pack: a section for each answer, its facts in their own words, its quotes and definitions.</summary>
    public Answer Compose(IReadOnlyList<Shown> shown)
    {
        var builder = new AnswerBuilder(parser.Parse(""), corpus);
        foreach (var (item, number) in shown.Select((item, index) => (item, index + 1)))
        {
            Add(builder, item, $"{number} \u00B7 {Title(item)}");
        }

        return builder.Build(AnswerKind.Passages, Statement.Plain(shown.Count == 0
            ? "There is no answer in this conversation to pack."
            : $"Evidence shown in this conversation: {CountWords.Of(shown.Count, "answer")}."));
    }

    private void Add(AnswerBuilder builder, Shown item, string title)
    {
        var terms = item.Terms.Select(id => corpus.Terms.FirstOrDefault(term => term.Id == id)).OfType<Glossary.GlossaryTerm>();
        var facts = item.Facts.Select(_facts.GetValueOrDefault).OfType<Fact>().ToArray();
        List<Statement> lines =
        [
            .. terms.Select(term => builder.CiteSources($"{CountWords.Capital(term.Term)}: {term.Definition}", term.Sources)),
            .. facts.Take(MostFacts).Select(builder.Cite),
        ];
        if (facts.Length > MostFacts)
        {
            lines.Add(Statement.Plain("The answer rested on more facts than are printed here; ask again for the whole."));
        }

        if (facts.Length < item.Facts.Count)
        {
            lines.Add(Statement.Plain("Facts that this answer showed are no longer in the corpus and are left out."));
        }

        if (lines.Count > 0)
        {
            builder.Add(new Section.Lines(title, lines));
        }

        var quotes = corpus.Transcripts.SelectMany(transcript => transcript.Excerpts, (transcript, excerpt) => (transcript, excerpt))
            .Where(pair => item.Excerpts.Contains(pair.excerpt.Id)).Select(pair => builder.Quote(pair.excerpt, pair.transcript)).ToArray();
        if (quotes.Length > 0)
        {
            builder.Add(new Section.Quotes(lines.Count > 0 ? null : title, quotes));
        }

        foreach (var trial in item.Trials)
        {
            builder.Trial(trial);
        }
    }

    /// <summary>What was asked, in the vocabulary's words: "Figures: overall survival (IMbrave150, HIMALAYA)".</summary>
    private string Title(Shown item)
    {
        var topics = item.Topics.Select(corpus.Lexicon.Find).OfType<Concept>().Where(concept => concept.Kind != Kinds.Cue).Select(concept => concept.Name)
            .Concat(item.Terms.Select(id => corpus.Terms.FirstOrDefault(term => term.Id == id)?.Term).OfType<string>()).Distinct().ToArray();
        var trials = item.Trials.Select(corpus.Trial).OfType<Trial>().Select(trial => trial.Name).ToArray();
        return KindWords(item.Kind)
            + (topics.Length == 0 ? "" : $": {Listed(topics)}")
            + (trials.Length == 0 ? "" : $" ({Listed(trials)})");
    }

    private static string Listed(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {CountWords.Of(names.Count - MostNames)} more" : "");

    private static string KindWords(AnswerKind kind) => kind switch
    {
        AnswerKind.TrialList => "Trials by criteria",
        AnswerKind.Value => "Figures and items",
        AnswerKind.Trial => "Trial",
        AnswerKind.Comparison => "Side by side",
        AnswerKind.Ranking => "Ranking",
        AnswerKind.Subgroup => "Part of the population",
        AnswerKind.Quote => "Words of speakers",
        AnswerKind.Definition => "Meaning",
        AnswerKind.Regulatory => "Decisions and status",
        AnswerKind.Eligibility => "Rules of entry, held against a profile",
        AnswerKind.ClaimCheck => "Statements checked",
        _ => "Passages",
    };

    private string[] Defined(Answer answer)
    {
        var texts = answer.Sections.OfType<Section.Lines>().SelectMany(section => section.Items).Prepend(answer.Headline).Select(line => line.Text).ToArray();
        return [.. texts.SelectMany(text => corpus.Terms.Where(term => text.EndsWith($": {term.Definition}", StringComparison.Ordinal))).Select(term => term.Id).Distinct()];
    }
}
