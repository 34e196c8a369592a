using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Whether something is said of all the patients of a trial, or of nobody.</summary>
internal static class Everybody
{
    /// <summary>"Nobody in it had ascites", "all patients had Child-Pugh A": true for all, false for nobody, null where neither is said.</summary>
    public static bool? In(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var patients = Enumerable.Range(i + 1, 3).Any(next => next < tokens.Count && tokens[next].Text is "patient" or "patients" or "participant" or "participants" or "one");
            switch (tokens[i].Text)
            {
                case "nobody" or "noone": return false;
                case "no" or "none" when patients: return false;
                case "everybody" or "everyone": return true;
                case "all" or "every" or "each" when patients: return true;
            }
        }

        return null;
    }
}
