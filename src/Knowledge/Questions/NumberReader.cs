using System.Globalization;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Reads comparisons with numbers, and the times that rates are asked for.</summary>
internal sealed class NumberReader(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, Lexicon lexicon)
{
    private static readonly string[] Spelled =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private const string Arms = "arms";

    private readonly HashSet<int> _usedNumbers = [];

    /// <summary>Numbers that no condition or landmark uses.</summary>
    public bool Uses(int token) => _usedNumbers.Contains(token);

    public IReadOnlyList<NumericCondition> Conditions()
    {
        var found = new List<NumericCondition>();
        foreach (var cue in mentions.Where(mention => ComparisonOf(mention.Concept.Id) is not null))
        {
            if (Condition(cue) is { } condition)
            {
                found.Add(condition);
            }
        }

        if (!mentions.Any(mention => mention.Is(Kinds.Trial)))
        {
            found.AddRange(mentions.Select(OfCounted).OfType<NumericCondition>());
        }

        return found;
    }

    /// <summary>"Single-center", "multicenter", "in one country", "multi-arm": how many sites, countries or arms a trial had.</summary>
    private NumericCondition? OfCounted(Mention mention)
    {
        if (mention.Concept.Id is not ("sites" or "countries" or Arms))
        {
            return null;
        }

        var word = tokens[mention.Start].Text;
        var one = word.StartsWith("mono", StringComparison.Ordinal) || word.StartsWith("single", StringComparison.Ordinal) || word == "one";
        return one || word.StartsWith("multi", StringComparison.Ordinal)
            ? new NumericCondition(Quantity.Count, mention.Concept.Id, one ? NumericComparison.Equal : NumericComparison.Above, mention.Concept.Id == Arms ? 2 : 1, null, null, false, mention.Start, mention.End) : null;
    }

    /// <summary>"More than two arms": the number stands within the name of a design.</summary>
    private NumericCondition? OfArms(Mention cue, NumericComparison comparison) =>
        mentions.FirstOrDefault(mention => mention.Start == cue.End && mention.Concept.Id is "two-arm" or "three-arm") is { } design
            ? new NumericCondition(Quantity.Count, Arms, comparison, design.Concept.Id == "two-arm" ? 2 : 3, null, null, false, cue.Start, design.End) : null;

    /// <summary>Times in months: "at 24 months", "five-year survival", "60-mo OS".</summary>
    public IReadOnlyList<int> Landmarks()
    {
        var months = new List<int>();
        for (var i = 0; i < tokens.Count - 1; i++)
        {
            if (!_usedNumbers.Contains(i) && NumberAt(i) is { } number && number == Math.Floor(number) && number > 0 && UnitAt(UnitOf(i)) is { } unit
                && number * unit <= 180 && !IsNoTime(UnitOf(i) + 1))
            {
                months.Add((int)number * unit);
                _usedNumbers.Add(i);
                if (IsTensWithUnit(i))
                {
                    _usedNumbers.Add(i + 1);
                }
            }
        }

        return [.. months.Distinct()];
    }

    /// <summary>Where the unit of a number would stand: behind it, or behind the last of several: "at 3, 4 and 5 years".</summary>
    private int UnitOf(int number)
    {
        var behind = number + (IsTensWithUnit(number) ? 2 : 1);
        var next = behind;
        while (next < tokens.Count && tokens[next].Text is "," or "/" or "and" or "or" or "&")
        {
            next++;
        }

        return next > behind && next < tokens.Count && NumberAt(next) is not null && !mentions.Any(mention => !mention.Is(Kinds.Cue) && number >= mention.Start && number < mention.End)
            ? UnitOf(next) : behind;
    }

    /// <summary>"Thirty-six": two words of one number.</summary>
    private bool IsTensWithUnit(int number) => Array.IndexOf(Tens, tokens[number].Text) >= 0 && number + 1 < tokens.Count && Array.IndexOf(Spelled, tokens[number + 1].Text) is > 0 and < 10;

