using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Calendar years that a question names: "in 2020", "since 2018", "before 2010", "between 2018 and 2020".</summary>
/// <param name="From">First year.</param>
/// <param name="To">Last year.</param>
public sealed record YearSpan(int From, int To)
{
    private const int Open = 9999;

    /// <summary>Whether a year lies within.</summary>
    public bool Holds(int year) => year >= From && year <= To;

    /// <summary>The years of a question; null where it names none.</summary>
    internal static YearSpan? Read(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (YearAt(tokens, mentions, i) is not { } year)
            {
                continue;
            }

            var before = i > 0 ? tokens[i - 1].Text : "";
            var second = Enumerable.Range(i + 1, Math.Max(0, Math.Min(2, tokens.Count - i - 1))).Select(at => YearAt(tokens, mentions, at)).FirstOrDefault(other => other is not null);
            if (IsOpenAfter(tokens, i))
            {
                return new YearSpan(year, Open);
            }

            return before switch
            {
                "after" => new YearSpan(year + 1, Open),
                "since" or "from" when second is null => new YearSpan(year, Open),
                "before" or "until" => new YearSpan(0, year - 1),
                "than" when i > 1 && tokens[i - 2].Text is "older" or "earlier" => new YearSpan(0, year - 1),
                "than" when i > 1 && tokens[i - 2].Text is "newer" or "younger" or "later" => new YearSpan(year + 1, Open),
                _ => new YearSpan(year, second ?? year),
            };
        }

        return null;
    }

    /// <summary>"2023 or later", "2023 or any later year", "2023 onwards".</summary>
    private static bool IsOpenAfter(IReadOnlyList<Token> tokens, int year) => year + 1 < tokens.Count && (tokens[year + 1].Text is "onwards" or "onward"
        || (tokens[year + 1].Text is "or" or "and" && tokens.Skip(year + 2).Take(3).Any(token => token.Text is "later" or "after" or "onwards" or "newer" or "beyond")));

    private static int? YearAt(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int index) =>
        tokens[index] is { Kind: TokenKind.Number, Text: { Length: 4 } text } && int.TryParse(text, out var year) && year is > 1990 and < 2050
        && !mentions.Any(mention => !mention.Is(Kinds.Cue) && index >= mention.Start && index < mention.End) ? year : null;
}
