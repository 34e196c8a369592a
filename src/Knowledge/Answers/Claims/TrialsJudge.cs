using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Judges what is said of the figures of two trials by the figures alone, and says that nobody compared the two.</summary>
internal sealed class TrialsJudge(Knowledge knowledge)
{
    public Judgment Judge(Claim.OfTrials claim)
    {
        var (first, second) = (knowledge.Corpus.Trial(claim.First)!, knowledge.Corpus.Trial(claim.Second)!);
        var (left, right) = (Newest(first, claim), Newest(second, claim));
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

    private (Fact Fact, decimal Number, string Words)? Newest(Trial trial, Claim.OfTrials claim) =>
        knowledge.Corpus.Lexicon.Find(claim.Concept)?.Kind == Kinds.Safety ? Share(trial, claim) : NumberMatcher.Newest(trial, claim.Quantity, claim.Concept);

    /// <summary>The share of patients with a side effect in the arm that a trial tested; null where our sources give none.</summary>
    private (Fact Fact, decimal Number, string Words)? Share(Trial trial, Claim.OfTrials claim)
    {
        var treatments = SubjectReader.TreatmentsOf(claim.Clause).Where(treatment => trial.Arms.Any(arm => knowledge.Subjects.Gives(arm, treatment))).ToArray();
        var arms = trial.Arms.Where(arm => !arm.IsControl && treatments.All(treatment => knowledge.Subjects.Gives(arm, treatment))).Select(arm => arm.ArmId).Take(1).ToArray();
        return trial.Facts.OfType<SafetyFact>().Where(fact => fact.Unit == "%" && knowledge.Corpus.Lexicon.IsA(fact.Event, claim.Concept))
            .SelectMany(fact => fact.Arms.Where(figure => arms.Contains(figure.Arm) && figure.Value.Number is not null), (fact, figure) => ((Fact)fact, figure.Value.Number!.Value, fact.StatementBody))
            .Select(found => ((Fact, decimal, string)?)found).FirstOrDefault();
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
