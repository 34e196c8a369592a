using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>A question as it was understood. What was not understood stays visible.</summary>
public sealed record Question
{
    private OrderedMentions? _ordered;

    /// <summary>The text as read: as asked, without what no one could read, and with what was taken from before.</summary>
    public required string Text { get; init; }

    /// <summary>The text as asked, without what no one could read and what identifies a patient.</summary>
    public required string Asked { get; init; }

    /// <summary>Names of what was taken from the conversation before; empty when the question stands alone.</summary>
    public IReadOnlyList<string> Carried { get; init; } = [];

    /// <summary>What was taken out because it looked like it identifies a patient, by kind: "a date of birth".</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>Its words, numbers and signs, misspellings corrected.</summary>
    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>The concepts that it names, in order.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>Misspellings that were corrected.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>Words that are neither vocabulary nor ordinary English, with their places.</summary>
    public required IReadOnlyList<UnknownPhrase> Unknown { get; init; }

    /// <summary>Comparisons with numbers: "OS hazard ratio below 0.7".</summary>
    public required IReadOnlyList<NumericCondition> Conditions { get; init; }

    /// <summary>Times that rates are asked for, in months: "five-year survival" is 60.</summary>
    public required IReadOnlyList<int> Landmarks { get; init; }

    /// <summary>Calendar years that are named: "in 2025", "since 2024"; null for none.</summary>
    public YearSpan? Years { get; init; }

    /// <summary>What a trial must satisfy; null when the question names no such thing.</summary>
    public required Filter? Filter { get; init; }

    /// <summary>Words that are neither vocabulary nor ordinary English.</summary>
    public IReadOnlyList<string> NotUnderstood => [.. Unknown.Select(phrase => phrase.Text).Distinct()];

    /// <summary>The first of these words, quoted, as an answer names them.</summary>
    public string NotUnderstoodQuoted => string.Join(", ", NotUnderstood.Take(4).Select(word => $"\u2018{word}\u2019"));

    /// <summary>Ids of the trials named.</summary>
    public IReadOnlyList<string> Trials => Ordered.Trials;

    /// <summary>"Other than HIMALAYA": a trial that is named to be left out.</summary>
    public bool IsSetAside(Mention mention) => IsSetAside(mention, Mentions);

    internal static bool IsSetAside(Mention mention, IReadOnlyList<Mention> mentions) => mentions.Any(other => other.Concept.Id == Cues.Not && mention.Start - other.End is 0 or 1
        // "Could not enter HIMALAYA" denies the entry.
        && !mentions.Any(between => (!between.Is(Kinds.Cue) || between.Concept.Id is Cues.Include or Cues.Exclude) && between.Start >= other.End && between.End <= mention.Start));

    /// <summary>"Who required an endoscopy?", "EGD mandatory - who?": trials are asked for; in "patients who ..." the word asks nothing.</summary>
    public bool AsksWho => AsksWhoIn(Tokens);

    internal static bool AsksWhoIn(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Text == "who" && (i == 0 || tokens[i - 1].Kind == TokenKind.Sign || i == tokens.Count - 1 || tokens[i + 1].Kind == TokenKind.Sign))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Ids of the endpoints named.</summary>
    public IReadOnlyList<string> Endpoints => Ids(Kinds.Endpoint);

    /// <summary>Whether a cue stands in the question.</summary>
    public bool Has(string cue)
    {
        for (var i = 0; i < Mentions.Count; i++)
        {
            if (Mentions[i].Concept.Id == cue)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of these words stands in the question, outside the names of trials.</summary>
    public bool Says(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (words.Contains(Tokens[i].Text) && !Mentions.Any(mention => mention.Is(Kinds.Trial) && i >= mention.Start && i < mention.End))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a share or count of patients is asked for: "what percentage", "how many had"; "how many patients" does not mean the size of the trial alone.</summary>
    public bool AsksShare => Has(Cues.MeasureRate) || Has(Cues.HowMany) || Tokens.Any(token => token.Text == "%")
        || Mentions.Any(mention => mention.Concept.Id == "enrolled" && Tokens[mention.Start].Text == "how");

    /// <summary>Whether the control arm is spoken of, as an arm or as the role of a treatment.</summary>
    public bool NamesControl => Has(Cues.AsControl) || Has("control-arm");

    /// <summary>Whether the tested arm is spoken of, as an arm or as the role of a treatment.</summary>
    public bool NamesTested => Has(Cues.AsExperimental) || Has("experimental-arm");

    /// <summary>Whether a hazard ratio is asked for, by itself or as part of an endpoint's name: "hazard ratio for death".</summary>
    public bool AsksForRatio => Has(Cues.MeasureHr) || Mentions.Any(mention => mention.Is(Kinds.Endpoint) && Tokens.Skip(mention.Start).Take(mention.Length).Any(token => token.Text is "hazard"));

    /// <summary>Whether a concept of a kind stands in the question.</summary>
    public bool HasKind(string kind)
    {
        for (var i = 0; i < Mentions.Count; i++)
        {
            if (Mentions[i].Is(kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Ids of the concepts of a kind, each once, in order.</summary>
    public IReadOnlyList<string> Ids(string kind) => Ordered.Ids(kind);

    /// <summary>The words of a mention as they were typed.</summary>
    public string WordsOf(Mention mention) => Text[Tokens[mention.Start].Start..Tokens[mention.End - 1].End];

    /// <summary>What is typed between a token and the next: blanks, and signs that are no token, such as a point.</summary>
    public ReadOnlySpan<char> GapAfter(int token) => Text.AsSpan(Tokens[token].End, Tokens[token + 1].Start - Tokens[token].End);

    /// <summary>The text with other words in the place of a mention.</summary>
    public string With(Mention mention, string words) => string.Concat(Text.AsSpan(0, Tokens[mention.Start].Start), words, Text.AsSpan(Tokens[mention.End - 1].End));

    /// <summary>What is asked of the mentions again and again; made anew for a copy with others.</summary>
    private OrderedMentions Ordered => _ordered is { } ordered && ReferenceEquals(ordered.Mentions, Mentions) ? ordered : _ordered = new OrderedMentions(Mentions);

    /// <summary>Mentions that are no cue.</summary>
    public IEnumerable<Mention> Clinical => Mentions.Where(mention => !mention.Is(Kinds.Cue));
}

/// <summary>Words that were not understood.</summary>
/// <param name="Text">The words as typed.</param>
/// <param name="Start">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="IsTrial">Whether they name a trial that the corpus does not hold.</param>
public sealed record UnknownPhrase(string Text, int Start, int End, bool IsTrial = false);

/// <summary>A misspelling, or words run together, and what it was read as.</summary>
public sealed record Correction(string Typed, string ReadAs);
