using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Reads the numbers of a question: comparisons of figures with them, and the times that rates are asked for.</summary>
internal sealed class NumberReader
{
    private readonly IReadOnlyList<Token> _tokens;
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly HashSet<int> _used = [];
    private readonly LandmarkReader _landmarks;
    private readonly ComparedQuantity _quantity;
    private readonly CountReader _counts;
    private readonly ShareReader _shares;
    private readonly WorseGrades _worse;

    public NumberReader(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, Lexicon lexicon)
    {
        (_tokens, _mentions) = (tokens, mentions);
        _landmarks = new LandmarkReader(tokens, mentions, lexicon, _used);
        _quantity = new ComparedQuantity(tokens, mentions, _landmarks);
        _counts = new CountReader(tokens, mentions);
        _shares = new ShareReader(tokens, mentions);
        _worse = new WorseGrades(tokens, mentions, lexicon);
    }

    /// <summary>Whether a condition or landmark uses the number at a token.</summary>
    public bool Uses(int token) => _used.Contains(token);

    /// <summary>Times in months, after the conditions were read.</summary>
    public IReadOnlyList<int> Landmarks() => _landmarks.Read();

    public IReadOnlyList<NumericCondition> Conditions()
    {
        var found = new List<NumericCondition>();
        foreach (var cue in _mentions)
        {
            if (ComparisonOf(cue.Concept.Id) is { } comparison && Condition(cue, comparison) is { } condition)
            {
                found.Add(condition);
            }
        }

        found.AddRange(_worse.Read());
        if (!_mentions.Any(mention => mention.Is(Kinds.Trial)))
        {
            found.AddRange(_mentions.Select(_counts.InName).OfType<NumericCondition>());
        }

        return found;
    }

    private NumericCondition? Condition(Mention cue, NumericComparison comparison)
    {
        // "or less" follows its number; every other comparison goes before it.
        var follows = cue.Concept.Id is Cues.AtMost or Cues.AtLeast && cue.Start > 0 && _tokens[cue.Start].Text == "or";
        if (!follows && _counts.OfArms(cue, comparison) is { } arms)
        {
            return arms;
        }

        if (!follows && _shares.At(cue.End) is { } share)
        {
            return _shares.Condition(comparison, share.Percent, cue.Start, share.End);
        }

        var at = follows ? PreviousNumber(cue.Start) : NextNumber(cue.End, within: _tokens[cue.Start].Kind == TokenKind.Sign ? 1 : NamesFigure(cue.End) ? 6 : 3);
        if (cue.Start > 0 && _tokens[cue.Start - 1].Text is "grade" or "grades" or "gr" or "g")
        {
            // "Grade >=3": a severity.
            return null;
        }

        if (at is not { } index || _landmarks.NumberAt(index) is not { } value || IsOfOtherName(cue, index, follows))
        {
            return null;
        }

        decimal? upper = null;
        var end = index + 1;
        if (_mentions.Any(mention => mention.Start == end && UncomparedUnits.Is(mention)))
        {
            return null;
        }

        if (comparison == NumericComparison.Between)
        {
            if (NextNumber(end + 1) is not { } second || _landmarks.NumberAt(second) is not { } upperValue)
            {
                return null;
            }

            (upper, end) = (upperValue, second + 1);
            _used.Add(second);
        }

        if (IsOfPatients(cue))
        {
            return null;
        }

        if (follows && _mentions.Any(mention => mention.Is(Kinds.Factor) && mention.End <= index && index - mention.End <= 1))
        {
            // "PD-L1 positive (1% or more)" explains the word before it.
            _used.Add(index);
            return null;
        }

        var start = Math.Min(cue.Start, index);
        if (OtherNoun(cue) is { } noun)
        {
            var quantity = end < _tokens.Count && _tokens[end].Text is "%" or "percent" ? Quantity.Percent : Quantity.Grade;
            if (quantity == Quantity.Grade && noun is not ("ecog" or "child-pugh"))
            {
                // A number of something that has no comparable figure is no condition.
                return null;
            }

            _used.Add(index);
            return new NumericCondition(quantity, noun, comparison, value, upper, null, false, start, end);
        }

        if (end < _tokens.Count && UncomparedUnits.Is(_tokens[end]))
        {
            return null;
        }

        _used.Add(index);
        return _quantity.Of(comparison, value, upper, start, Math.Max(end, follows ? cue.End : end));
    }

    /// <summary>"Above a median survival of 20 months": what is compared stands between the comparison and its number.</summary>
    private bool NamesFigure(int from) => _mentions.Any(mention => mention.Start - from is 0 or 1 && (mention.Is(Kinds.Endpoint) || mention.Concept.Id is Cues.MeasureMedian or Cues.MeasureHr));

    /// <summary>Whether the number next to a comparison belongs to something else.</summary>
    private bool IsOfOtherName(Mention cue, int number, bool follows) =>
        // "More frequent under lenvatinib (42%)": what stands between is no number's.
        (!follows && _mentions.Any(mention => mention.Concept.IsTreatment && mention.Start >= cue.End && mention.End <= number))
        // "3 arms", "ECOG 1": the number is part of another name.
        || _mentions.Any(mention => !mention.Is(Kinds.Cue) && number >= mention.Start && number < mention.End);

    /// <summary>What stands right before a comparison, where that is no endpoint or count: "ECOG above", "follow-up longer than".</summary>
    private string? OtherNoun(Mention cue)
    {
        var before = _mentions.LastOrDefault(mention => mention.End <= cue.Start && cue.Start - mention.End <= 1 && mention.Concept.Id is not ("ordinary" or "what-is"));
        return before is not null && (before.Concept.Kind is Kinds.Criterion or Kinds.Etiology
            || before.Concept.Id is "median-follow-up" or Cues.MeasureP) ? before.Concept.Id : null;
    }

    /// <summary>"Platelets had to be at least 75": a value of patients is no published figure.</summary>
    private bool IsOfPatients(Mention cue) =>
        _mentions.LastOrDefault(mention => mention.End <= cue.Start && !mention.Is(Kinds.Cue)) is { } before && before.Is(Kinds.Measure) && cue.Start - before.End <= 5;

    private int? NextNumber(int from, int within = 3) => FirstNumber(Enumerable.Range(from, Math.Max(0, Math.Min(within, _tokens.Count - from))));

    private int? PreviousNumber(int before) => FirstNumber(Enumerable.Range(1, Math.Min(3, before)).Select(back => before - back));

    private int? FirstNumber(IEnumerable<int> places) => places.Where(i => _landmarks.NumberAt(i) is not null).Select(i => (int?)i).FirstOrDefault();

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
