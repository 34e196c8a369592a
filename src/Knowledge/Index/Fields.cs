namespace HccBot.Knowledge.Index;

/// <summary>The fields of the index, named once.</summary>
internal static class Fields
{
    /// <summary>What a document is: fact or excerpt.</summary>
    public const string Type = "type";

    /// <summary>Kind of fact: result, eligibility, ...</summary>
    public const string FactKind = "fact";

    /// <summary>Trial that a document is about.</summary>
    public const string Trial = "trial";

    /// <summary>Concept that a document is about; a document has many, broader ones included.</summary>
    public const string Concept = "concept";

    /// <summary>Speaker of an excerpt.</summary>
    public const string Speaker = "speaker";

    /// <summary>Role of an excerpt's speaker.</summary>
    public const string Role = "role";

    /// <summary>Words of an excerpt, stemmed.</summary>
    public const string Text = "text";


}
