using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Reads words that are misspelt or run together, towards the vocabulary.</summary>
internal sealed class SlipReader(Lexicon lexicon)
{
    /// <summary>More unknown words than this are no slips: the text is not a question of ours.</summary>
    private const int MostTries = 30;

    /// <summary>Shorter names of drugs and trials are too like each other for two slips: donafenib is no sorafenib.</summary>
    private const int TwoSlipsInNameFrom = 10;

    private readonly SpellingTable _spelling = lexicon.Spelling;
    private readonly WordSplitter _splitter = new(lexicon);

    /// <summary>Replaces the tokens in place.</summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="mentions">What they name as typed.</param>
    /// <param name="changed">Whether any token was replaced; an inflected form is no slip.</param>
    /// <returns>What was corrected, in order.</returns>
    public IReadOnlyList<Correction> Correct(string text, List<Token> tokens, List<Mention> mentions, out bool changed)
    {
        var named = new bool[tokens.Count];
        foreach (var mention in mentions)
        {
            Array.Fill(named, true, mention.Start, mention.Length);
        }

        changed = false;
        var mixed = text.Any(char.IsLower) && text.Any(char.IsUpper);
        var corrections = new List<Correction>();
        var tries = 0;
        for (var i = tokens.Count - 1; i >= 0 && tries < MostTries; i--)
        {
            if (tokens[i].Kind != TokenKind.Word || _spelling.Knows(tokens[i].Text))
            {
                continue;
            }

            // "Overallsurvival" is named as it stands; it is cut all the same, so that all that follows reads the words that it reads in two.
            tries++;
            if ((named[i] ? _splitter.Split(tokens, i, name: false) : Read(text, tokens, i, mixed)) is { } pieces)
            {
                changed = true;
                if (!named[i] && (pieces.Count > 1 || !IsInflection(tokens[i].Text, pieces[0].Text)))
                {
                    corrections.Add(new Correction(tokens[i].Text, string.Join(' ', pieces.Select(piece => piece.Text))));
                }

                tokens.RemoveAt(i);
                tokens.InsertRange(i, pieces);
            }
        }

        corrections.Reverse();
        return corrections;
    }

    /// <summary>What a token is read as; null when it stays as it is.</summary>
    private IReadOnlyList<Token>? Read(string text, List<Token> tokens, int at, bool mixed)
    {
        var token = tokens[at];
        if (!StartsNumberedName(text, tokens, at) && Inflection.Singular(token.Text, _spelling) is { } singular)
        {
            return Stem(token, singular);
        }

        // A word in capitals among small ones is a name: it is never read as an everyday word.
        var name = mixed && token.Text.Length > 1 && text[token.Start..token.End].All(char.IsUpper);
        return _splitter.SplitAtEdges(text, tokens, at)
            ?? Nearest(tokens, at, name, slips: 1)
            ?? (Inflection.Verb(token.Text, _spelling) is { } verb ? Stem(token, verb) : _splitter.Split(tokens, at, name) ?? Nearest(tokens, at, name, slips: 2));
    }

    /// <summary>"CARS-310" is a name with a slip, not the plural of a word.</summary>
    private static bool StartsNumberedName(string text, List<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number && tokens[at + 1].Start - tokens[at].End <= 1 && char.IsUpper(text[tokens[at].Start]);

    private IReadOnlyList<Token>? Stem(Token token, string stem) =>
        _spelling.RankOf(stem) < WordRank.English && !lexicon.Names(stem, Cues.Injection) ? [token with { Text = stem }] : null;

    /// <summary>The likeliest word, by its slips and by what it names together with its neighbors; null when two are equally likely and name different things.</summary>
    private IReadOnlyList<Token>? Nearest(List<Token> tokens, int at, bool name, int slips)
    {
        var typed = tokens[at];
        var readings = _spelling.Near(typed.Text).Where(spelling => spelling.Slips <= slips && Fits(spelling, typed.Text, name)).Take(12)
            .Select(spelling => Reading.Of(tokens, at, spelling, lexicon)).Where(reading => reading.MakesSense(typed.Text)).ToList();
        readings.Sort();
        var sure = readings.Count > 0 && (readings.Count == 1 || readings[1].CompareTo(readings[0]) != 0 || (readings[0].Names is { } concept && readings[1].Names == concept));
        if (!sure)
        {
            return null;
        }

        // "Didit" is rather "did it" than "didn't": a slip must not turn a question around.
        return (readings[0] is { Names: Cues.Not, Spelling.Oddity: > 0 } ? _splitter.Split(tokens, at, name) : null) ?? [typed with { Text = readings[0].Spelling.Word }];
    }

    /// <summary>"Trials" for "trial" is no slip to be shown.</summary>
    private bool IsInflection(string typed, string readAs) => Inflection.Singular(typed, _spelling) == readAs || Inflection.Verb(typed, _spelling) == readAs;

    private static bool Fits(Spelling spelling, string typed, bool name) =>
        (!name || spelling.Rank == WordRank.Name || (spelling.Rank == WordRank.Clinical && typed.Length > 4 && spelling.Slips == 1))
        && (spelling.Rank != WordRank.Name || spelling.Slips == 1 || Math.Min(typed.Length, spelling.Word.Length) >= TwoSlipsInNameFrom);

    /// <summary>A word that a token may stand for, and what it would name.</summary>
    private sealed record Reading(Spelling Spelling, string? Names, int Length) : IComparable<Reading>
    {
        public static Reading Of(List<Token> tokens, int at, Spelling spelling, Lexicon lexicon)
        {
            var typed = tokens[at];
            tokens[at] = typed with { Text = spelling.Word };
            var reading = new Reading(spelling, null, 0);
            for (var start = Math.Max(0, at - 4); start <= at; start++)
            {
                var owners = lexicon.LongestAt(tokens, start, out var length);
                if (start + length > at)
                {
                    reading = new Reading(spelling, owners[0].Id, length);
                    break;
                }
            }

            tokens[at] = typed;
            return reading;
        }

        /// <summary>
        /// A part of a way of asking must be named with the rest of it, a singular is no slip for a plural that names nothing, and no slip makes
        /// a question an attempt at steering, unless it is in a whole phrase.
        /// </summary>
        public bool MakesSense(string typed) => Names is null
            ? Spelling.Rank <= WordRank.Clinical && Spelling.Word != typed + "s"
            : Names != Cues.Injection || Length > 1;

        public int CompareTo(Reading? other) => other is null ? -1
            : (Spelling.Slips, Names is null, Length < 2, Spelling.Oddity, Names == Cues.Not, Spelling.Rank, !Spelling.Preferred)
                .CompareTo((other.Spelling.Slips, other.Names is null, other.Length < 2, other.Spelling.Oddity, other.Names == Cues.Not, other.Spelling.Rank, !other.Spelling.Preferred));
    }
}
