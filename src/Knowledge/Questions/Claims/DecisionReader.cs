using System.Globalization;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Reads what a clause says about an agency's decision.</summary>
internal sealed class DecisionReader(Question clause, ClaimPhrases phrases)
{
    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;

    /// <summary>The decision; null when the clause speaks of none.</summary>
    public SaidDecision? Read()
    {
        var decision = Said(clause.Mentions.Where(mention => mention.Concept.Id != "announcement"));
        var agency = clause.Ids(Kinds.Agency).FirstOrDefault(id => id != "sponsor")
            ?? clause.Ids(Kinds.Region).Select(MentionFilters.AgencyOf).OfType<string>().FirstOrDefault(_ => decision is not null);
        var awaited = phrases.Awaited.In(_tokens);
        var approval = clause.Mentions.Any(mention => mention.Is(Kinds.Agency) && clause.WordsOf(mention).Contains("approval", StringComparison.OrdinalIgnoreCase));
        if (decision is null && !approval && (agency is null || !(awaited || clause.Ids(Kinds.Attribute).Contains("regulatory-history"))))
        {
            return null;
        }

        var negated = decision?.Concept.Id == "none-found"
            || (decision is not null && clause.Mentions.Any(mention => mention.Concept.Id == Cues.Not && mention.Start < decision.Start && decision.Start - mention.End <= 4));
        var code = awaited && (decision is null || decision.Concept.Id == "application" || !negated) ? "awaited"
            : decision?.Concept.Id is null or "none-found" ? "approved"
            : decision.Concept.Id;
        var (year, month, day) = Date();
        return new SaidDecision(code, negated && code != "awaited", agency, year, month, day);
    }

    /// <summary>"The approval was withdrawn", "the indication was refused": of what happened to an approval, what happened; null where no decision is named.</summary>
    internal static Mention? Said(IEnumerable<Mention> mentions)
    {
        var decisions = mentions.Where(mention => mention.Is(Kinds.Decision)).ToArray();
        return decisions is [{ Concept.Id: "approved" } approval, { Concept.Id: "withdrawn" or "complete-response-letter" } end, ..] && end.Start - approval.End <= 6
            && !mentions.Any(mention => mention.Concept.Id is Cues.And or Cues.But && mention.Start >= approval.End && mention.End <= end.Start) ? end : decisions.FirstOrDefault();
    }

    private (int? Year, int? Month, int? Day) Date()
    {
        int? year = null, month = null, day = null;
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].Kind == TokenKind.Number && _tokens[i].Text.Length == 4 && int.TryParse(_tokens[i].Text, out var number) && number is >= 1990 and <= 2100)
            {
                year = number;
            }
            else if (MonthOf(_tokens[i].Text) is { } found && (IsNumber(i - 1) || IsNumber(i + 1)))
            {
                (month, day) = (found, DayAt(i - 1) ?? DayAt(i + 1));
            }
        }

        return (year, month, day);
    }

    private bool IsNumber(int index) => index >= 0 && index < _tokens.Count && _tokens[index].Kind == TokenKind.Number;

    private int? DayAt(int index) => index >= 0 && index < _tokens.Count && int.TryParse(_tokens[index].Text, out var day) && day is >= 1 and <= 31 ? day : null;

    /// <summary>The month that a word names; null when it names none.</summary>
    public static int? MonthOf(string word)
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        var at = Array.FindIndex(names, name => name.Length > 0 && (name.Equals(word, StringComparison.OrdinalIgnoreCase)
            || (word.Length is 3 or 4 && word != "may" && name.StartsWith(word, StringComparison.OrdinalIgnoreCase))));
        return at >= 0 ? at + 1 : null;
    }
}
