using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Decides what a compared number measures, from its unit and the nearest names: a count, a ratio, a share or a median.</summary>
internal sealed class ComparedQuantity(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, LandmarkReader landmarks)
{
    /// <summary>The condition that a comparison with a number states.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="value">The number; the lower one of a range.</param>
    /// <param name="upper">The upper number of a range; null for none.</param>
    /// <param name="start">First token of the comparison.</param>
    /// <param name="end">The token behind it, where a unit would stand.</param>
    public NumericCondition Of(NumericComparison comparison, decimal value, decimal? upper, int start, int end)
    {
        var unit = (mentions.FirstOrDefault(mention => mention.Start == end) ?? Within(start, end, mention => mention.Concept.Id is Cues.Months or Cues.Years or Cues.Patients))?.Concept.Id;
        var timed = unit is Cues.Months or Cues.Years;
        var percent = end < tokens.Count && tokens[end].Text == "%" || unit == Cues.MeasureRate;
        var endpoint = Nearest(start, end, Kinds.Endpoint) ?? (percent ? Nearest(start, end, Kinds.Safety) : null);
        var attribute = Nearest(start, end, Kinds.Attribute);
        if (unit == Cues.Patients || attribute is "enrolled" or "sites" or "countries" && !percent && !timed && endpoint is null)
        {
            return Condition(Quantity.Count, attribute is "sites" or "countries" ? attribute : "enrolled");
        }

        var ratioNear = mentions.Any(mention => mention.Concept.Id == Cues.MeasureHr && Math.Abs(mention.Start - start) <= 8);
        var ofInterval = value == 1 && mentions.Any(mention => mention.Concept.Id == Cues.MeasureInterval && mention.End <= start && start - mention.End <= 3);
        if ((ratioNear || ofInterval) && !percent && !timed)
        {
            return OfEndpoint(Quantity.Ratio, "os") with { OfInterval = ofInterval };
        }

        if (percent && endpoint is null && tokens[end].Text is "%" or "percent" && NearestFeature(start, end) is { } feature)
        {
            return Condition(Quantity.Percent, feature);
        }

        if (percent || endpoint is "orr" or "cr" or "dcr" or "pr")
        {
            return OfEndpoint(Quantity.Percent, "orr") with { Months = landmarks.Before(start), Severe = tokens.Any(token => token.Text is "grade" or "grades" or "gr" or "g" or "g3" or "severe") };
        }

        if (timed || value >= 2)
        {
            var factor = unit == Cues.Years ? 12 : 1;
            return !timed && endpoint is null && value >= 50 ? Condition(Quantity.Count, "enrolled")
                : OfEndpoint(Quantity.Median, "os") with { Value = value * factor, Upper = upper * factor };
        }

        return OfEndpoint(Quantity.Ratio, "os");

        NumericCondition Condition(Quantity quantity, string concept) => new(quantity, concept, comparison, value, upper, null, false, start, end);

        // The endpoint that is named, else the one that is meant by default.
        NumericCondition OfEndpoint(Quantity quantity, string usual) => new(quantity, endpoint ?? usual, comparison, value, upper, null, endpoint is null, start, end);
    }

    /// <summary>"Thirty countries or more": what is counted stands between the number and the comparison.</summary>
    private Mention? Within(int start, int end, Func<Mention, bool> counts) => mentions.FirstOrDefault(mention => mention.Start > start && mention.End <= end && counts(mention));

    /// <summary>The characteristic of patients that a share is of.</summary>
    private string? NearestFeature(int start, int end)
    {
        string[] kinds = [Kinds.Etiology, Kinds.Criterion, Kinds.Grade, Kinds.Stage, Kinds.Region];
        return kinds.Select(kind => Nearest(start, end, kind)).FirstOrDefault(found => found is not null);
    }

    /// <summary>The endpoint or attribute that a comparison belongs to: the nearest before it, else the nearest after it.</summary>
    private string? Nearest(int start, int end, string kind)
    {
        if (Within(start, end, mention => mention.Is(kind)) is { } unit)
        {
            return unit.Concept.Id;
        }

        var before = mentions.LastOrDefault(mention => mention.Is(kind) && mention.End <= start && start - mention.End <= 6);
        var after = mentions.FirstOrDefault(mention => mention.Is(kind) && mention.Start >= end && mention.Start - end <= 4);
        return (before ?? after)?.Concept.Id;
    }
}
