using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace HccBot.Knowledge.Index;

/// <summary>Builds Lucene queries clause by clause. What a person typed is only ever analysed into words, never parsed as a query.</summary>
internal static class QueryBuilder
{
    private const int MostWords = 64;
    private static readonly ExcerptAnalyzer Analyzer = new();

    public static Query Build(FactQuery query)
    {
        var clauses = new BooleanQuery { { Term(Fields.Type, "fact"), Occur.MUST } };
        if (query.Kind is not null)
        {
            clauses.Add(Term(Fields.FactKind, query.Kind), Occur.MUST);
        }

        AddAny(clauses, Fields.Trial, query.Trials);
        AddAny(clauses, Fields.Concept, query.Concepts);
        AddAny(clauses, Fields.Concept, query.AndConcepts);
        return clauses;
    }

    public static Query Build(ExcerptQuery query)
    {
        var clauses = new BooleanQuery { { new ConstantScoreQuery(Term(Fields.Type, "excerpt")) { Boost = 0 }, Occur.MUST } };
        AddAny(clauses, Fields.Speaker, query.Speakers, boost: 0);
        AddAny(clauses, Fields.Role, query.Roles, boost: 0);
        var content = new BooleanQuery();
        foreach (var word in Words(query.Words))
        {
            content.Add(Term(Fields.Text, word), Occur.SHOULD);
        }

        foreach (var concept in query.Concepts.Distinct())
        {
            content.Add(new ConstantScoreQuery(Term(Fields.Concept, concept)) { Boost = 2.5f }, Occur.SHOULD);
        }

        if (content.Clauses.Count > 0)
        {
            clauses.Add(content, Occur.MUST);
        }

        return clauses;
    }

    /// <summary>The stemmed words of a text without stop words, each once.</summary>
    public static IReadOnlyCollection<string> Words(string text)
    {
        var words = new List<string>();
        using var stream = Analyzer.GetTokenStream(Fields.Text, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (words.Count < MostWords && stream.IncrementToken())
        {
            var word = term.ToString();
            if (!words.Contains(word))
            {
                words.Add(word);
            }
        }

        stream.End();
        return words;
    }

    private static TermQuery Term(string field, string value) => new(new Term(field, value));

    private static void AddAny(BooleanQuery clauses, string field, IReadOnlyList<string> values, float? boost = null)
    {
        if (values.Count == 0)
        {
            return;
        }

        Query any = Term(field, values[0]);
        if (values.Count > 1)
        {
            var terms = new BooleanQuery();
            foreach (var value in values.Distinct())
            {
                terms.Add(Term(field, value), Occur.SHOULD);
            }

            any = terms;
        }

        clauses.Add(boost is null ? any : new ConstantScoreQuery(any) { Boost = boost.Value }, Occur.MUST);
    }
}
