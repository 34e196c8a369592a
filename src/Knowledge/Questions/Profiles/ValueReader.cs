using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Profiles;

/// <summary>Reads measured values with their units: "plt 68", "bili 2.4 mg/dL", "3 lesions, largest 9 cm", "65yo".</summary>
internal sealed class ValueReader(ProfileWords words)
{
    private static readonly HashSet<string> Measures =
        ["bilirubin", "albumin", "inr", "prothrombin-time-prolongation", "platelets", "tumor-size", "tumor-number", "liver-involvement", "afp", "meld", "creatinine-clearance"];

    private readonly List<(Measurement Measurement, int At)> _found = [];
    private readonly HashSet<int> _used = [];

    /// <summary>The values found and the tokens of their names.</summary>
    public IReadOnlyList<(Measurement Measurement, int At)> Found => _found;

    /// <summary>Whether a number belongs to a value that was read.</summary>
    public bool Uses(int token) => _used.Contains(token);

    public ValueReader Read()
    {
        foreach (var mention in words.Mentions)
        {
            ReadNamed(mention);
        }

        ReadAge();
        ReadTumors();
        return this;
    }

    private void ReadNamed(Mention mention)
    {
        var id = mention.Concept.Id;
        if (id.StartsWith("afp-", StringComparison.Ordinal))
        {
            ReadAfpBand(mention);
        }
        else if (id == "tumor-burden" && words.NumberAfter(mention.End) is { } burden)
        {
            Add(IsLength(burden.End) ? "tumor-size" : words.Tokens.Count > burden.End && words.Tokens[burden.End].Text == "%" ? "liver-involvement" : "tumor-number", burden, mention.End);
        }
        else if (id == "liver-involvement" && words.NumberAt(mention.Start - 1) is { } share)
        {
            Add(id, (share.Value, mention.Start - 1, mention.Start), mention.Start);
        }
        else if (id == "tumor-number" && words.NumberAt(mention.Start - 1) is { } count && count.End == mention.Start)
        {
            Add(id, (count.Value, mention.Start - 1, mention.Start), mention.Start);
        }
        else if (Measures.Contains(id) && words.NumberAfter(mention.End) is { } number)
        {
            Add(id, id == "afp" ? InGroups(number) : number, mention.End);
        }
    }

    /// <summary>"AFP 400" is a value, "AFP 400 or more" a bound; "high AFP" is neither.</summary>
    private void ReadAfpBand(Mention mention)
    {
        var at = Enumerable.Range(mention.Start, mention.Length).FirstOrDefault(i => words.NumberAt(i) is not null, -1);
        if (at < 0 || words.NumberAt(at) is not { } number)
        {
            return;
        }

        var comparison = mention.Length <= 2 ? NumericComparison.Equal
            : mention.Concept.Id.Contains("-lt-", StringComparison.Ordinal) ? NumericComparison.Below
            : mention.Concept.Id.Contains("-gt-", StringComparison.Ordinal) ? NumericComparison.Above : NumericComparison.AtLeast;
        Add("afp", InGroups((number.Value, at, number.End)), at, comparison);
    }

    /// <summary>"AFP 12 400": a blank parts thousands.</summary>
    private (decimal Value, int Start, int End) InGroups((decimal Value, int Start, int End) number) =>
        number is { Value: >= 1 and < 1000 } && number.Value == Math.Floor(number.Value) && number.End < words.Tokens.Count
        && words.Tokens[number.End] is { Kind: TokenKind.Number, Text.Length: 3 } group && group.Start - words.Tokens[number.End - 1].End == 1
        && words.NumberAt(number.End) is { } rest && rest.Value == Math.Floor(rest.Value) && words.At(rest.End)?.Is(Kinds.Measure) != true ? ((number.Value * 1000) + rest.Value, number.Start, rest.End) : number;

