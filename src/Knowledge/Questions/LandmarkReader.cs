using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Reads the times that rates are asked for: "at 24 months", "five-year survival".</summary>
/// <param name="tokens">The words.</param>
/// <param name="mentions">The concepts in them.</param>
/// <param name="lexicon">The vocabulary.</param>
/// <param name="used">Tokens of the numbers that were read; those of landmarks are added.</param>
internal sealed class LandmarkReader(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, Lexicon lexicon, HashSet<int> used)
{
    private const int LongestMonths = 180;

    /// <summary>Times in months: "at 24 months", "five-year survival", "60-mo OS".</summary>
    public IReadOnlyList<int> Read()
    {
        var months = new List<int>();
        for (var i = 0; i < tokens.Count - 1; i++)
        {
            if (!used.Contains(i) && NumberAt(i) is { } number && number == Math.Floor(number) && number > 0 && MonthsOf(UnitOf(i)) is { } unit
                && number * unit <= LongestMonths && !IsNoTime(UnitOf(i) + 1))
            {
                months.Add((int)number * unit);
                used.Add(i);
                if (NumberWords.IsTensWithUnit(tokens, i))
                {
                    used.Add(i + 1);
                }
            }
        }

        return [.. months.Distinct()];
    }

    /// <summary>The time that stands in the words before a comparison: "a 24-month survival above 40%"; null for none.</summary>
    public int? Before(int start)
    {
        for (var i = Math.Max(0, start - 8); i < start; i++)
        {
            if (NumberAt(i) is { } number && MonthsOf(i + 1) is { } unit)
            {
                used.Add(i);
                return (int)number * unit;
            }
        }

        return null;
    }

    /// <summary>The number at a token; "more than a year" is more than one.</summary>
    public decimal? NumberAt(int index) => index + 1 < tokens.Count && tokens[index].Text is "a" or "an" && MonthsOf(index + 1) is not null
        ? 1 : NumberWords.At(tokens, index);

    /// <summary>How many months the unit at a token has; null where there is no unit of time.</summary>
    private int? MonthsOf(int index) => mentions.FirstOrDefault(mention => mention.Start == index)?.Concept.Id switch { Cues.Months => 1, Cues.Years => 12, _ => null };

    /// <summary>Where the unit of a number would stand: behind it, or behind the last of several: "at 3, 4 and 5 years".</summary>
    private int UnitOf(int number)
    {
        var behind = number + (NumberWords.IsTensWithUnit(tokens, number) ? 2 : 1);
        var next = behind;
        while (next < tokens.Count && tokens[next].Text is "," or "/" or "and" or "or" or "&")
        {
            next++;
        }

        return next > behind && next < tokens.Count && NumberAt(next) is not null && !IsNamed(number) ? UnitOf(next) : behind;
    }

    /// <summary>Whether a number is part of another name.</summary>
    private bool IsNamed(int number) => mentions.Any(mention => !mention.Is(Kinds.Cue) && number >= mention.Start && number < mention.End);

    /// <summary>"65 years old", "4-year data" and "the four-year update" name no time of a rate.</summary>
    private bool IsNoTime(int index) => index < tokens.Count
        && (lexicon.Names(tokens[index].Text, Cues.AfterTime) || mentions.Any(mention => mention.Start == index
            && (mention.Concept.Id is "median-follow-up" or "data-cutoff" || mention.Is(Kinds.Analysis))));
}
