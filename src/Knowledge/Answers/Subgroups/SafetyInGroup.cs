using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>Safety in a part of the population: our sources hold none, and the overall figures do not stand in for it.</summary>
internal static class SafetyInGroup
{
    private static readonly string[] Factors = ["etiology", "child-pugh", "albi", "bclc", "ecog", "afp", "age", "sex", "region"];

    /// <summary>The refusal; null where the question asks for something else.</summary>
    public static Answer? Refuse(Question question, Knowledge knowledge, IReadOnlyList<Subject> subjects)
    {
        var safety = question.HasKind(Kinds.Safety) || question.Ids(Kinds.Attribute).Contains("toxicity");
        if (!safety || subjects.Count == 0 || question.Endpoints.Count > 0 || question.Has(Cues.Include) || question.Has(Cues.Exclude))
        {
            return null;
        }

        var groups = new GroupReader(question, knowledge.Corpus.Lexicon).Read().Where(group => group.Restricts
            && Factors.Contains(GroupRelation.FactorOf(group.Concept, knowledge.Corpus.Lexicon))).ToArray();
        if (groups.Length == 0)
        {
            return null;
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var trials = subjects.Select(subject => subject.Trial).Distinct().Take(6).ToArray();
        foreach (var trial in trials.Take(3))
        {
            builder.FollowUp($"{trial.Name} safety", $"Safety in {trial.Name}");
        }

        return Refusal.Build(
            builder, $"Our sources report no safety figures {string.Join(" or ", groups.Select(group => group.After))} for {string.Join(", ", trials.Select(trial => trial.Name))}; the overall figures do not stand in for them.");
    }
}
