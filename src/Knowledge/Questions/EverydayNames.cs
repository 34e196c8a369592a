using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Names of trials that are everyday words as well: SPACE, LAUNCH, DEMAND, REACH.</summary>
/// <remarks>
/// Such a word is the trial when it is typed as a name or when its neighbors say so; else it is the everyday word. The vocabulary marks them:
/// they are names of a trial and listed among the ordinary words.
/// </remarks>
internal static class EverydayNames
{
    private static readonly string[] FigureKinds =
        [Kinds.Endpoint, Kinds.Safety, Kinds.Attribute, Kinds.Measure, Kinds.Etiology, Kinds.Criterion, Kinds.Factor, Kinds.Grade, Kinds.Stage, Kinds.Region, Kinds.Drug, Kinds.Modality];

    /// <summary>Turns mentions of trials into the everyday words that they are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="mentions">Its mentions, changed in place.</param>
    /// <param name="lexicon">The vocabulary.</param>
    /// <param name="namesFrom">Where names alone stand, in characters: there nothing is doubtful.</param>
    public static void Settle(string text, IReadOnlyList<Token> tokens, List<Mention> mentions, Lexicon lexicon, int namesFrom)
    {
        var doubtful = new List<int>();
        for (var i = 0; i < mentions.Count; i++)
        {
            if (IsTrial(mentions[i]) && mentions[i].Length == 1 && tokens[mentions[i].Start].Start < namesFrom && lexicon.Names(tokens[mentions[i].Start].Text, Cues.Ordinary))
            {
                doubtful.Add(i);
            }
        }

        if (doubtful.Count == 0)
        {
            return;
        }

        var mixed = text.Any(char.IsLower) && text.Any(char.IsUpper);
        var reader = new Neighbors(tokens, mentions, lexicon);
        doubtful.RemoveAll(place => (mixed && TypedAsName(text, tokens[mentions[place].Start])) || reader.SayName(place) || reader.IsCoordinated(place));

        var ordinary = lexicon.Find(Cues.Ordinary)!;
        foreach (var place in doubtful)
        {
            mentions[place] = mentions[place] with { Concept = ordinary };
        }
    }

    private static bool IsTrial(Mention mention) => mention.Is(Kinds.Trial) || mention.Is(Kinds.OtherTrial);

    /// <summary>In capitals, or with a capital elsewhere than at the start of a sentence.</summary>
    private static bool TypedAsName(string text, Token token)
    {
        if (!char.IsUpper(text[token.Start]))
        {
            return false;
        }

        if (char.IsUpper(text[token.Start + 1]))
        {
            return true;
        }

        var before = text.AsSpan(0, token.Start).TrimEnd(" \"'\u2018\u201c(");
        return before.Length > 0 && before[^1] is not ('.' or '?' or '!' or ':');
    }

    private sealed class Neighbors(IReadOnlyList<Token> tokens, List<Mention> mentions, Lexicon lexicon)
    {
        private const int LongestTelegram = 8;

        private readonly bool _asksFigure = mentions.Any(mention => FigureKinds.Contains(mention.Concept.Kind) || mention.Concept.Id is Cues.MeasureHr or Cues.MeasureMedian or Cues.MeasureRate or Cues.PrimaryEndpoint);
        private readonly bool _short = tokens.Count(token => token.Kind != TokenKind.Sign) <= LongestTelegram;

        public bool SayName(int place)
        {
            var (before, after) = (mentions[place].Start - 1, mentions[place].End);
            return Is(after, Cues.AfterName) || Is(after, Cues.Versus) || Is(before, Cues.Versus) || JoinsTrials(place) || Is(before, Cues.AsksOfName)
                || (after < tokens.Count && tokens[after].Text == "s")
                || (after < tokens.Count && tokens[after] is { Kind: TokenKind.Number, Glued: true })
                || (before < 0 && Is(after, Cues.NameDoes))
                || (Is(before, Cues.BeforeName) && (_asksFigure || AtEnd(after)))
                || (_asksFigure && Text(before) == "the" && Is(before - 1, Cues.BeforeName) && AtEnd(after))
                || (mentions[place].Is(Kinds.Trial) && IsEndpoint(place + 1, after))
                || (before < 0 && mentions[place].Is(Kinds.Trial) && StartsGroup(place + 1, after))
                || (_short && IsTelegram(place, before, after));
        }

        /// <summary>Joined to another trial by "and", a slash or a comma: two such names side by side are trials both.</summary>
        public bool IsCoordinated(int place)
        {
            for (var other = place - 1; other <= place + 1; other += 2)
            {
                // Between two trials stands the mention of the joint, or a sign, which is no mention.
                var neighbor = other >= 0 && other < mentions.Count && mentions[other].Concept.Id is Cues.And or Cues.Or or Cues.Versus ? other + (other - place) : other;
                if (neighbor >= 0 && neighbor < mentions.Count && IsTrial(mentions[neighbor])
                    && Math.Abs(mentions[neighbor].Start - mentions[place].Start) <= mentions[Math.Min(neighbor, place)].Length + 1)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>"premiere TTP y90 vs ctace", "OS sharp?", "reflect": the first or last of a few words, beside what it was measured by.</summary>
        private bool IsTelegram(int place, int before, int after) =>
            (before < 0 && (AtEnd(after) || IsFigure(place + 1, after))) || (before >= 0 && AtEnd(after) && place > 0 && mentions[place - 1].End == before + 1 && IsFigure(place - 1, mentions[place - 1].Start));

        /// <summary>"Compare leap-002 with reflect ...": set beside another trial.</summary>
        private bool JoinsTrials(int place) => mentions[place].Start > 0 && tokens[mentions[place].Start - 1].Text is "with" or "to"
            && mentions.Any(mention => mention.Concept.Id == Cues.Compare) && mentions.Take(place).Any(IsTrial);

        /// <summary>"Reflect in patients with AFP above 200": a name, then a part of its population.</summary>
        private bool StartsGroup(int place, int start) => _asksFigure && place < mentions.Count && mentions[place].Start == start && mentions[place].Concept.Id == Cues.Subgroup;

        private bool IsFigure(int place, int start) => place < mentions.Count && mentions[place].Start == start
            && (FigureKinds.Contains(mentions[place].Concept.Kind) || mentions[place].Concept.Id is Cues.MeasureHr or Cues.MeasureMedian or Cues.PrimaryEndpoint);

        private bool IsEndpoint(int place, int start) => place < mentions.Count && mentions[place].Start == start && mentions[place].Is(Kinds.Endpoint);

        private bool Is(int place, string cue) => place >= 0 && place < tokens.Count && lexicon.Names(tokens[place].Text, cue);

        private string? Text(int place) => place >= 0 ? tokens[place].Text : null;

        private bool AtEnd(int place) => place >= tokens.Count || tokens[place].Kind == TokenKind.Sign;
    }
}
