using System.Text;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Reads a question: tokens, misspellings, concepts, numbers, and what a trial must satisfy.</summary>
public sealed class QuestionParser(Lexicon lexicon)
{
    private const int MostCharacters = 4000;
    private const int MostTokens = 400;

    /// <summary>Taken here, so that it is made at the start and not by the first question.</summary>
    private readonly SpellingTable _spelling = lexicon.Spelling;

    /// <summary>Reads any text; never fails.</summary>
    public Question Parse(string text)
    {
        var (readable, identifiers) = PatientIdentifiers.TakeOut(Readable(text));
        return Read(readable) with { Asked = readable, Identifiers = identifiers };
    }

    /// <summary>Reads a text together with what it takes from the conversation before it.</summary>
    public Question Parse(string text, IReadOnlyList<string> carried)
    {
        var (readable, identifiers) = PatientIdentifiers.TakeOut(Readable(text));
        return Read($"{readable}, {string.Join(", ", carried)}") with { Asked = readable, Identifiers = identifiers, Carried = carried };
    }

    private Question Read(string readable)
    {
        var tokens = Tokenizer.Cut(readable);
        if (tokens.Count > MostTokens)
        {
            tokens.RemoveRange(MostTokens, tokens.Count - MostTokens);
        }

        var mentions = MentionFinder.Find(tokens, lexicon);
        var corrections = Correct(readable, tokens, mentions);
        if (corrections.Count > 0)
        {
            mentions = MentionFinder.Find(tokens, lexicon);
        }

        var foreign = ForeignNames.TakeOut(readable, tokens, mentions);
        var numbers = new NumberReader(tokens, mentions);
        var conditions = numbers.Conditions();
        var landmarks = numbers.Landmarks();
        return new Question
        {
            Text = readable,
            Asked = readable,
            Tokens = tokens,
            Mentions = mentions,
            Corrections = [.. corrections.Where(correction => correction.Typed != correction.ReadAs + "s")],
            Unknown = [.. foreign, .. NotUnderstood(readable, tokens, mentions, foreign, numbers)],
            Conditions = conditions,
            Landmarks = landmarks,
            Filter = new FilterReader(tokens, mentions, conditions, lexicon).Read(),
        };
    }

    /// <summary>The text without control characters and broken surrogates, cut to a length that a question never needs.</summary>
    private static string Readable(string text)
    {
        var readable = new StringBuilder(Math.Min(text.Length, MostCharacters));
        foreach (var rune in text.EnumerateRunes())
        {
            if (readable.Length >= MostCharacters)
            {
                break;
            }

            if (rune != Rune.ReplacementChar && !Rune.IsControl(rune))
            {
                readable.Append(rune.ToString());
            }
            else if (rune.Value is '\n' or '\t' or '\r')
            {
                readable.Append(' ');
            }
        }

        return readable.ToString().Trim();
    }

    /// <summary>Replaces misspelt tokens in place, towards the vocabulary.</summary>
    private List<Correction> Correct(string text, List<Token> tokens, List<Mention> mentions)
    {
        var shouted = text.Any(char.IsAsciiLetterLower);
        var corrections = new List<Correction>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind != TokenKind.Word || mentions.Any(mention => i >= mention.Start && i < mention.End))
            {
                continue;
            }

            var word = token.Text;
            var singular = word.Length > 3 && word.EndsWith('s') && _spelling.Knows(word[..^1]) ? word[..^1] : null;
            // A word in capitals among small ones is a name: it is never read as an everyday word.
            var name = shouted && word.Length >= 4 && text[token.Start..token.End].All(char.IsAsciiLetterUpper);
            if ((singular ?? _spelling.Correct(word, name)) is { } better)
            {
                corrections.Add(new Correction(word, better));
                tokens[i] = token with { Text = better };
            }
        }

        return corrections;
    }

    private static List<UnknownPhrase> NotUnderstood(string text, List<Token> tokens, List<Mention> mentions, IReadOnlyList<UnknownPhrase> foreign, NumberReader numbers)
    {
        var phrases = new List<UnknownPhrase>();
        var covered = new bool[tokens.Count];
        foreach (var mention in mentions)
        {
            Array.Fill(covered, true, mention.Start, mention.Length);
        }

        foreach (var phrase in foreign)
        {
            Array.Fill(covered, true, phrase.Start, phrase.End - phrase.Start);
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (covered[i] || numbers.Uses(i) || tokens[i].Kind != TokenKind.Word || (tokens[i].Text.Length < 2 && !(i + 1 < tokens.Count && tokens[i + 1].Glued)))
            {
                continue;
            }

            // Numbers that hang on the word belong to it: "EMERALD-2", "KEYNOTE 240".
            var last = i;
            while (last + 1 < tokens.Count && !covered[last + 1] && tokens[last + 1].Kind != TokenKind.Sign && !numbers.Uses(last + 1)
                && tokens[last + 1].Start - tokens[last].End <= 1)
            {
                last++;
            }

            phrases.Add(new UnknownPhrase(text[tokens[i].Start..tokens[last].End], i, last + 1));
            i = last;
        }

        return phrases;
    }
}
