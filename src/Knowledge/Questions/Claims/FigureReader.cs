using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Reads the figures of a clause: what each number is, of which endpoint, time, arm and trial.</summary>
internal sealed class FigureReader(Question clause, ClaimPhrases phrases, Lexicon lexicon)
{
    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;
    private readonly NumberKinds _kinds = new(clause);

    /// <param name="endpointBefore">The endpoint that the sentence spoke of last; null when none.</param>
    public IReadOnlyList<SaidFigure> Read(string? endpointBefore)
    {
        var numbers = new SaidNumbers(clause).Read();
        var placed = _kinds.Of(numbers);
        var times = placed.Where(number => number.Time is not null).ToArray();
        var figures = placed.Where(number => number.Time is null).Select(Figure).ToList();
        if (figures.Count == 0 && Multiple() is { } multiple)
        {
            figures.Add(multiple);
        }

        figures = [.. figures.Select(figure => figure with { Months = MonthsOf(figure, figures, times), Criteria = CriteriaOf(figure, figures) })];
        var arms = new FigureArms(clause, figures);
        var endpoint = endpointBefore;
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i];
            // "42% vs 30%, hand-foot reaction less": the second of a pair is of what the first is of.
            figure = figure with { Concept = i > 0 && IsPair(figures[i - 1], figure) ? figures[i - 1].Concept : ConceptOf(figure, figures, endpoint) };
            endpoint = IsEndpoint(figure.Concept) ? figure.Concept : endpoint;
            figures[i] = arms.Assign(figure, i);
        }

        return figures;
    }

    private bool IsPair(SaidFigure first, SaidFigure second) => first.Of is FigureOf.Percent or FigureOf.Median && second.Of == first.Of && first.Months == second.Months
        && clause.Mentions.Any(mention => mention.Concept.Id == Cues.Versus && mention.Start >= first.End && mention.End <= second.Start)
        && !clause.Mentions.Any(mention => mention.Concept.Kind is Kinds.Safety or Kinds.Endpoint && mention.Start >= first.End && mention.End <= second.Start);

    /// <summary>"Median OS was not reached", with its endpoint and arm.</summary>
    public SaidFigure NotReached(string? endpointBefore)
    {
        var at = Enumerable.Range(0, _tokens.Count).First(i => phrases.NotReached.At(_tokens, i));
        var said = new SaidFigure(FigureOf.NotReached, 0, null, 0, Nearness.Exact, at, at + phrases.NotReached.LengthAt(_tokens, at));
        said = said with { Concept = ConceptOf(said, [said], endpointBefore) };
        return new FigureArms(clause, [said]).Assign(said, 0);
    }

    /// <summary>"Nearly doubled median PFS": the figure of the tested arm as a multiple of the other's.</summary>
    private SaidFigure? Multiple()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].Text switch { "doubled" or "doubles" or "doubling" => 2m, "tripled" or "triples" or "trebled" => 3m, "halved" or "halves" => 0.5m, _ => (decimal?)null } is { } times)
            {
                var over = clause.Mentions.Any(mention => mention.End == i && mention.Concept.Id == Cues.Above);
                return new SaidFigure(FigureOf.Multiple, times, null, 1, over ? Nearness.Above : Nearness.About, i, i + 1);
            }
        }

        return null;
    }

    private SaidFigure Figure(PlacedNumber placed)
    {
        var (number, of) = (placed.Number, placed.Of);
        var value = of == FigureOf.Ratio && placed.IsReduction ? 1 - (number.Value / 100) : number.Value * placed.Factor;
        var decimals = of == FigureOf.Ratio && placed.IsReduction ? number.Decimals + 2 : number.Decimals;
        var nearness = placed.Upper is not null && of != FigureOf.Interval ? Nearness.Between : NearnessOf(number, placed.Upper?.End ?? number.End);
        return new SaidFigure(of, value, placed.Upper?.Value * placed.Factor, decimals, nearness, number.Start, placed.Upper?.End ?? number.End);
    }

    private Nearness NearnessOf(SaidNumber number, int end)
    {
        foreach (var mention in clause.Mentions.Where(mention => mention.End == number.Start || (mention.End == number.Start - 1 && phrases.Approximately.At(_tokens, mention.End))))
        {
            switch (mention.Concept.Id)
            {
                case Cues.Above: return Nearness.Above;
                case Cues.AtLeast: return Nearness.AtLeast;
                case Cues.Below: return Nearness.Below;
                case Cues.AtMost: return Nearness.AtMost;
            }
        }

        if (clause.Mentions.FirstOrDefault(mention => mention.Start >= end && mention.Start - end <= 1 && mention.Concept.Id is Cues.AtLeast or Cues.AtMost) is { } after
            && _tokens[after.Start].Text == "or")
        {
            return after.Concept.Id == Cues.AtLeast ? Nearness.AtLeast : Nearness.AtMost;
        }

        var before = _tokens[number.Start].Start - 1;
        return phrases.Approximately.LengthBefore(_tokens, number.Start) > 0 || (before >= 0 && clause.Text[before] is '~' or '\u2248') ? Nearness.About : Nearness.Exact;
    }

    /// <summary>The time of a rate: the one before it since the last rate, else the one after it up to the next, else the last one said.</summary>
    private static int? MonthsOf(SaidFigure figure, IReadOnlyList<SaidFigure> figures, IReadOnlyList<PlacedNumber> times)
    {
        if (figure.Of != FigureOf.Percent)
        {
            return null;
        }

        var rates = figures.Where(other => other.Of == FigureOf.Percent && other != figure).ToArray();
        var from = rates.Where(other => other.End <= figure.Start).Select(other => other.End).DefaultIfEmpty(0).Max();
        var to = rates.Where(other => other.Start >= figure.End).Select(other => other.Start).DefaultIfEmpty(int.MaxValue).Min();
        var before = times.LastOrDefault(time => time.Number.Start >= from && time.Number.End <= figure.Start);
        var after = times.FirstOrDefault(time => time.Number.Start >= figure.End && time.Number.Start < to);
        return (before ?? (times.Any(time => time.Number.End <= from) && to < int.MaxValue ? null : after) ?? times.LastOrDefault(time => time.Number.End <= figure.Start) ?? after)?.Time;
    }

    private string? ConceptOf(SaidFigure figure, IReadOnlyList<SaidFigure> figures, string? endpointBefore)
    {
        if (figure.Of is FigureOf.Patients or FigureOf.Sites or FigureOf.Countries or FigureOf.Dose or FigureOf.FollowUp or FigureOf.Unknown)
        {
            return null;
        }

        if (figure is { Of: FigureOf.Percent, Months: null } && OfPercent(figure) is { } concept)
        {
            return concept;
        }

        var fitting = clause.Mentions.Where(mention => mention.Is(Kinds.Endpoint) && Fits(figure, mention.Concept.Id)).ToArray();
        var before = fitting.LastOrDefault(mention => mention.End <= figure.Start);
        var after = fitting.FirstOrDefault(mention => mention.Start >= figure.End);
        // "Median OS of 19.2 months and 29.8% ORR": an endpoint that has its figure already leaves this one to the next.
        var taken = before is not null && figures.Any(other => other.Start >= before.End && other.Start < figure.Start && other.Of == figure.Of);
        var near = after is not null && after.Start - figure.End <= 4 && !figures.Any(other => other.Start >= figure.End && other.Start < after.Start);
        return (near && (before is null || taken) ? after : before ?? after)?.Concept.Id
            ?? (endpointBefore is not null && Fits(figure, endpointBefore) ? endpointBefore : null);
    }

    /// <summary>"24.1% by mRECIST and 18.8% by RECIST 1.1": the criteria after a figure, up to the next one; else those before the first.</summary>
    private IReadOnlyList<string> CriteriaOf(SaidFigure figure, IReadOnlyList<SaidFigure> figures)
    {
        var criteria = clause.Mentions.Where(mention => mention.Is(Kinds.ResponseCriteria)).ToArray();
        var next = figures.Where(other => other.Start >= figure.End && other.Of == figure.Of).Select(other => other.Start).DefaultIfEmpty(int.MaxValue).Min();
        var after = criteria.Where(mention => mention.Start >= figure.End && mention.Start < next).ToArray();
        var first = figures.Where(other => other.Of == figure.Of).Select(other => other.Start).Min();
        return [.. (after.Length > 0 ? after : criteria.Where(mention => mention.End <= first)).Select(mention => mention.Concept.Id)];
    }

    /// <summary>What a share is said of: a response, an adverse event, or a characteristic of the patients.</summary>
    private string? OfPercent(SaidFigure figure)
    {
        var near = clause.Mentions.Where(mention => IsShare(mention)).Select(mention => (mention, gap: Gap(figure, mention)))
            .OrderBy(pair => IsEndpoint(pair.mention.Concept.Id) || pair.mention.Is(Kinds.Safety) ? 0 : 1).ThenBy(pair => pair.gap).ToArray();
        return near.Length == 0 || (near[0].mention.Concept.Kind is not (Kinds.Endpoint or Kinds.Safety) && near[0].gap > 9) ? null : near[0].mention.Concept.Id;
    }

    /// <summary>"9% had hepatitis B, 75% hepatitis C": beyond a comma is further away.</summary>
    private int Gap(SaidFigure figure, Mention mention)
    {
        const int Comma = 3;
        var (from, to) = mention.End <= figure.Start ? (mention.End, figure.Start) : (figure.End, mention.Start);
        return to - from + (mention.Start >= figure.End ? 1 : 0) + (_tokens.Skip(from).Take(to - from).Any(token => token.Text == ",") ? Comma : 0);
    }

    private bool IsShare(Mention mention) => mention.Concept.Kind switch
    {
        Kinds.Endpoint => IsRate(mention.Concept.Id),
        Kinds.Safety => !IsGradeOfAnother(mention),
        Kinds.Etiology or Kinds.Criterion or Kinds.Grade or Kinds.Region => !clause.Mentions.Any(other => other.Is(Kinds.Endpoint)),
        _ => false,
    };

    /// <summary>"Hand-foot reaction of grade 3-4": the grade is no event of its own.</summary>
    private bool IsGradeOfAnother(Mention mention) => mention.Concept.Id.StartsWith("grade-", StringComparison.Ordinal)
        && clause.Mentions.Any(other => other.Is(Kinds.Safety) && !other.Concept.Id.StartsWith("grade-", StringComparison.Ordinal)
            && Math.Max(mention.Start - other.End, other.Start - mention.End) <= 2);

    private bool Fits(SaidFigure figure, string endpoint) => figure switch
    {
        { Of: FigureOf.Percent, Months: null } => true,
        { Of: FigureOf.Percent or FigureOf.Median or FigureOf.Difference } => !IsRate(endpoint),
        _ => true,
    };

    private bool IsEndpoint(string? concept) => concept is not null && lexicon.Find(concept)?.Kind == Kinds.Endpoint;

    /// <summary>Whether an endpoint is a share rather than a time.</summary>
    private bool IsRate(string endpoint) => lexicon.IsA(endpoint, "tumor-response") || endpoint is "dcr" or "complete-necrosis" or "pcr";
}
