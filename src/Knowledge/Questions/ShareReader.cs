using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Reads shares that are said in words: "half", "a third", "two thirds" of the patients.</summary>
internal sealed class ShareReader(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
{
    /// <summary>The share in percent, and where its words end; null for none.</summary>
    public (decimal Percent, int End)? At(int index)
    {
        var start = index + (index < tokens.Count && tokens[index].Text is "a" or "one" ? 1 : 0);
        return Word(start) switch
        {
            "half" => (50, start + 1),
            "third" => (100m / 3, start + 1),
            "quarter" => (25, start + 1),
            "two" when Word(start + 1) is "third" or "thirds" => (200m / 3, start + 2),
            "three" when Word(start + 1) is "quarter" or "quarters" => (75, start + 2),
            _ => null,
        };

        string? Word(int at) => at < tokens.Count ? tokens[at].Text : null;
    }

    /// <summary>"More than half of the patients had hepatitis B": a share of what is named after it, else before it.</summary>
    public NumericCondition? Condition(NumericComparison comparison, decimal percent, int start, int end)
    {
        if (tokens.Skip(end).Take(3).Any(token => token.Text is "day" or "time" or "year" or "week" or "month"))
        {
            // "Under half the day in bed".
            return null;
        }

        var feature = mentions.FirstOrDefault(mention => IsFeature(mention) && mention.Start >= end && mention.Start - end <= 6)
            ?? mentions.LastOrDefault(mention => IsFeature(mention) && mention.End <= start && start - mention.End <= 6);
        return feature is null ? null : new NumericCondition(Quantity.Percent, feature.Concept.Id, comparison, percent, null, null, false, start, end);

        static bool IsFeature(Mention mention) => mention.Concept.Kind is Kinds.Etiology or Kinds.Criterion or Kinds.Endpoint or Kinds.Region or Kinds.Grade or Kinds.Stage;
    }
}
