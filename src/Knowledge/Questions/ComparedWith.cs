using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>"Trials that compared TACE plus lenvatinib with lenvatinib": behind the verb, "with" sets one treatment against another.</summary>
internal static class ComparedWith
{
    /// <summary>Makes the joint between what was compared say "versus".</summary>
    public static void Settle(IReadOnlyList<Token> tokens, List<Mention> mentions, Lexicon lexicon)
    {
        if (lexicon.Find(Cues.Versus) is not { } versus || mentions.Any(mention => mention.Concept.Id == Cues.Versus))
        {
            return;
        }

        var verb = Enumerable.Range(0, tokens.Count).FirstOrDefault(i => tokens[i].Text is "compared" or "compares" or "comparing"
            || (tokens[i].Text == "compare" && mentions.Any(mention => mention.Concept.Id == Cues.Trials && mention.End <= i)), -1);
        var treatments = mentions.Where(mention => mention.Start > verb && mention.Concept.IsTreatment).ToArray();
        if (verb < 0 || treatments.Length < 2)
        {
            return;
        }

        var joints = Enumerable.Range(treatments[0].End, treatments[^1].Start - treatments[0].End)
            .Where(i => treatments.Any(mention => mention.End == i) && treatments.Any(mention => mention.Start - i is 1 or 2)).ToArray();
        var joint = joints.LastOrDefault(i => tokens[i].Text is "with" or "to", treatments.Length == 2 ? joints.FirstOrDefault(i => tokens[i].Text == "and", -1) : -1);
        if (joint < 0)
        {
            return;
        }

        mentions.RemoveAll(mention => mention.Start <= joint && mention.End > joint);
        mentions.Add(new Mention(versus, joint, 1));
        mentions.Sort((one, other) => one.Start.CompareTo(other.Start));
    }
}
