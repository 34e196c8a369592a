using System.Globalization;

namespace HccBot.Knowledge.Trials;

/// <summary>A published figure: a number with the digits as printed, "not reached", or "not reported".</summary>
/// <remarks>"Not reached" (the study's curve never fell to the median) and "not reported" (the source doesn't say) are different things.</remarks>
public sealed record Figure
{
    private Figure(string text, decimal? number, FigureKind kind) => (Text, Number, Kind) = (text, number, kind);

    /// <summary>The figure as a reader sees it: "19.2", "&lt;1", "about 38", "not reached", "not reported".</summary>
    public string Text { get; }

    /// <summary>The number; null when not reached or not reported, and for bounds such as "&lt;1".</summary>
    public decimal? Number { get; }

    /// <summary>Which of the three it is.</summary>
    public FigureKind Kind { get; }

    /// <summary>Reads a figure as corpus files write it.</summary>
    /// <exception cref="ArgumentException">The text is neither a number nor one of the two states.</exception>
    public static Figure Parse(string text)
    {
        switch (text)
        {
            case "not-reached":
                return new Figure("not reached", null, FigureKind.NotReached);
            case "not-reported":
                return new Figure("not reported", null, FigureKind.NotReported);
        }

        var digits = text.TrimStart('<', '>', '=', '~');
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            throw new ArgumentException($"'{text}' is not a figure such as 19.2, <1, ~38, not-reached or not-reported.");
        }

        return text[0] switch
        {
            '~' => new Figure("about " + digits, number, FigureKind.Number),
            '<' or '>' => new Figure(text, null, FigureKind.Number),
            _ => new Figure(text, number, FigureKind.Number),
        };
    }
}

/// <summary>What a figure says.</summary>
public enum FigureKind
{
    /// <summary>A number, or a bound on one.</summary>
    Number,

    /// <summary>The median was not reached at the analysis.</summary>
    NotReached,

    /// <summary>The source gives no figure.</summary>
    NotReported,
}
