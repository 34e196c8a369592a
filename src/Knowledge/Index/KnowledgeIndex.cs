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

    internal KnowledgeIndex(RAMDirectory directory, Fact[] facts, (Excerpt, Transcript)[] excerpts)
    {
        _directory = directory;
        _reader = DirectoryReader.Open(directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new FineBm25() };
        _facts = facts;
        _excerpts = excerpts;
    }

    /// <summary>Indexes a corpus in memory.</summary>
    public static KnowledgeIndex Build(CorpusContent content) => IndexBuilder.Build(content);

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
