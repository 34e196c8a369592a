using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>A number and what it is.</summary>
/// <param name="Number">The number; the lower one of a range.</param>
/// <param name="Of">What it is.</param>
internal sealed record PlacedNumber(SaidNumber Number, FigureOf Of)
{
    /// <summary>The upper number of a range or interval; null otherwise.</summary>
    public SaidNumber? Upper { get; init; }

    /// <summary>Of a time at which a rate is taken: the months; null for figures.</summary>
    public int? Time { get; init; }

    /// <summary>Whether a ratio is said as a reduction of the risk in percent.</summary>
    public bool IsReduction { get; init; }

    /// <summary>Twelve where years were said.</summary>
    public int Factor { get; init; } = 1;
}

/// <summary>Decides what the numbers of a clause are, from their units and the words before them.</summary>
internal sealed class NumberKinds(Question clause)
{
    /// <summary>No median of the field is as long, in months: "a dose below 205" is none.</summary>
    private const int LongestMedian = 150;

    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;

    public IReadOnlyList<PlacedNumber> Of(IReadOnlyList<SaidNumber> numbers)
    {
        var placed = new List<PlacedNumber>();
        for (var i = 0; i < numbers.Count; i++)
        {
            var upper = i + 1 < numbers.Count && IsRange(numbers[i], numbers[i + 1]) ? numbers[i + 1] : null;
            placed.Add(Place(numbers[i], upper, placed.LastOrDefault()));
            i += upper is null ? 0 : 1;
        }

        // "19.2 versus 13.4 months": the first has its unit from the second.
        for (var i = placed.Count - 2; i >= 0; i--)
        {
            if (placed[i].Of == FigureOf.Unknown && placed[i + 1].Time is null && Joined(placed[i].Number, placed[i + 1].Number))
            {
                placed[i] = placed[i] with { Of = placed[i + 1].Of, Factor = placed[i + 1].Factor };
            }
        }

        // "9.9 months with A and only 8.0 on B": the second has it from the first.
        for (var i = 1; i < placed.Count; i++)
        {
            if (placed[i] is { Of: FigureOf.Unknown, Time: null, Number.Decimals: > 0 } && placed[i - 1].Of == FigureOf.Median && Joined(placed[i - 1].Number, placed[i].Number))
            {
                placed[i] = placed[i] with { Of = FigureOf.Median, Factor = placed[i - 1].Factor };
            }
        }

        return [.. placed.Select(Guess)];
    }

    /// <summary>Whether "versus", "and" or "/" joins two numbers of one endpoint.</summary>
    public bool Joined(SaidNumber first, SaidNumber second) => second.Start - first.End <= 14
        && clause.Mentions.Any(mention => mention.Start >= first.End && mention.End <= second.Start && mention.Concept.Id is Cues.Versus or Cues.And or Cues.Or or Cues.But)
        && !clause.Mentions.Any(mention => mention.Start >= first.End && mention.End <= second.Start && (mention.Is(Kinds.Endpoint) || mention.Concept.Id == Cues.MeasureHr));

    private PlacedNumber Place(SaidNumber number, SaidNumber? upper, PlacedNumber? before)
    {
        var end = upper?.End ?? number.End;
        var unit = UnitAt(end);
        if (number is { Value: < 0.2m, Decimals: > 1 } && Enumerable.Range(Math.Max(0, number.Start - 9), Math.Min(9, number.Start)).Any(i => _tokens[i].Text is "threshold" or "alpha" or "boundary" or "level"))
        {
            return new PlacedNumber(number, FigureOf.Alpha);
        }

        if (Before(number, Cues.MeasureP, 3) || (number.Value < 1 && number.Decimals > 0 && Before(number, Cues.MeasureP, 7) && !Before(number, Cues.MeasureHr, 7)))
        {
            return new PlacedNumber(number, FigureOf.P);
        }

        if (upper is not null && (Before(number, Cues.MeasureInterval, 4) || (before is { Of: FigureOf.Ratio or FigureOf.Median or FigureOf.Percent } && IsInBrackets(number) && unit.Of is null)))
        {
            return new PlacedNumber(number, FigureOf.Interval) { Upper = upper };
        }

        var ratio = Before(number, Cues.MeasureHr, 9);
        if (unit.Of == FigureOf.Percent && (ratio || IsReduction(number)))
        {
            return new PlacedNumber(number, FigureOf.Ratio) { IsReduction = true };
        }

        if (ratio && unit.Of is null && number.Value < 10)
        {
            return new PlacedNumber(number, FigureOf.Ratio) { Upper = upper };
        }

        if (unit.Of == FigureOf.Median)
        {
            return Time(number, upper, unit.Factor, end);
        }

        var of = unit.Of ?? (Before(number, "enrolled", 2) || (Before(number, Cues.Include, 1) && number.Value >= 20) ? FigureOf.Patients : FigureOf.Unknown);
        return new PlacedNumber(number, of) { Upper = upper };
    }

