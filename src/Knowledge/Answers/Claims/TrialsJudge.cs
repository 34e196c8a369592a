using HccBot.Knowledge.Questions.Claims;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Judges what is said of the figures of two trials by the figures alone, and says that nobody compared the two.</summary>
internal sealed class TrialsJudge(Knowledge knowledge)
{
    public Judgment Judge(Claim.OfTrials claim)
    {
        var (first, second) = (knowledge.Corpus.Trial(claim.First)!, knowledge.Corpus.Trial(claim.Second)!);
        var (left, right) = (NumberMatcher.Newest(first, claim.Quantity, claim.Concept), NumberMatcher.Newest(second, claim.Quantity, claim.Concept));
        if (left is not var (leftFact, leftNumber, leftWords) || right is not var (rightFact, rightNumber, rightWords))
        {
            var missing = left is null && right is null ? $"{first.Name} and {second.Name}" : left is null ? first.Name : second.Name;
            return Judgment.Silent($"our sources give no such figure of {missing}");
        }

        var holds = claim.Less ? leftNumber < rightNumber : leftNumber > rightNumber;
        var caution = claim.Concept == "enrolled" ? "" : " (by the figures of two trials, which nobody compared)";
        return new Judgment(holds ? Verdict.Supported : Verdict.Contradicted, $"{first.Name}: {leftWords}; {second.Name}: {rightWords}{caution}", [leftFact, rightFact]);
    }
}