    /// <summary>"65-year-old", "65 yo", "age 65", "65M", and a number that opens the profile: "65, HBV, ...".</summary>
    private void ReadAge()
    {
        for (var i = 0; i < words.Tokens.Count; i++)
        {
            if (_used.Contains(i) || words.NumberAt(i) is not { Value: >= 16 and <= 110 } number || number.Value != Math.Floor(number.Value))
            {
                continue;
            }

            var next = words.At(number.End)?.Concept.Id;
            var years = next is Cues.Years or Cues.OnePatient or "age";
            var aged = words.Mentions.Any(mention => mention.Concept.Id == "age" && i - mention.End is 0 or 1);
            var sexed = next is Cues.SexLetter or "male" or "female" or Cues.APatient;
            var opens = !words.Tokens.Take(i).Any(token => token.Kind == TokenKind.Number) && number.End < words.Tokens.Count && words.Tokens[number.End].Text == ","
                && !words.Mentions.Any(mention => i >= mention.Start && i < mention.End) && i <= 3 && !words.Mentions.Any(mention => mention.End == i && !mention.Is(Kinds.Cue));
            // "A man of 80".
            var spoken = words.Mentions.Any(mention => mention.Concept.Id is Cues.APatient or Cues.OnePatient && i - mention.End is 0 or 1) && number.Value >= 30
                && !words.Mentions.Any(mention => i >= mention.Start && i < mention.End);
            if (years || aged || sexed || opens || spoken)
            {
                Add("age", (number.Value, i, number.End), i);
                return;
            }
        }
    }

    /// <summary>"Three nodules", "9 cm", "solitary": numbers that no name precedes.</summary>
    private void ReadTumors()
    {
        decimal largest = 0;
        var at = -1;
        for (var i = 0; i < words.Tokens.Count; i++)
        {
            if (words.NumberAt(i) is not { } number || _used.Contains(i))
            {
                continue;
            }

            if (IsLength(number.End) && Centimeters(number.Value, number.End) is var size && size > largest)
            {
                (largest, at) = (size, i);
            }
            else if (words.Is(number.End, Cues.TumorsNoun) || words.Is(number.End, "tumor-number"))
            {
                Add("tumor-number", (number.Value, i, number.End), i);
            }
        }

        if (at >= 0 && _found.All(value => value.Measurement.Measure != "tumor-size"))
        {
            Add("tumor-size", (words.NumberAt(at)!.Value.Value, at, words.NumberAt(at)!.Value.End), at);
        }

        if (words.Mentions.FirstOrDefault(mention => mention.Concept.Id == Cues.Solitary) is { } single)
        {
            _found.RemoveAll(value => value.Measurement.Measure == "tumor-number");
            _found.Add((new Measurement("tumor-number", 1, "lesions") { AsTyped = "1" }, single.Start));
        }
    }

    private void Add(string measure, (decimal Value, int Start, int End) number, int from, NumericComparison? comparison = null)
    {
        if (_found.Any(value => value.Measurement.Measure == measure) || words.NumberAt(number.Start) is null)
        {
            return;
        }

        comparison ??= Enumerable.Range(from, Math.Max(0, number.Start - from)).Select(i => ComparisonOf(words.At(i)?.Concept.Id)).FirstOrDefault(found => found is not null);
        var unit = words.At(number.End)?.Concept.Id;
        if (Units.Read(measure, number.Value, unit) is { } read)
        {
            _used.UnionWith(Enumerable.Range(number.Start, number.End - number.Start));
            _found.Add((read with { Comparison = comparison ?? NumericComparison.Equal }, number.Start));
        }
    }

    private bool IsLength(int token) => words.Is(token, Cues.Centimeters) || words.Is(token, Cues.Millimeters);

    private decimal Centimeters(decimal value, int unitAt) => words.Is(unitAt, Cues.Millimeters) ? value / 10 : value;

    private static NumericComparison? ComparisonOf(string? cue) => cue switch
    {
        Cues.Below => NumericComparison.Below,
        Cues.AtMost => NumericComparison.AtMost,
        Cues.Above => NumericComparison.Above,
        Cues.AtLeast => NumericComparison.AtLeast,
        _ => null,
    };
}
