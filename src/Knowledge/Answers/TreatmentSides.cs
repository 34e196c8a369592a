using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>The treatments of a question as it sets them side by side, or against each other.</summary>
internal static class TreatmentSides
{
    /// <summary>Treatments as a question sets them side by side: "nivo plus ipi, STRIDE and sorafenib" are three.</summary>
    public static IReadOnlyList<IReadOnlyList<Concept>> Of(Question question, Lexicon lexicon)
    {
        var sides = new List<List<Concept>>();
        Mention? last = null;
        foreach (var mention in question.Mentions.Where(SubjectReader.IsTreatment))
        {
            var between = last is null ? []
                : question.Tokens.Skip(last.End).Take(mention.Start - last.End).Select(token => token.Text).ToArray();
            if (last is not null && (between.Length == 0 || between.Any(text => text is "+" or "plus" or "with" or "added")))
            {
                sides[^1].Add(mention.Concept);
            }
            else
            {
                sides.Add([mention.Concept]);
            }

            last = mention;
        }

        // "The PD-L1 inhibitor durvalumab" is durvalumab.
        return [.. sides.Select(side => side.Where(wide => !side.Any(narrow => narrow != wide && lexicon.IsA(narrow.Id, wide.Id))).Distinct().ToArray())
            .DistinctBy(side => string.Join(' ', side.Select(concept => concept.Id)))];
    }

    /// <summary>What stands before and after "versus", else the two sides; empty where there are not two.</summary>
    public static (IReadOnlyList<Concept> Left, IReadOnlyList<Concept> Right) Both(Question question, Lexicon lexicon)
    {
        var treatments = question.Mentions.Where(SubjectReader.IsTreatment).ToArray();
        var versus = question.Mentions.FirstOrDefault(mention => mention.Concept.Id == Cues.Versus && treatments.Any(other => other.End <= mention.Start));
        return versus is not null
            ? (Concepts(treatments.Where(mention => mention.End <= versus.Start)), Concepts(treatments.Where(mention => mention.Start >= versus.End)))
            : Of(question, lexicon) is [var first, var second] ? (first, second) : ([], []);
    }

    private static Concept[] Concepts(IEnumerable<Mention> mentions) => [.. mentions.Select(mention => mention.Concept).Distinct()];
}
