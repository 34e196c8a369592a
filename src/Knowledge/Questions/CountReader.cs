using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Reads how many arms, sites or countries a trial had, where the number is part of a name: "single-center", "more than two arms".</summary>
internal sealed class CountReader(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
{
    private const string Arms = "arms";

    /// <summary>"Single-center", "multicenter", "in one country", "multi-arm"; null where the mention counts nothing.</summary>
    public NumericCondition? InName(Mention mention)
    {
        if (mention.Concept.Id is not ("sites" or "countries" or Arms))
        {
            return null;
        }

        var word = tokens[mention.Start].Text;
        var one = word.StartsWith("mono", StringComparison.Ordinal) || word.StartsWith("single", StringComparison.Ordinal) || word == "one";
        var comparison = one ? NumericComparison.Equal : NumericComparison.Above;
        return one || word.StartsWith("multi", StringComparison.Ordinal)
            ? new NumericCondition(Quantity.Count, mention.Concept.Id, comparison, mention.Concept.Id == Arms ? 2 : 1, null, null, false, mention.Start, mention.End)
            : null;
    }

    /// <summary>"More than two arms": the number stands within the name of a design.</summary>
    public NumericCondition? OfArms(Mention cue, NumericComparison comparison) =>
        mentions.FirstOrDefault(mention => mention.Start == cue.End && mention.Concept.Id is "two-arm" or "three-arm") is { } design
            ? new NumericCondition(Quantity.Count, Arms, comparison, design.Concept.Id == "two-arm" ? 2 : 3, null, null, false, cue.Start, design.End) : null;
}
