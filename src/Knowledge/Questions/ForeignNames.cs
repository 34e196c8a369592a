using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Names of other trials, and names that begin like one we know and go on as another: "HIMALAYA-2", an unknown NCT number.</summary>
internal static class ForeignNames
{
    /// <summary>Takes these mentions out, and returns the whole names.</summary>
    public static IReadOnlyList<UnknownPhrase> TakeOut(string text, IReadOnlyList<Token> tokens, List<Mention> mentions)
    {
        var foreign = new List<UnknownPhrase>();
        foreach (var mention in mentions.ToArray())
        {
            if (mention.Is(Kinds.OtherTrial))
            {
                foreign.Add(new UnknownPhrase(text[tokens[mention.Start].Start..tokens[mention.End - 1].End], mention.Start, mention.End, IsTrial: true));
                mentions.Remove(mention);
            }
            else if (mention.End < tokens.Count && (GoesOn(tokens, mentions, mention) || IsCodeName(text, tokens, mention)))
            {
                foreign.Add(new UnknownPhrase(text[tokens[mention.Start].Start..tokens[mention.End].End], mention.Start, mention.End + 1));
                mentions.Remove(mention);
            }
        }

        return foreign;
    }

    /// <summary>"CHANCE2201": a word in capitals with a number in one piece is a name, whatever the word means.</summary>
    private static bool IsCodeName(string text, IReadOnlyList<Token> tokens, Mention mention) => mention.Is(Kinds.Cue) && mention.Length == 1
        && tokens[mention.Start] is { Kind: TokenKind.Word, Text.Length: >= 4 } word && tokens[mention.End] is { Kind: TokenKind.Number, Text.Length: >= 2 } number && number.Start == word.End
        && text[word.Start..word.End].All(char.IsAsciiLetterUpper);

    private static bool GoesOn(IReadOnlyList<Token> tokens, List<Mention> mentions, Mention mention)
    {
        var next = tokens[mention.End];
        var gap = next.Start - tokens[mention.End - 1].End;
        if (next.Kind != TokenKind.Number || gap > 1 || next.Text.Contains('.'))
        {
            return false;
        }

        if (mention.Concept.Id == "nct-id")
        {
            return next.Text.Length == 8;
        }

        if (mention.Is(Kinds.Trial))
        {
            // "HIMALAYA 36-month" and "REFLECT 2018" go on with a time.
            var time = mentions.Any(other => other.Start == mention.End + 1 && other.Concept.Id is Cues.Months or Cues.Years)
                || (next.Text.Length == 4 && next.Text.StartsWith("20", StringComparison.Ordinal))
                || (mention.End + 1 < tokens.Count && tokens[mention.End + 1].Text == "%");
            return !time && !GoesOnCounting(tokens, mentions, mention);
        }

        // "With 480 patients" is no name, nor is "the full 800".
        return !(mention.Start > 0 && tokens[mention.Start - 1].Text is "the" or "a" or "an") && !mentions.Any(other => other.Start == mention.End + 1 && other.Concept.Id is Cues.Patients or Cues.Months)
            && mention.Concept.Id == Cues.Ordinary && mention.Length == 1 && next.Text.Length == 3 && !next.Glued && tokens[mention.Start].Text.Length >= 4;
    }

    /// <summary>"A randomized 360 patients, B 424": behind a comma, a number after a name goes on with the number before.</summary>
    private static bool GoesOnCounting(IReadOnlyList<Token> tokens, List<Mention> mentions, Mention mention) =>
        mention.Start > 0 && tokens[mention.Start - 1].Text is "," or "and" or "but" && tokens[mention.End] is { Text.Length: > 1, Glued: false }
        && Enumerable.Range(0, mention.Start).Any(i => tokens[i].Kind == TokenKind.Number && !mentions.Any(named => i >= named.Start && i < named.End));
}
