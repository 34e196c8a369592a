using System.Text;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Reads a question: tokens, misspellings, concepts, numbers, and what a trial must satisfy.</summary>
public sealed class QuestionParser(Lexicon lexicon)
{
    private const int MostCharacters = 4000;
    private const int MostTokens = 400;

    /// <summary>Made here, so that the table of spellings is made at the start and not by the first question.</summary>
    private readonly SlipReader _slips = new(lexicon);
    private readonly TrialFamilies _families = new(lexicon);
    private readonly RequirementFilters _requirements = new(lexicon);
    private readonly PriorTherapyFilters _priorTherapy = new(lexicon);

    /// <summary>Reads any text; never fails.</summary>
    public Question Parse(string text)
    {
        var (masked, identifiers) = PatientIdentifiers.TakeOut(Address.TakeOff(Readable(text), lexicon));
        var readable = Address.TakeOff(masked, lexicon);
        return Read(_families.Spell(readable)) with { Asked = readable, Identifiers = identifiers };
    }

    /// <summary>Reads a text together with what it takes from the conversation before it.</summary>
    public Question Parse(string text, IReadOnlyList<string> carried)
    {
        var (masked, identifiers) = PatientIdentifiers.TakeOut(Address.TakeOff(Readable(text), lexicon));
        var readable = Address.TakeOff(masked, lexicon);
        var spelled = _families.Spell(readable);
        return Read($"{spelled}, {string.Join(", ", carried)}", namesFrom: spelled.Length) with { Asked = readable, Identifiers = identifiers, Carried = carried };
    }

    /// <param name="readable">The text.</param>
    /// <param name="namesFrom">Where, in characters, names of the vocabulary stand and nothing else.</param>
    private Question Read(string readable, int namesFrom = int.MaxValue)
    {
        var tokens = Tokenizer.Cut(readable);
        TakeOffRepeatedEnd(tokens);
        if (tokens.Count > MostTokens)
        {
            tokens.RemoveRange(MostTokens, tokens.Count - MostTokens);
        }

        DecimalComma.Join(tokens, lexicon);
        var mentions = MentionFinder.Find(tokens, lexicon);
        var corrections = _slips.Correct(readable, tokens, mentions, out var changed);
        if (changed)
        {
            mentions = MentionFinder.Find(tokens, lexicon);
        }

        EverydayNames.Settle(readable, tokens, mentions, lexicon, namesFrom);
        TrialShorthand.Complete(tokens, mentions, lexicon);
        ComparedWith.Settle(tokens, mentions, lexicon);
        DeniedComparison.TakeOut(tokens, mentions, lexicon);
        TakeOutTerms(mentions);
        var foreign = ForeignNames.TakeOut(readable, tokens, mentions);
        var numbers = new NumberReader(tokens, mentions, lexicon);
        var conditions = numbers.Conditions();
        var landmarks = numbers.Landmarks();
        var years = YearSpan.Read(tokens, mentions);
        var question = new Question
        {
            Text = readable,
            Asked = readable,
            Tokens = tokens,
            Mentions = mentions,
            Corrections = corrections,
            Unknown = [.. foreign, .. NotUnderstood(readable, tokens, mentions, foreign, numbers)],
            Conditions = conditions,
            Landmarks = landmarks,
            Years = years,
            Filter = new FilterReader(readable, tokens, mentions, conditions, years, lexicon).Read(),
        };
        question = question with { Filter = _requirements.Of(question) };
        question = question with { Filter = _priorTherapy.Of(question) };
        return LimitFilters.In(question, lexicon) is not { } limited ? question
            : question with { Filter = question.Filter is null ? limited : new Filter.All([question.Filter, limited]) };
    }

    /// <summary>The text without control characters, broken surrogates and markers of lists, cut to a length that a question never needs.</summary>
    private static string Readable(string text)
    {
        var readable = new StringBuilder(Math.Min(text.Length, MostCharacters));
        foreach (var rune in ListItems.Separated(text).EnumerateRunes())
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

    /// <summary>"??" asks as "?" does.</summary>
    private static void TakeOffRepeatedEnd(List<Token> tokens)
    {
        while (tokens.Count > 1 && tokens[^1] is { Kind: TokenKind.Sign, Text: "?" or "." } && tokens[^2] is { Kind: TokenKind.Sign, Text: "?" or "." })
        {
            tokens.RemoveAt(tokens.Count - 1);
        }
    }

    /// <summary>A term of the glossary alone asks for its meaning; beside a trial or a treatment it asks for a figure, and no fact is filed under it.</summary>
    private static void TakeOutTerms(List<Mention> mentions)
    {
        if (mentions.Any(mention => mention.Is(Kinds.Trial) || mention.Concept.IsTreatment))
        {
            mentions.RemoveAll(mention => mention.Is(Kinds.Term));
        }
    }

    /// <summary>A sign that ends no word of a sentence, as in "presure[31m".</summary>
    private static bool IsOddSign(char sign) => sign is '[' or ']' or '{' or '}' or '<' or '>' or '|' or '\\' or '~' or '^' or '*' or '=' or '$' or '#' or '@' or '_' or '`';

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

            if (i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Number && Claims.DecisionReader.MonthOf(tokens[i].Text) is not null)
            {
                // "March 20 2025" names a day.
                continue;
            }

            // Numbers that hang on the word belong to it: "EMERALD-2", "KEYNOTE 240".
            var last = i;
            while (last + 1 < tokens.Count && !covered[last + 1] && tokens[last + 1].Kind != TokenKind.Sign && !numbers.Uses(last + 1)
                && tokens[last + 1].Start - tokens[last].End <= 1)
            {
                last++;
            }

            // Run together with a number or an odd sign, a word is no slip of another one; it is shown as it was typed.
            var typed = (last > i && tokens[i + 1].Start == tokens[i].End) || (tokens[i].End < text.Length && IsOddSign(text[tokens[i].End]))
                || Tokenizer.Fold(text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start)) == tokens[i].Text;
            var words = typed ? text[tokens[i].Start..tokens[last].End] : tokens[i].Text + text[tokens[i].End..tokens[last].End];
            phrases.Add(new UnknownPhrase(words, i, last + 1));
            i = last;
        }

        return phrases;
    }
}