    /// <summary>A number of months is a time of a rate ("24-month survival", "at 24 months"), a follow-up, a difference, or a median.</summary>
    private PlacedNumber Time(SaidNumber number, SaidNumber? upper, int factor, int unit)
    {
        var hyphen = clause.Text[_tokens[unit - 1].End] is '-' or '\u2010' or '\u2011';
        var singular = _tokens[unit].Text is "month" or "year" or "yr" or "mo" && number.Value > 1 && number.Decimals == 0;
        var at = number.Start > 0 && _tokens[number.Start - 1].Text is "at" or "after";
        var rate = clause.Mentions.Any(mention => mention.Start == unit + 1 && (mention.Is(Kinds.Endpoint) || mention.Concept.Id == Cues.MeasureRate))
            && clause.Tokens.Any(token => token.Text is "%" or "percent");
        if (number.Decimals == 0 && upper is null && number.Value * factor <= 180 && (hyphen || at || rate || (singular && _tokens[unit].Text != "mo")))
        {
            return new PlacedNumber(number, FigureOf.Unknown) { Time = (int)number.Value * factor };
        }

        var of = Before(number, "median-follow-up", 8) ? FigureOf.FollowUp
            : IsDifference(number, unit) ? FigureOf.Difference
            : FigureOf.Median;
        return new PlacedNumber(number, of) { Upper = upper, Factor = factor };
    }

    /// <summary>"Longer by 2.2 months", "2.2 months apart", "a gain in median OS of 1.2 months".</summary>
    private bool IsDifference(SaidNumber number, int unit) => (number.Start > 0 && _tokens[number.Start - 1].Text is "by" or "difference" or "gain" or "delta" or "gap")
        || (unit + 1 < _tokens.Count && _tokens[unit + 1].Text is "apart" or "difference" && clause.GapAfter(unit).IsWhiteSpace())
        // "No difference in OS (16.4 months with A ...)" gives medians.
        || (number.Start > 0 && _tokens[number.Start - 1].Text is "of" or "was" or "is" or "only" or "about" or "around" or "roughly" or "approximately" or "some" or "just"
            && Enumerable.Range(Math.Max(0, number.Start - 8), Math.Min(8, number.Start)).Any(i => _tokens[i].Text is "gain" or "difference" or "delta" or "gap"
                && !Enumerable.Range(i, number.Start - i).Any(j => _tokens[j].Kind == TokenKind.Number)));

    /// <summary>Without a unit: a number of two and more after an endpoint or "median" is a median, a smaller one a ratio.</summary>
    private PlacedNumber Guess(PlacedNumber placed)
    {
        if (placed.Of != FigureOf.Unknown || placed.Time is not null || !clause.Mentions.Any(mention => mention.Is(Kinds.Endpoint) || mention.Concept.Id is Cues.MeasureMedian or Cues.MeasureHr))
        {
            return placed;
        }

        return placed with { Of = placed.Number.Value is >= 2 and < LongestMedian ? FigureOf.Median : placed.Number is { Value: < 2, Decimals: > 0 } ? FigureOf.Ratio : FigureOf.Unknown };
    }

    private (FigureOf? Of, int Factor) UnitAt(int index)
    {
        for (var i = index; i < Math.Min(index + 2, _tokens.Count); i++)
        {
            var id = clause.Mentions.FirstOrDefault(mention => mention.Start == i)?.Concept.Id;
            switch (id)
            {
                case Cues.Months when i == index: return (FigureOf.Median, 1);
                case Cues.Years when i == index: return (FigureOf.Median, 12);
                case Cues.Patients: return (FigureOf.Patients, 1);
                case "countries": return (FigureOf.Countries, 1);
                case "sites": return (FigureOf.Sites, 1);
            }

            if (i == index && _tokens[i].Text is "%" or "percent" or "pct" or "per")
            {
                return (FigureOf.Percent, 1);
            }

            if (i == index && _tokens[i].Text is "randomized" or "randomised")
            {
                return (FigureOf.Patients, 1);
            }

            if (i == index && _tokens[i].Text is "mg" or "g" or "gy" or "gbq")
            {
                return (FigureOf.Dose, 1);
            }
        }

        return (null, 1);
    }

    private bool Before(SaidNumber number, string concept, int within) => clause.Mentions.Any(mention => mention.Concept.Id == concept
        && mention.End <= number.Start && number.Start - mention.End < within && _tokens[mention.Start].Text is not ("significant" or "significance" or "statistically")
        && !Enumerable.Range(mention.End, number.Start - mention.End).Any(i => _tokens[i].Kind == TokenKind.Number && !clause.Clinical.Any(named => i >= named.Start && i < named.End)));

    private bool IsReduction(SaidNumber number) => _tokens.Take(number.Start).Any(token => token.Text is "risk") && _tokens.Any(token => token.Text is "death" or "progression" or "recurrence" or "relapse")
        && number.Start > 0 && _tokens[number.Start - 1].Text is "by" or "a";

    private bool IsInBrackets(SaidNumber number) => _tokens[number.Start].Start > 0 && clause.Text[_tokens[number.Start].Start - 1] is '(' or '[' or ' '
        && clause.Text[..(_tokens[number.Start].Start)].TrimEnd().EndsWith('(');

    private bool IsRange(SaidNumber low, SaidNumber high)
    {
        var between = clause.Text[_tokens[low.End - 1].End.._tokens[high.Start].Start];
        return high.Value >= low.Value && between.Trim() is "-" or "\u2013" or "\u2014" or "\u2010" or "\u2011" or "to";
    }
}
