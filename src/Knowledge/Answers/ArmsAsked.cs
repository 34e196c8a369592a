using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Which arms a question sets side by side: "sorafenib arms over the years", "TACE-alone control arms across EMERALD-1 and LEAP-012".</summary>
internal static class ArmsAsked
{
    /// <summary>The arms, in the order of their trials' enrollment; null when the question asks for no kind of arm across trials.</summary>
    public static IReadOnlyList<ArmFact>? Of(Question question, Knowledge knowledge)
    {
        var controls = question.NamesControl || question.Ids(Kinds.Drug).Contains("placebo");
        var kinds = controls || question.Says("arm", "arms");
        var across = question.Has(Cues.Across) || SubjectReader.Compares(question) || question.Trials.Count > 1
            || question.Endpoints.Count > 0 || question.Landmarks.Count > 0;
        if (!kinds || !across || question.Trials.Count == 1 || (question.Has(Cues.AskList) && (question.Has(Cues.Trials) || (question.Endpoints.Count == 0 && question.Landmarks.Count == 0))))
        {
            return null;
        }

        var treatments = SubjectReader.TreatmentsOf(question);
        if (SubjectReader.SetsAgainst(question) || question.HasKind(Kinds.Outcome) || (question.Carried.Count > 0 && question.Says("those", "ones")))
        {
            // "A against B, no combination arm" compares within trials; "as comparator, and OS was missed" and "only those with a placebo arm" ask which.
            return null;
        }

        if (treatments.Count == 0 && !controls)
        {
            return null;
        }

        var lexicon = knowledge.Corpus.Lexicon;
        var lines = question.Ids(Kinds.Line);
        var trials = question.Trials.Count > 0 ? question.Trials.Select(knowledge.Corpus.Trial).OfType<Trial>() : knowledge.Corpus.Trials.Where(trial => Setting.Is(trial, lines, lexicon));
        var arms = trials.OrderBy(Setting.Start).SelectMany(trial => knowledge.Subjects.ArmsGiving(trial, treatments, alone: question.Has(Cues.Alone) || question.Trials.Count == 0))
            .Where(arm => arm.IsControl || treatments.Count > 0).ToArray();
        if (controls)
        {
            // As control where the trial had it as control: "sorafenib controls" of SHARP are its sorafenib arm.
            arms = [.. arms.Where(arm => arm.IsControl || !arms.Any(other => other.TrialId == arm.TrialId && other.IsControl))];
        }

        return arms.Select(arm => arm.TrialId).Distinct().Count() > 1 ? arms : null;
    }
}
