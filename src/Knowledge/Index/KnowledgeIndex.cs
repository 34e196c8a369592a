using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Transcripts;
using HccBot.Knowledge.Trials;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace HccBot.Knowledge.Index;

/// <summary>An immutable search index over one corpus. Thread-safe.</summary>
public sealed class KnowledgeIndex : IDisposable
{
    private readonly RAMDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly Fact[] _facts;
    private readonly (Excerpt Excerpt, Transcript Transcript)[] _excerpts;

    /// <summary>Opens an index over the corpus that it was built from.</summary>
    internal KnowledgeIndex(RAMDirectory directory, CorpusContent content)
    {
        _directory = directory;
        _reader = DirectoryReader.Open(directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new FineBm25() };
        _facts = [.. Facts(content)];
        _excerpts = [.. Excerpts(content)];
    }

    /// <summary>Indexes a corpus in memory.</summary>
    public static KnowledgeIndex Build(CorpusContent content) => new(IndexBuilder.Build(content), content);

    /// <summary>The facts, in the order of their documents.</summary>
    internal static IEnumerable<Fact> Facts(CorpusContent content) => content.Trials.SelectMany(trial => trial.Facts);

    /// <summary>The excerpts, in the order of their documents, which follow those of the facts.</summary>
    internal static IEnumerable<(Excerpt Excerpt, Transcript Transcript)> Excerpts(CorpusContent content) =>
        content.Transcripts.SelectMany(transcript => transcript.Excerpts, (transcript, excerpt) => (excerpt, transcript));

    /// <summary>The facts that match, in the order of the corpus.</summary>
    public IReadOnlyList<Fact> Find(FactQuery query)
    {
        var collector = new DocumentCollector();
        _searcher.Search(QueryBuilder.Build(query), collector);
        return [.. collector.Documents.Select(document => _facts[document])];
    }

    /// <summary>The best excerpts, best first; equal scores in the order of the transcript.</summary>
    public IReadOnlyList<ExcerptHit> Find(ExcerptQuery query, int most)
    {
        var hits = _searcher.Search(QueryBuilder.Build(query), most);
        return [.. hits.ScoreDocs.Select(hit =>
        {
            var (excerpt, transcript) = _excerpts[hit.Doc - _facts.Length];
            return new ExcerptHit(excerpt, transcript, hit.Score);
        })];
    }

    /// <summary>The Lucene query that a search runs, for developers and curators.</summary>
    public static string Explain(FactQuery query) => QueryBuilder.Build(query).ToString();

    /// <summary>The Lucene query that a search runs, for developers and curators.</summary>
    public static string Explain(ExcerptQuery query) => QueryBuilder.Build(query).ToString();

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    /// <summary>Collects documents in their order, without scores.</summary>
    private sealed class DocumentCollector : ICollector
    {
        private int _base;

        public List<int> Documents { get; } = [];

        public bool AcceptsDocsOutOfOrder => false;

        public void SetScorer(Scorer scorer)
        {
        }

        public void Collect(int doc) => Documents.Add(_base + doc);

        public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;
    }
}
