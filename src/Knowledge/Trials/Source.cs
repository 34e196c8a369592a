namespace HccBot.Knowledge.Trials;

/// <summary>What a fact is cited from: a publication, registry record, label, guideline, abstract, ...</summary>
/// <param name="Id">Dossier and source, such as "imbrave150:s2".</param>
/// <param name="Rung">Its place on the evidence ladder.</param>
/// <param name="Label">How a citation reads: "Cheng et al., J Hepatol 2022".</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">When it was published; null where the source bears no date.</param>
/// <param name="Url">Where a reader finds it; null where no public address is known.</param>
/// <param name="Doi">Digital object identifier; null where it has none.</param>
/// <param name="Journal">Journal; null where it is none.</param>
public sealed record Source(
    string Id, Rung Rung, string Label, string Title, PartialDate? Date, string? Url, string? Doi, string? Journal)
{
    /// <summary>Whether another source is the same publication, also where several dossiers list it.</summary>
    public bool IsSameAs(Source other) => this == other || (Label == other.Label && Url == other.Url && Rung == other.Rung);
}

/// <summary>The evidence ladder, from the top.</summary>
public enum Rung
{
    /// <summary>A peer-reviewed publication.</summary>
    PeerReviewed,

    /// <summary>A registry record, such as ClinicalTrials.gov.</summary>
    Registry,

    /// <summary>A drug label or protocol summary.</summary>
    Label,

    /// <summary>An assessment by a regulatory or health-technology agency.</summary>
    Agency,

    /// <summary>A clinical guideline.</summary>
    Guideline,

    /// <summary>A congress abstract or presentation.</summary>
    Abstract,

    /// <summary>A company's announcement.</summary>
    PressRelease,

    /// <summary>A page that restates a trial at second hand.</summary>
    Secondary,

    /// <summary>A speaker's remark.</summary>
    Remark,
}

/// <summary>How rungs read.</summary>
public static class RungWords
{
    /// <summary>The rung as files, JSON and cards write it: "peer-reviewed".</summary>
    public static string Text(this Rung rung) => rung switch
    {
        Rung.PeerReviewed => "peer-reviewed",
        Rung.Registry => "registry",
        Rung.Label => "label",
        Rung.Agency => "agency",
        Rung.Guideline => "guideline",
        Rung.Abstract => "abstract",
        Rung.PressRelease => "press-release",
        Rung.Secondary => "secondary",
        Rung.Remark => "remark",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
