using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Transcripts;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace HccBot.Knowledge.Index;

/// <summary>Builds the index: facts first, then excerpts, each document at the position of its fact or excerpt.</summary>
internal static class IndexBuilder
{
    public static RAMDirectory Build(CorpusContent content)
    {
        var directory = new RAMDirectory();
        using var analyzer = new ExcerptAnalyzer();
        var settings = new IndexWriterConfig(ExcerptAnalyzer.Version, analyzer) { Similarity = new FineBm25() };
        using (var writer = new IndexWriter(directory, settings))
        {
            foreach (var fact in KnowledgeIndex.Facts(content))
            {
                writer.AddDocument(Document(fact, content.Lexicon));
            }

            Excerpt? prompt = null;
            foreach (var (excerpt, _) in KnowledgeIndex.Excerpts(content))
            {
                // What the host asked tells what the next answer is about.
                prompt = excerpt.Speaker.RoleConcept == "host" ? excerpt : excerpt.Section == prompt?.Section ? prompt : null;
                writer.AddDocument(Document(excerpt, prompt, content.Lexicon));
            }

            // One segment, so that a document's number is the position of its fact or excerpt.
            writer.ForceMerge(1);
            writer.Commit();
        }

        return directory;
    }

    private static Document Document(Fact fact, Lexicon lexicon)
    {
        var document = New("fact");
        Add(document, Fields.FactKind, FactConcepts.KindOf(fact));
        Add(document, Fields.Trial, fact.TrialId);
        AddConcepts(document, FactConcepts.Of(fact), lexicon);
        return document;
    }

    private static Document Document(Excerpt excerpt, Excerpt? prompt, Lexicon lexicon)
    {
        var document = New("excerpt");
        Add(document, Fields.Speaker, excerpt.Speaker.Id);
        Add(document, Fields.Role, excerpt.Speaker.RoleConcept);
        foreach (var trial in excerpt.Trials)
        {
            Add(document, Fields.Trial, trial);
        }

        var named = MentionFinder.ConceptsIn(excerpt.Text, lexicon);
        AddConcepts(document, excerpt.Topics.Concat(excerpt.Trials).Concat(named), lexicon);
        document.Add(new TextField(Fields.Text, excerpt.Text, Field.Store.NO));
        if (prompt is not null && prompt != excerpt)
        {
            document.Add(new TextField(Fields.Prompt, prompt.Text, Field.Store.NO));
        }

        return document;
    }

    private static Document New(string type)
    {
        var document = new Document();
        Add(document, Fields.Type, type);
        return document;
    }

    private static void AddConcepts(Document document, IEnumerable<string> concepts, Lexicon lexicon)
    {
        foreach (var concept in concepts.SelectMany(lexicon.SelfAndBroader).Distinct())
        {
            Add(document, Fields.Concept, concept);
        }
    }

    private static void Add(Document document, string field, string value) =>
        document.Add(new StringField(field, value, Field.Store.NO));
}