    private NumericCondition? Condition(Mention cue)
    {
        var comparison = ComparisonOf(cue.Concept.Id)!.Value;
        // "or less" follows its number; every other comparison goes before it.
        var follows = cue.Concept.Id is Cues.AtMost or Cues.AtLeast && cue.Start > 0 && tokens[cue.Start].Text == "or";
        if (!follows && OfArms(cue, comparison) is { } arms)
        {
            return arms;
        }

        if (!follows && PartAt(cue.End) is { } part)
        {
            return OfPart(comparison, part.Percent, cue.Start, part.End);
        }

        var at = follows ? PreviousNumber(cue.Start) : NextNumber(cue.End, within: tokens[cue.Start].Kind == TokenKind.Sign ? 1 : 3);
        if (at is not { } index || NumberAt(index) is not { } value)
        {
            return null;
        }

        // "More frequent under lenvatinib (42%)": what stands between is no number's.
        if (!follows && mentions.Any(mention => mention.Concept.Kind is Kinds.Drug or Kinds.Regimen or Kinds.Modality or Kinds.DrugClass && mention.Start >= cue.End && mention.End <= index))
        {
            return null;
        }

        // "3 arms", "ECOG 1": the number is part of another name.
        if (mentions.Any(mention => !mention.Is(Kinds.Cue) && index >= mention.Start && index < mention.End))
        {
            return null;
        }

        decimal? upper = null;
        var end = index + 1;

        // "At least one primary endpoint", "below 500 IU/ml": no published figure of a trial.
        if (mentions.Any(mention => mention.Start == end && (mention.Concept.Id is Cues.PrimaryEndpoint or Cues.SecondaryEndpoint or Cues.EndpointNoun or Cues.Trials
            or Cues.NanogramsPerMilliliter or Cues.MilligramsPerDeciliter or Cues.MicromolesPerLiter or Cues.GramsPerDeciliter or Cues.GramsPerLiter or Cues.PerMicroliter or Cues.Centimeters or Cues.Millimeters)))
        {
            return null;
        }

        if (comparison == NumericComparison.Between)
        {
            if (NextNumber(end + 1) is not { } second || NumberAt(second) is not { } upperValue)
            {
                return null;
            }

            (upper, end) = (upperValue, second + 1);
            _usedNumbers.Add(second);
        }

        if (IsOfPatients(cue))
        {
            return null;
        }

        if (follows && mentions.Any(mention => mention.Is(Kinds.Factor) && mention.End <= index && index - mention.End <= 1))
        {
            // "PD-L1 positive (1% or more)" explains the word before it.
            _usedNumbers.Add(index);
            return null;
        }

        if (OtherNoun(cue) is { } noun)
        {
            if (end < tokens.Count && tokens[end].Text is "%" or "percent")
            {
                _usedNumbers.Add(index);
                return new NumericCondition(Quantity.Percent, noun, comparison, value, upper, null, false, Math.Min(cue.Start, index), end);
            }

            // A number of something that has no comparable figure is no condition.
            if (noun is not ("ecog" or "child-pugh"))
            {
                return null;
            }

            _usedNumbers.Add(index);
            return new NumericCondition(Quantity.Grade, noun, comparison, value, upper, null, false, Math.Min(cue.Start, index), end);
        }

        if (IsOtherUnit(end))
        {
            return null;
        }

        _usedNumbers.Add(index);
        return Describe(comparison, value, upper, Math.Min(cue.Start, index), Math.Max(end, follows ? cue.End : end));
    }

    /// <summary>"Half", "a third", "two thirds" as a share in percent, and where the words end; null for none.</summary>
    private (decimal Percent, int End)? PartAt(int index)
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
    private NumericCondition? OfPart(NumericComparison comparison, decimal percent, int start, int end)
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

    /// <summary>What stands right before a comparison, where that is no endpoint or count: "ECOG above", "follow-up longer than".</summary>
    private string? OtherNoun(Mention cue)
    {
        var before = mentions.LastOrDefault(mention => mention.End <= cue.Start && cue.Start - mention.End <= 1 && mention.Concept.Id is not ("ordinary" or "what-is"));
        return before is not null && (before.Concept.Kind is Kinds.Criterion or Kinds.Etiology
            || before.Concept.Id is "median-follow-up" or Cues.MeasureP) ? before.Concept.Id : null;
    }

    /// <summary>"Platelets had to be at least 75": a value of patients is no published figure.</summary>
    private bool IsOfPatients(Mention cue) =>
        mentions.LastOrDefault(mention => mention.End <= cue.Start && !mention.Is(Kinds.Cue)) is { } before && before.Is(Kinds.Measure) && cue.Start - before.End <= 5;

    private NumericCondition Describe(NumericComparison comparison, decimal value, decimal? upper, int start, int end)
    {
        var unit = CueAt(end);
        var percent = end < tokens.Count && tokens[end].Text == "%" || unit == Cues.MeasureRate;
        var endpoint = Nearest(start, end, Kinds.Endpoint) ?? (percent ? Nearest(start, end, Kinds.Safety) : null);
        var attribute = Nearest(start, end, Kinds.Attribute);
        if (unit == Cues.Patients || attribute is "enrolled" or "sites" or "countries" && !percent && unit is not (Cues.Months or Cues.Years) && endpoint is null)
        {
            return new NumericCondition(Quantity.Count, attribute is "sites" or "countries" ? attribute : "enrolled", comparison, value, upper, null, false, start, end);
        }

        var ratioNear = mentions.Any(mention => mention.Concept.Id == Cues.MeasureHr && Math.Abs(mention.Start - start) <= 8);
        var ofInterval = value == 1 && mentions.Any(mention => mention.Concept.Id == Cues.MeasureInterval && mention.End <= start && start - mention.End <= 3);
        if ((ratioNear || ofInterval) && !percent && unit is not (Cues.Months or Cues.Years))
        {
            return new NumericCondition(Quantity.Ratio, endpoint ?? "os", comparison, value, upper, null, endpoint is null, start, end) { OfInterval = ofInterval };
        }

        if (percent && endpoint is null && tokens[end].Text is "%" or "percent" && (Nearest(start, end, Kinds.Etiology) ?? Nearest(start, end, Kinds.Criterion) ?? Nearest(start, end, Kinds.Grade) ?? Nearest(start, end, Kinds.Stage) ?? Nearest(start, end, Kinds.Region)) is { } feature)
        {
            return new NumericCondition(Quantity.Percent, feature, comparison, value, upper, null, false, start, end);
        }

        if (percent || endpoint is "orr" or "cr" or "dcr" or "pr")
        {
            return new NumericCondition(Quantity.Percent, endpoint ?? "orr", comparison, value, upper, LandmarkNear(start), endpoint is null, start, end);
        }

        if (unit is Cues.Months or Cues.Years || value >= 2)
        {
            var factor = unit == Cues.Years ? 12 : 1;
            if (unit is not (Cues.Months or Cues.Years) && endpoint is null && value >= 50)
            {
                return new NumericCondition(Quantity.Count, "enrolled", comparison, value, upper, null, false, start, end);
            }

            return new NumericCondition(Quantity.Median, endpoint ?? "os", comparison, value * factor, upper * factor, null, endpoint is null, start, end);
        }

        return new NumericCondition(Quantity.Ratio, endpoint ?? "os", comparison, value, upper, null, endpoint is null, start, end);
    }

