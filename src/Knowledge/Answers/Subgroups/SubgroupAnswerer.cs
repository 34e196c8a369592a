using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>Results in a part of the population; never the overall figure in its place.</summary>
internal sealed class SubgroupAnswerer : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        var subjects = knowledge.Subjects.Read(question);
        if (SafetyInGroup.Refuse(question, knowledge, subjects) is { } refusal)
        {
            return refusal;
        }

        if (SubgroupQuestion.Read(question, knowledge.Corpus.Lexicon, subjects.Count > 0) is not { } asked)
        {
            return null;
        }

        var finder = new SubgroupFinder(asked, knowledge);
        var findings = finder.Find(subjects.Count > 0 ? subjects : Everywhere(question, knowledge));
        if (findings.All(finding => !finding.Reported) && question.Trials.Count == 0 && AsControl(question, knowledge) is { Count: > 0 } others)
        {
            findings = finder.Find(others);
        }

        if (!asked.Sure && findings.All(finding => finding.Relation is null or Relation.Wider or Relation.Without))
        {
            return null;
        }

        var composer = new SubgroupComposer(question, knowledge, asked, subjects.Count > 0);
        return findings.Any(finding => finding.Reported) ? composer.Compose(findings) : composer.Refuse(findings);
    }

    /// <summary>Every trial of the line of therapy that is named, or every trial.</summary>
    private static IEnumerable<Subject> Everywhere(Question question, Knowledge knowledge) =>
        knowledge.Corpus.Trials.Where(trial => Setting.Is(trial, question.Ids(Kinds.Line), knowledge.Corpus.Lexicon)).Select(trial => new Subject(trial, []));

    /// <summary>"Sorafenib in hepatitis C": where nobody who tested it reports the group, those who compared with it may.</summary>
    private static IReadOnlyList<Subject> AsControl(Question question, Knowledge knowledge)
    {
        var treatments = SubjectReader.TreatmentsOf(question);
        return treatments.Count == 0 ? [] : [.. knowledge.Corpus.Trials
            .Select(trial => new Subject(trial, knowledge.Subjects.ArmsGiving(trial, treatments, alone: true))).Where(subject => subject.Arms.Count > 0)];
    }
}
