namespace HccBot.Knowledge.Vocabulary;

/// <summary>Something that people name in questions and facts are filed under.</summary>
/// <param name="Id">Slug, unique over all kinds.</param>
/// <param name="Kind">drug, endpoint, criterion, trial, cue, ...</param>
/// <param name="Name">Preferred term, as an answer writes it.</param>
/// <param name="Names">Every other way people write it.</param>
/// <param name="Broader">Concepts that it falls under.</param>
/// <param name="Parts">Of a regimen: its drugs and procedures.</param>
public sealed record Concept(
    string Id, string Kind, string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Broader, IReadOnlyList<string> Parts)
{
    /// <summary>Whether it is a drug, a class, a regimen or a local treatment; placebo and whole kinds of treatment count.</summary>
    public bool IsTreatment => Kind is Kinds.Drug or Kinds.DrugClass or Kinds.Regimen or Kinds.Modality;

    /// <summary>Whether it is a drug, a class or a regimen.</summary>
    public bool IsSystemicTreatment => Kind is Kinds.Drug or Kinds.DrugClass or Kinds.Regimen;

    /// <summary>How figures name it: "OS" for overall survival, the preferred term where it has no short form.</summary>
    public string ShortName => Kind == Kinds.Endpoint && Id.Length <= 4 && !Id.Contains('-') ? Id.ToUpperInvariant() : Name;
}

/// <summary>The kinds of concepts that code asks for by name; the others are only filed under.</summary>
public static class Kinds
{
    public const string Drug = "drug";
    public const string DrugClass = "drug-class";
    public const string Regimen = "regimen";
    public const string Modality = "modality";
    public const string Endpoint = "endpoint";
    public const string Criterion = "criterion";
    public const string Grade = "grade";
    public const string Stage = "stage";
    public const string Etiology = "etiology";
    public const string Factor = "factor";
    public const string Measure = "measure";
    public const string Safety = "safety";
    public const string Line = "line";
    public const string Phase = "phase";
    public const string Blinding = "blinding";
    public const string Status = "status";
    public const string Outcome = "outcome";
    public const string Agency = "agency";
    public const string Decision = "decision";
    public const string Attribute = "attribute";
    public const string Region = "region";
    public const string ResponseCriteria = "response-criteria";
    public const string Role = "role";
    public const string Topic = "topic";
    public const string Analysis = "analysis";
    public const string Journal = "journal";
    public const string OtherDisease = "other-disease";

    /// <summary>Trials that people ask for and that the corpus does not hold.</summary>
    public const string OtherTrial = "other-trial";

    /// <summary>Words that are spelled right and name nothing: known to the spelling alone.</summary>
    public const string Word = "word";
    public const string Cue = "cue";
    public const string Trial = "trial";
    public const string Speaker = "speaker";
    public const string Term = "term";

    /// <summary>Words that matter in one place of a sentence only: never found as mentions, looked up where they matter.</summary>
    public const string Phrase = "phrase";
}