    /// <summary>"Less than 500 IU": a unit that counts no patients.</summary>
    private bool IsOtherUnit(int at) => at < tokens.Count && tokens[at] is { Kind: TokenKind.Word, Text: "iu" or "copies" or "ng" or "days" or "weeks" };

    private int? LandmarkNear(int start)
    {
        for (var i = Math.Max(0, start - 8); i < start; i++)
        {
            if (NumberAt(i) is { } number && UnitAt(i + 1) is { } unit)
            {
                _usedNumbers.Add(i);
                return (int)number * unit;
            }
        }

        return null;
    }

    /// <summary>The endpoint or attribute that a comparison belongs to: the nearest before it, else the nearest after it.</summary>
    private string? Nearest(int start, int end, string kind)
    {
        var before = mentions.LastOrDefault(mention => mention.Is(kind) && mention.End <= start && start - mention.End <= 6);
        var after = mentions.FirstOrDefault(mention => mention.Is(kind) && mention.Start >= end && mention.Start - end <= 4);
        return (before ?? after)?.Concept.Id;
    }

    private int? NextNumber(int from, int within = 3)
    {
        for (var i = from; i < Math.Min(from + within, tokens.Count); i++)
        {
            if (NumberAt(i) is not null)
            {
                return i;
            }
        }

        return null;
    }

    private int? PreviousNumber(int before)
    {
        for (var i = before - 1; i >= Math.Max(0, before - 3); i--)
        {
            if (NumberAt(i) is not null)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The number that a token stands for, spelled ones too; null for none.</summary>
    public static decimal? NumberAt(IReadOnlyList<Token> tokens, int index)
    {
        if (index >= tokens.Count)
        {
            return null;
        }

        var token = tokens[index];
        if (token.Kind == TokenKind.Number)
        {
            return decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1_000_000m ? number : null;
        }

        var spelled = Array.IndexOf(Spelled, token.Text);
        if (spelled > 0)
        {
            return index + 1 < tokens.Count && tokens[index + 1].Text == "hundred" ? spelled * 100 : spelled;
        }

        var tens = Array.IndexOf(Tens, token.Text);
        return tens < 0 ? null : (tens + 2) * 10 + Math.Max(0, index + 1 < tokens.Count ? Array.IndexOf(Spelled, tokens[index + 1].Text) : 0);
    }

    /// <summary>"More than a year" is more than one.</summary>
    private decimal? NumberAt(int index) => index + 1 < tokens.Count && tokens[index].Text is "a" or "an" && UnitAt(index + 1) is not null ? 1 : NumberAt(tokens, index);

    private int? UnitAt(int index) => CueAt(index) switch { Cues.Months => 1, Cues.Years => 12, _ => null };

    /// <summary>"65 years old", "4-year data" and "the four-year update" name no time of a rate.</summary>
    private bool IsNoTime(int index) => index < tokens.Count
        && (lexicon.Names(tokens[index].Text, Cues.AfterTime) || mentions.Any(mention => mention.Start == index
            && (mention.Concept.Id is "median-follow-up" or "data-cutoff" || mention.Is(Kinds.Analysis))));

    private string? CueAt(int token) => mentions.FirstOrDefault(mention => mention.Start == token)?.Concept.Id;

    private static NumericComparison? ComparisonOf(string cue) => cue switch
    {
        Cues.Below => NumericComparison.Below,
        Cues.AtMost => NumericComparison.AtMost,
        Cues.Above => NumericComparison.Above,
        Cues.AtLeast => NumericComparison.AtLeast,
        Cues.Equal => NumericComparison.Equal,
        Cues.Between => NumericComparison.Between,
        _ => null,
    };
}
