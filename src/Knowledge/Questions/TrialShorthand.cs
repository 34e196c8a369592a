using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>"KEYNOTE-240, 394 and 937", "EMERALD-1/3": further trials go by their numbers alone.</summary>
internal static class TrialShorthand
{
    /// <summary>Adds the trials that are named by what follows the name of their family.</summary>
    public static void Complete(IReadOnlyList<Token> tokens, List<Mention> mentions, Lexicon lexicon)
    {
        foreach (var named in mentions.Where(mention => mention.Is(Kinds.Trial)).ToArray())
        {
            if (Family(tokens[named.Start].Text) is not { } family)
            {
                continue;
            }

            for (var at = Next(tokens, named.End); at > 0 && IsNumberAlone(tokens, mentions, at) && lexicon.TrialCalled(family + tokens[at].Text) is { } trial; at = Next(tokens, at + 1))
            {
                mentions.RemoveAll(mention => at >= mention.Start && at < mention.End);
                mentions.Add(new Mention(trial, at, 1));
            }
        }

        mentions.Sort((one, other) => one.Start.CompareTo(other.Start));
    }

    /// <summary>The token behind "and", "vs", "next to" or a sign; 0 where none of them stands there.</summary>
    private static int Next(IReadOnlyList<Token> tokens, int from)
    {
        var at = from;
        while (at < tokens.Count && tokens[at].Text is "and" or "or" or "vs" or "versus" or "against" or "plus" or "beside" or "alongside" or "next" or "to" or "," or "/" or "+")
        {
            at++;
        }

        return at > from && at < tokens.Count ? at : 0;
    }

    /// <summary>A number that counts nothing: "EMERALD-1 and 3 other trials", "240 and 394 patients".</summary>
    private static bool IsNumberAlone(IReadOnlyList<Token> tokens, List<Mention> mentions, int at) =>
        char.IsAsciiDigit(tokens[at].Text[0])
        && !mentions.Any(mention => !mention.Is(Kinds.Cue) && at >= mention.Start && at < mention.End)
        && !(at + 1 < tokens.Count && (tokens[at + 1].Text is "%" or "percent" or "other" or "others" or "more" or "further" or "additional" or "new" or "arms" or "sites" or "countries"
            || mentions.Any(mention => mention.Start == at + 1 && mention.Concept.Id is Cues.Months or Cues.Years or Cues.Patients or Cues.Trials)));

    /// <summary>The letters with which a trial's name begins; null where it begins otherwise.</summary>
    private static string? Family(string word)
    {
        var letters = word.TakeWhile(char.IsLetter).Count();
        return letters > 2 ? word[..letters] : null;
    }
}
