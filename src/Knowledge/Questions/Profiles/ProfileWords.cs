using System.Globalization;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Profiles;

/// <summary>The words of a question as a profile is read from them: what stands where, what denies it, which numbers are near.</summary>
internal sealed class ProfileWords(Question question, Lexicon lexicon)
{
    /// <summary>How many words may stand between "no" and what it denies: "no clinically significant ascites".</summary>
    private const int NotReaches = 3;

    private readonly Dictionary<int, Mention> _byStart = question.Mentions.ToDictionary(mention => mention.Start);

    public IReadOnlyList<Token> Tokens => question.Tokens;

    public IReadOnlyList<Mention> Mentions => question.Mentions;

    public Lexicon Lexicon => lexicon;

    /// <summary>The mention that starts at a token; null when none does.</summary>
    public Mention? At(int token) => _byStart.GetValueOrDefault(token);

    /// <summary>Whether a cue starts at a token.</summary>
    public bool Is(int token, string cue) => At(token)?.Concept.Id == cue;

    /// <summary>Whether one of the tokens is a word of a cue; also where it is part of a longer name, as in "moderate ascites".</summary>
    public bool AnyOf(int from, int to, string cue) => lexicon.NamesAny(Tokens, cue, from, to);

    /// <summary>The words as typed.</summary>
    public string Typed(int from, int to) => question.Text[Tokens[from].Start..Tokens[to - 1].End];

    /// <summary>The number at a token and the token after it, a thousands comma taken along; null when there is none.</summary>
    public (decimal Value, int End)? NumberAt(int token)
    {
        if (token < 0 || token >= Tokens.Count || Tokens[token].Kind != TokenKind.Number)
        {
            return null;
        }

        var (text, end) = (Tokens[token].Text, token + 1);
        while (end + 1 < Tokens.Count && Tokens[end].Text == "," && Tokens[end].Start == Tokens[end - 1].End
            && Tokens[end + 1] is { Kind: TokenKind.Number, Text.Length: 3 } group && group.Start == Tokens[end].End)
        {
            (text, end) = (text + group.Text, end + 2);
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (value, end) : null;
    }

    /// <summary>The first number after a name, past "of", "is", ":" and comparisons, but not past another name.</summary>
    public (decimal Value, int Start, int End)? NumberAfter(int from, int within = 4)
    {
        for (var i = from; i < Math.Min(from + within, Tokens.Count); i++)
        {
            if (NumberAt(i) is { } number)
            {
                return (number.Value, i, number.End);
            }

            if (Tokens[i].Text is "," or "." or "?" || (At(i) is { } mention && !mention.Is(Kinds.Cue)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether what a mention names is denied: "no", "without", "neither ... nor" before it; "absent", "none", "negative" after it.</summary>
    public bool IsDenied(Mention mention)
    {
        if (Is(mention.End, Cues.Absent) || (IsColon(mention.End) && (Is(mention.End + 1, Cues.Absent) || Is(mention.End + 1, Cues.Not))))
        {
            return true;
        }

        if (IsClean(mention.End) || IsDeniedTogether(mention))
        {
            return true;
        }

        if (At(mention.End) is { } after && after.Concept.Id == "missed" && after.Length == 1)
        {
            return true;
        }

        var end = mention.Start;
        for (var back = 0; back <= NotReaches && end > 0; back++)
        {
            if (EndsSentence(end - 1))
            {
                // "No prior therapy. Adjuvant options?"
                return false;
            }

            var before = Mentions.LastOrDefault(other => other.End == end);
            if (before?.Concept.Id == Cues.Not)
            {
                // "EHS: no, PVI: yes": that "no" is spoken of what stands before it.
                return !(before.Start > 0 && IsColon(before.Start - 1));
            }

            if (before is not null && !before.Is(Kinds.Cue))
            {
                // "No ascites or encephalopathy".
                return Joined(before.End, mention.Start) && IsDenied(before);
            }

            if (before is null && Tokens[end - 1].Kind == TokenKind.Sign)
            {
                if (Tokens[end - 1].Text != "/")
                {
                    return false;
                }

                var joined = Mentions.LastOrDefault(other => other.End == end - 1);
                return joined is not null && !joined.Is(Kinds.Cue) && IsDenied(joined);
            }

            if (before?.Concept.Id == Cues.Or)
            {
                var joined = Mentions.LastOrDefault(other => other.End == before.Start && !other.Is(Kinds.Cue));
                return joined is not null && IsDenied(joined);
            }

            // "Did not exclude Vp4" denies the rule, not the patient's invasion.
            if (before is not null && before.Concept.Id is Cues.And or Cues.But or Cues.Exclude or Cues.Include)
            {
                return false;
            }

            end = before?.Start ?? end - 1;
        }

        return false;
    }

    /// <summary>"OGD clean last month": nothing was found; in "clear progression" the word says how sure it is.</summary>
    private bool IsClean(int token) => token < Tokens.Count && Tokens[token].Text is "clean" or "clear" or "nad" or "nil" or "unremarkable"
        && (token + 1 == Tokens.Count || Tokens[token + 1].Kind == TokenKind.Sign || EndsSentence(token) || Tokens[token + 1].Text is "last" or "in" or "on" or "this" or "today" or "and");

    /// <summary>"HBV/HCV/HIV neg": what stands behind the last is said of all.</summary>
    private bool IsDeniedTogether(Mention mention) => mention.End + 1 < Tokens.Count && Tokens[mention.End].Text == "/" && At(mention.End + 1) is { } next
        // "Child-Pugh A5/ECOG 1/HBV neg" denies the virus alone.
        && mention.Concept.Kind is Kinds.Etiology or Kinds.Criterion && next.Concept.Kind is Kinds.Etiology or Kinds.Criterion && (Is(next.End, Cues.Absent) || IsDeniedTogether(next));

    /// <summary>Whether a sentence ends behind a token; the point itself is no token.</summary>
    private bool EndsSentence(int token) => token + 1 < Tokens.Count
        && question.GapAfter(token).TrimStart(')').StartsWith(". ");

    private bool IsColon(int token) => token >= 0 && token < Tokens.Count && Tokens[token].Text is ":" or "=";

    /// <summary>Whether nothing but "or", "nor" or a slash stands between.</summary>
    private bool Joined(int from, int to) =>
        to - from == 1 && (Tokens[from].Text == "/" || At(from) is { Concept.Id: Cues.Or } || Tokens[from].Text == "nor");
}
