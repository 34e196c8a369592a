using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>"KEYNOTE-240 and 394", "EMERALD-1/3": the second trial goes by its number alone.</summary>
internal static class TrialShorthand
{
    /// <summary>Adds the trials that are named by what follows the name of their family.</summary>
    public static void Complete(IReadOnlyList<Token> tokens, List<Mention> mentions, Lexicon lexicon)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (!mentions[i].Is(Kinds.Trial) || Family(tokens[mentions[i].Start].Text) is not { } family)
            {
                continue;
            }

            var at = mentions[i].End;
            while (at < tokens.Count && tokens[at].Text is "and" or "or" or "vs" or "versus" or "against" or "to" or "," or "/" or "+" or "&")
            {
                at++;
            }

            if (at > mentions[i].End && at < tokens.Count && char.IsAsciiDigit(tokens[at].Text[0]) && !IsUnit(at + 1)
                && !mentions.Any(mention => !mention.Is(Kinds.Cue) && at >= mention.Start && at < mention.End) && lexicon.TrialCalled(family + tokens[at].Text) is { } trial)
            {
                mentions.RemoveAll(mention => at >= mention.Start && at < mention.End);
                mentions.Add(new Mention(trial, at, 1));
                mentions.Sort((one, other) => one.Start.CompareTo(other.Start));
            }
        }

        bool IsUnit(int token) => token < tokens.Count
            && (tokens[token].Text is "%" or "percent" || mentions.Any(mention => mention.Start == token && mention.Concept.Id is Cues.Months or Cues.Years or Cues.Patients));
    }

    /// <summary>The letters with which a trial's name begins; null where it begins otherwise.</summary>
    private static string? Family(string word)
    {
        var letters = word.TakeWhile(char.IsLetter).Count();
        return letters > 2 ? word[..letters] : null;
    }
}
