using System.Globalization;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>A number as it stands in a clause, before it is known what it is.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Value">The number.</param>
/// <param name="Decimals">Digits after the point.</param>
internal sealed record SaidNumber(int Start, int End, decimal Value, int Decimals);

/// <summary>Finds the numbers of a clause that are figures: none that belong to a name, a level of confidence or a year.</summary>
internal sealed class SaidNumbers(Question clause)
{
    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;

    public IReadOnlyList<SaidNumber> Read()
    {
        var numbers = new List<SaidNumber>();
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (At(i) is { } number)
            {
                numbers.Add(number);
                i = number.End - 1;
            }
        }

        return numbers;
    }

    private SaidNumber? At(int index)
    {
        var token = _tokens[index];
        if (clause.Mentions.Any(mention => index >= mention.Start && index < mention.End && (!mention.Is(Kinds.Cue) || mention.Concept.Id == Cues.MeasureInterval)))
        {
            return null;
        }

        if (token.Kind == TokenKind.Word)
        {
            return IsCounted(index + 1) && NumberWords.At(_tokens, index) is { } spelled ? new SaidNumber(index, index + 1, spelled, 0) : null;
        }

        return token.Kind != TokenKind.Number || IsPartOfWord(index) || IsLevel(index) ? null
            : Joined(index) is { } joined ? joined
            : decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1_000_000m && !IsYear(index, value)
                ? new SaidNumber(index, index + 1, value, value.Scale) : null;
    }

    /// <summary>"1,171" and "19,2": a comma between digits is one of thousands where three follow, else a decimal one.</summary>
    private SaidNumber? Joined(int index)
    {
        if (index + 2 >= _tokens.Count || _tokens[index + 1].Text != "," || _tokens[index + 2].Kind != TokenKind.Number
            || _tokens[index + 1].Start != _tokens[index].End || _tokens[index + 2].Start != _tokens[index + 1].End)
        {
            return null;
        }

        var (whole, rest) = (_tokens[index].Text, _tokens[index + 2].Text);
        var text = rest.Length == 3 ? whole + rest : $"{whole}.{rest}";
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? new SaidNumber(index, index + 3, value, value.Scale) : null;
    }

    /// <summary>"B7", "PD1": the number belongs to the word; "HR0.66" and "n501" do not.</summary>
    private bool IsPartOfWord(int index) => _tokens[index].Glued && index > 0 && _tokens[index - 1].Kind == TokenKind.Word
        && !clause.Mentions.Any(mention => mention.End == index && mention.Concept.Id is Cues.MeasureHr or Cues.MeasureP or "enrolled");

    /// <summary>The level of an interval: "95% confidence interval".</summary>
    private bool IsLevel(int index) => clause.Mentions.Any(mention => mention.Concept.Id == Cues.MeasureInterval && mention.Start > index && mention.Start - index <= 2);

    private bool IsYear(int index, decimal value) => value is >= 1990 and <= 2100 && value == Math.Floor(value) && !IsCounted(index + 1);

    private bool IsCounted(int index) => clause.Mentions.Any(mention => mention.Start == index && mention.Concept.Id is Cues.Months or Cues.Years or Cues.Patients or "countries" or "sites");
}
