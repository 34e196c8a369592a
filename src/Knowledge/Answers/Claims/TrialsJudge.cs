using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Trials;

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

        Fact[] facts = [leftFact, rightFact];
        var words = $"{first.Name}: {leftWords}; {second.Name}: {rightWords}";
        if (!AreOfTheArms(claim, facts) || !AreAlike(facts))
        {
            return Judgment.Silent($"{words}; not of the arms, or not by the criteria, of which it is said", facts);
        }

        var holds = claim.Less ? leftNumber < rightNumber : leftNumber > rightNumber;
        var caution = claim.Concept == "enrolled" ? "" : " (by the figures of two trials, which nobody compared)";
        return new Judgment(holds ? Verdict.Supported : Verdict.Contradicted, words + caution, facts);
    }

    /// <summary>Whether every treatment that is named was given in the arm of one of the figures.</summary>
    private bool AreOfTheArms(Claim.OfTrials claim, IReadOnlyList<Fact> facts)
    {
        var arms = facts.OfType<ResultFact>().Select(result => knowledge.Corpus.Trial(result.TrialId)!.Arm(result.Comparison.Experimental)).OfType<ArmFact>().ToArray();
        return SubjectReader.TreatmentsOf(claim.Clause).All(treatment => arms.Length == 0 || arms.Any(arm => knowledge.Subjects.Gives(arm, treatment)));
    }

    /// <summary>Response by RECIST is no response by mRECIST.</summary>
    private static bool AreAlike(IReadOnlyList<Fact> facts) =>
        facts.OfType<ResultFact>().Select(result => result.Criteria?.Words).OfType<string>().Select(words => words.Contains("mRECIST", StringComparison.Ordinal)).Distinct().Count() < 2;
}
