namespace HccBot.Knowledge.Answers;

/// <summary>What kind of question an answer answers; the names that JSON carries.</summary>
public enum AnswerKind
{
    /// <summary>Trials that meet criteria.</summary>
    TrialList,

    /// <summary>Figures or items of trials.</summary>
    Value,

    /// <summary>A trial's card.</summary>
    Trial,

    /// <summary>Trials or arms side by side.</summary>
    Comparison,

    /// <summary>The longest, highest, largest, newest.</summary>
    Ranking,

    /// <summary>Results in a part of the population.</summary>
    Subgroup,

    /// <summary>Words of a speaker.</summary>
    Quote,

    /// <summary>What a term means.</summary>
    Definition,

    /// <summary>Decisions of agencies, status of trials.</summary>
    Regulatory,

    /// <summary>A profile against the trials' criteria.</summary>
    Eligibility,

    /// <summary>Whether a statement holds.</summary>
    ClaimCheck,

    /// <summary>Passages that match, where no typed fact answers.</summary>
    Passages,

    /// <summary>What the bot can do.</summary>
    Help,

    /// <summary>One question back, with choices.</summary>
    Clarify,

    /// <summary>Why there is no answer, and what there is instead.</summary>
    Refusal,
}

/// <summary>How kinds read.</summary>
public static class AnswerKindWords
{
    /// <summary>The kind as JSON writes it: "trial-list".</summary>
    public static string Text(this AnswerKind kind) => kind switch
    {
        AnswerKind.TrialList => "trial-list",
        AnswerKind.ClaimCheck => "claim-check",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
