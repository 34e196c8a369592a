using HccBot.Knowledge.Corpus;
using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace HccBot.Evaluation.Baseline;

/// <summary>What one gets without understanding the question: Lucene's English analyzer and BM25 over the corpus' own sentences.</summary>
internal sealed class PlainSearch : IDisposable
{
    private const string Words = "words";

    private readonly EnglishAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly IReadOnlyList<Hit> _documents;

    /// <summary>Indexes every fact, excerpt and definition, each as one document.</summary>
    public PlainSearch(CorpusContent corpus)
    {
        _documents =
        [
            .. corpus.Trials.SelectMany(trial => trial.Facts, (trial, fact) => new Hit(trial.Id, fact.Statement)),
            .. corpus.Transcripts.SelectMany(transcript => transcript.Excerpts, (_, excerpt) => new Hit(null, excerpt.Text)),
            .. corpus.Terms.Select(term => new Hit(null, $"{term.Term}: {term.Definition}")),
        ];
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var document in _documents)
            {
                writer.AddDocument([new TextField(Words, document.Text, Field.Store.NO)]);
            }

            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>The best documents for a text, best first.</summary>
    public IReadOnlyList<Hit> Find(string text, int most)
    {
        var query = new QueryBuilder(_analyzer).CreateBooleanQuery(Words, text);
        return query is null ? [] : [.. _searcher.Search(query, most).ScoreDocs.Select(hit => _documents[hit.Doc])];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }
}

/// <summary>A document found.</summary>
/// <param name="Trial">The trial that it is a fact of; null for excerpts and definitions.</param>
/// <param name="Text">Its words.</param>
internal sealed record Hit(string? Trial, string Text);
