using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Which arms a question ranks by: those that were tested, unless it asks for controls, or for any arm that gave a treatment.</summary>
internal sealed class RankedArms
{
    private readonly Question _question;
    private readonly SubjectReader _subjects;
    private readonly IReadOnlyList<Concept> _treatments;
    private readonly bool _controls;
    private readonly bool _any;
    private readonly bool _alone;

    /// <summary>"TACE combinations": the treatment stands in the arm that is ranked, with something beside it.</summary>
    private readonly bool _together;

    public RankedArms(Question question, SubjectReader subjects)
    {
        (_question, _subjects) = (question, subjects);
        var named = SubjectReader.TreatmentsOf(question);
        var ofPatients = OfPatients(question);
        _treatments = ofPatients.Length > 0 ? ofPatients : named;
        _controls = !question.NamesTested && question.Mentions.Any(mention => IsControl(mention) && !TellsWhichTrials(question, mention));
        _any = (question.Says("arm", "arms") && !question.NamesTested) || ofPatients.Length > 0;
        _alone = question.Has(Cues.Alone) || ofPatients.Length > 0;
        _together = question.Says("combination", "combinations", "combined", "plus") && named.Count > 0;
    }

    /// <summary>Whether the question speaks of arms at all.</summary>
    public bool AreNamed => _controls || _any || _question.NamesTested;

    /// <summary>Whether an arm is one of them.</summary>
    public bool Include(Trial trial, string armId)
    {
        if (trial.Arm(armId) is not { } arm)
        {
            return false;
        }

        // A "placebo arm" gave nothing else.
        return (_controls || _any) && _treatments.Count == 0 && _question.Ids(Kinds.Drug).Contains("placebo") ? arm.IsControl && _subjects.Extras(arm, []) == 0
            : _controls ? arm.IsControl && (_treatments.Count == 0 || Gave(trial, arm, _alone))
            : _any && _treatments.Count > 0 ? Gave(trial, arm, _alone)
            // Trials that are named are ranked by the arm that each was about.
            : _question.Trials.Count > 1 && !_together && _treatments.Count == 0 ? trial.Arms.First(tested => !tested.IsControl) == arm
            : !arm.IsControl && (!_together || Gave(trial, arm, alone: false));
    }

    private bool Gave(Trial trial, ArmFact arm, bool alone) => _subjects.ArmsGiving(trial, _treatments, alone).Contains(arm);

    /// <summary>"In which did sorafenib patients live longest": the arm is named by its patients.</summary>
    private static Concept[] OfPatients(Question question) =>
        [.. question.Mentions.Where(mention => mention.Concept.Kind is Kinds.Drug or Kinds.Regimen or Kinds.Modality
            && mention.End < question.Tokens.Count && question.Tokens[mention.End].Text is "patients" or "pts")
        .Select(mention => mention.Concept).Distinct()];

    private static bool IsControl(Mention mention) => mention.Concept.Id is "control-arm" or Cues.AsControl;

    /// <summary>"Trials whose control was sorafenib", "sorafenib-controlled trials": says which trials are ranked, not by which arm.</summary>
    private static bool TellsWhichTrials(Question question, Mention control) =>
        question.Tokens[control.End - 1].Text == "controlled"
        || (control.Start > 0 && question.Tokens[control.Start - 1].Text == "whose")
        || (control.End < question.Tokens.Count && question.Tokens[control.End].Text is "was" or "were" or "is" or "being");
}
