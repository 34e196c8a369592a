using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Takes off what people say to the bot around a question: "@HccBot", "Hey HccBot,", ", please".</summary>
internal static class Address
{
    private const int LongestPlease = 3;

    /// <summary>The question alone; the text as it is when nothing else is in it.</summary>
    public static string TakeOff(string text, Lexicon lexicon)
    {
        var tokens = Tokenizer.Cut(text);
        var called = At(tokens, 0, Cues.BotName, lexicon);
        if (called == 0 && At(tokens, 0, Cues.Greeting, lexicon) is > 0 and var greeting && At(tokens, Next(tokens, greeting), Cues.BotName, lexicon) is > 0 and var name)
        {
            called = Next(tokens, greeting) + name;
        }

        called = called == 0 && OpensWithOk(text, tokens) ? 1 : called;
        var start = called == 0 ? 0 : Next(tokens, called);
        if (start >= tokens.Count)
        {
            return text;
        }

        var from = called == 0 ? 0 : tokens[start].Start;
        var end = tokens.FindLastIndex(token => token.Kind != TokenKind.Sign) + 1;
        for (var please = end - 1; please > start && please >= end - LongestPlease; please--)
        {
            if (At(tokens, please, Cues.Please, lexicon) == end - please && !IsWithinName(tokens, start, please, lexicon))
            {
                return text[from..tokens[please].Start].TrimEnd(' ', ',', '-') + text[tokens[end - 1].End..];
            }
        }

        return text[from..];
    }

    /// <summary>"OK, and in LEAP-002?": set off, it takes note of the answer before.</summary>
    private static bool OpensWithOk(string text, List<Token> tokens) =>
        tokens.Count > 1 && tokens[0].Text is "ok" or "okay" && tokens[0].End < text.Length && text[tokens[0].End] is ',' or '.' or '!' or ';';

    /// <summary>"What do you know" ends like a "please" but is one name.</summary>
    private static bool IsWithinName(List<Token> tokens, int start, int place, Lexicon lexicon)
    {
        for (var at = Math.Max(start, place - LongestPlease); at < place; at++)
        {
            if (lexicon.LongestAt(tokens, at, out var length).Count > 0 && at + length > place)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many tokens a cue's name takes at a place; 0 when none stands there.</summary>
    private static int At(List<Token> tokens, int place, string cue, Lexicon lexicon)
    {
        if (place >= tokens.Count)
        {
            return 0;
        }

        foreach (var owner in lexicon.LongestAt(tokens, place, out var length))
        {
            if (owner.Id == cue)
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>The next token that is no comma or colon.</summary>
    private static int Next(List<Token> tokens, int place)
    {
        while (place < tokens.Count && tokens[place] is { Kind: TokenKind.Sign, Text: "," or ":" or "." })
        {
            place++;
        }

        return place;
    }
}
