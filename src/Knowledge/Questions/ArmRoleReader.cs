using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>In which arms a treatment is looked for: as control, as what was tested, or in any.</summary>
internal sealed class ArmRoleReader(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, List<FilterAtom> atoms)
{
    /// <summary>The role of the treatments that follow.</summary>
    private ArmRole _role = ArmRole.Any;

    /// <summary>Whether "versus" stands before the treatment that follows.</summary>
    public bool IsAgainst { get; private set; }

    /// <summary>"Versus": what follows is the control.</summary>
    public void SetAgainst() => IsAgainst = true;

    /// <summary>"Sorafenib as control", "lenvatinib was tested": of the treatment just named, else of those that follow.</summary>
    /// <returns>Whether it was said of the treatment just named.</returns>
    public bool Say(ArmRole role, int at)
    {
        if (Relabel(role, at))
        {
            return true;
        }

        _role = role;
        return false;
    }

    /// <summary>"The experimental arm's median OS": a figure of it, no treatment in it.</summary>
    public bool IsOfFigure(Mention arm) => mentions.Any(next => next.Start >= arm.End && next.Start - arm.End <= 1
        && (next.Is(Kinds.Endpoint) || next.Concept.Id is Cues.MeasureMedian or Cues.MeasureHr));

    /// <summary>"Control arm = TACE alone", "sorafenib control arm", "lenvatinib was being tested".</summary>
    /// <param name="arm">The arm named.</param>
    /// <param name="denied">Whether a "not" is open.</param>
    public void ReadArm(Mention arm, bool denied)
    {
        var role = arm.Concept.Id == "control-arm" ? ArmRole.Control : ArmRole.Experimental;
        if (IsSubject(arm) || (!denied && !Relabel(role, arm.Start)))
        {
            _role = role;
        }
    }

    /// <summary>A treatment with the role that the words before it give.</summary>
    /// <param name="treatment">The treatment.</param>
    /// <param name="at">First token of its name.</param>
    /// <param name="joined">Whether "or" joins it to the one before.</param>
    public Filter.Treatment WithRole(Filter.Treatment treatment, int at, bool joined)
    {
        // "As control lenvatinib or sorafenib": neighbours joined by "or" share their role.
        if (joined && atoms is [.., { Filter: Filter.Treatment { Role: not ArmRole.Any } neighbour }])
        {
            _role = neighbour.Role;
        }

        var role = IsAgainst || IsBeaten(at) ? ArmRole.Control : _role;
        IsAgainst = false;
        return treatment with { Role = role };
    }

    /// <summary>"Bevacizumab, biosimilar counted": a kind of the drug named before, which is meant too.</summary>
    public bool IsKindOfLast(Mention drug) => drug.Is(Kinds.Drug) && drug.End < tokens.Count
        && tokens[drug.End].Text is "counted" or "counts" or "count" or "included" or "too" or "ok" or "okay" or "also"
        && atoms is [.., { Filter: Filter.Treatment wider }] && drug.Concept.Id.StartsWith($"{wider.Concept}-", StringComparison.Ordinal);

    /// <summary>"TACE combinations", where nothing else is named that was combined: a drug stands beside it.</summary>
    public bool IsCombined(Mention procedure) => procedure.Is(Kinds.Modality) && procedure.Concept.Id is not ("systemic" or "locoregional")
        && tokens.Skip(procedure.End).Take(2).Any(token => token.Text is "combination" or "combinations" or "combo" or "combos")
        && mentions.Count(other => other.Concept.IsTreatment && other.Concept.Id != "placebo") == 1;

    /// <summary>"Where sorafenib lost", "lenvatinib was beaten": said of the treatment right before it.</summary>
    public bool IsDefeat(Mention outcome) => outcome.Is(Kinds.Outcome) && atoms is [.., { Filter: Filter.Treatment { Role: ArmRole.Any } } last] && outcome.Start - last.At <= 4
        && !mentions.Any(and => and.Concept.Id is Cues.And or Cues.But && and.Start >= last.At && and.End <= outcome.Start)
        && (tokens[outcome.Start].Text is "lost" or "loses" or "lose" || IsPassive(outcome, last.At));

    /// <summary>What lost was the control.</summary>
    public void MakeLastControl() => atoms[^1].Filter = (Filter.Treatment)atoms[^1].Filter with { Role = ArmRole.Control };

    /// <summary>"Was beaten", "was sorafenib beaten", and nothing that beat is named behind it.</summary>
    private bool IsPassive(Mention outcome, int treatment) => MentionFilters.IsBeating(outcome) && outcome.Start > 0
        && (tokens[outcome.Start - 1].Text is "was" or "were" or "been" or "got" || (treatment > 0 && tokens[treatment - 1].Text is "was" or "were"))
        && !mentions.Any(next => next.Start >= outcome.End && next.Concept.IsTreatment);

    /// <summary>"Beat sorafenib", "non-inferior to sorafenib": what was beaten was the control.</summary>
    private bool IsBeaten(int treatment) =>
        (treatment > 1 && tokens[treatment - 1].Text == "to" && tokens[treatment - 2].Text is "inferior" or "noninferior")
        || mentions.Any(mention => mention.Is(Kinds.Outcome) && treatment - mention.End is 0 or 1
            && MentionFilters.IsBeating(mention) && !MentionFilters.IsWinner(tokens, treatment));

    /// <summary>"Where the control group did not receive sorafenib": what follows is said of the arm.</summary>
    private bool IsSubject(Mention arm)
    {
        // "..., but control not sorafenib", "whose control was lenvatinib".
        if (arm.Start > 0 && tokens[arm.Start - 1].Text is "but" or "whose" or "where" or "while" && mentions.Any(next => next.Concept.IsTreatment && next.Start - arm.End is >= 0 and <= 4))
        {
            return true;
        }

        var verb = arm.End + (arm.End < tokens.Count && tokens[arm.End].Text is "that" or "which" or "who" ? 1 : 0);
        return verb < tokens.Count && tokens[verb].Text is "did" or "didn" or "didn't" or "received" or "got" or "receives" or "gets" or "never";
    }

    private bool Relabel(ArmRole role, int at)
    {
        if (atoms is not [.., { Filter: Filter.Treatment treatment } last] || at - last.At > 12)
        {
            return false;
        }

        last.Filter = treatment with { Role = role };
        for (var i = atoms.Count - 1; i > 0 && atoms[i].JoinsByOr && atoms[i - 1].Filter is Filter.Treatment { Role: ArmRole.Any } neighbour; i--)
        {
            atoms[i - 1].Filter = neighbour with { Role = role };
        }

        return true;
    }
}
