using HccBot.Knowledge.Questions;

namespace HccBot.Knowledge.Answers;

/// <summary>Criteria that no rule of any dossier is filed under: asking for them can match nothing.</summary>
internal static class UnfiledCriteria
{
    public static IReadOnlyList<string> In(Filter filter, Knowledge knowledge) =>
        [.. filter.Named().OfType<Filter.Eligibility>().Select(rule => rule.Concept).Distinct().Where(concept => !knowledge.Matcher.IsFiled(concept))];

    /// <summary>The filter without the parts that ask for nothing else; null where nothing is left.</summary>
    public static Filter? Without(Filter filter, IReadOnlyList<string> unfiled)
    {
        var parts = filter is Filter.All all ? all.Parts : [filter];
        Filter[] kept = [.. parts.Where(part => !part.Named().All(leaf => leaf is Filter.Eligibility rule && unfiled.Contains(rule.Concept)))];
        return kept switch { [] => null, [var only] => only, _ => new Filter.All(kept) };
    }

    /// <summary>The answer where nothing else is asked for.</summary>
    public static Answer Refuse(Question question, Knowledge knowledge, IReadOnlyList<string> unfiled)
    {
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        HelpAnswerer.Suggest(builder);
        return Refusal.Build(
            builder, $"No rule in the corpus names {string.Join(", ", unfiled.Select(knowledge.Corpus.Lexicon.NameOf))}, so I can't sort trials by it.",
            "Trials can be sorted by portal vein invasion, extrahepatic spread, Child-Pugh, ECOG, BCLC, treatment, control, line, design, outcome and figures.",
            Refusal.TrialsLine(knowledge));
    }
}
