using System.Text.RegularExpressions;

namespace HccBot.Knowledge.Questions;

/// <summary>Finds what looks like it identifies a patient, and takes it out before anything else reads the text.</summary>
/// <remarks>
/// By pattern, since no list holds people's names. Titles of doctors are left alone: speakers and authors bear them. What is left in the text is
/// the word before it and <see cref="Mask"/>; what was there is kept nowhere.
/// </remarks>
public static partial class PatientIdentifiers
{
    /// <summary>What stands in place of an identifier.</summary>
    public const string Mask = "[removed]";

    private static readonly (string What, Regex Pattern)[] Patterns =
    [
        ("an e-mail address", Email()),
        ("a date of birth", Born()),
        ("a date of birth", OldDate()),
        ("a record number", RecordNumber()),
        ("a record number", SocialSecurity()),
        ("a phone number", LabelledPhone()),
        ("a phone number", Phone()),
        ("a name", LabelledName()),
        ("a name", TitledName()),
        ("a name", ShoutedOrWhisperedName()),
        ("a name", PatientAndName()),
    ];

    /// <summary>The text with each identifier masked, and what they were: "a date of birth".</summary>
    public static (string Text, IReadOnlyList<string> Found) TakeOut(string text)
    {
        var found = new List<string>();
        foreach (var (what, pattern) in Patterns)
        {
            text = pattern.Replace(text, match =>
            {
                found.Add(what);
                var secret = match.Groups["id"];
                return string.Concat(match.Value.AsSpan(0, secret.Index - match.Index), Mask, match.Value.AsSpan(secret.Index - match.Index + secret.Length));
            });
        }

        return (text, [.. found.Distinct()]);
    }

    private const string Date =
        @"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}(?:st|nd|rd|th|\.)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|(?:\p{L}{3,9}\s+)?(?:19|20)\d\d)";

    private const string Word = @"\p{Lu}[\p{L}'\u2019-]+";

    /// <summary>Words with a capital that follow "patient" in clinical prose and are no names.</summary>
    private const string NoName =
        @"(?!Child|Barcelona|Hepatitis|Portal|Main|Branch|Extrahepatic|Prior|No|With|Has|Had|Performance|Alcohol|Bilirubin|Albumin|Stage|Class|Population|Characteristics|Reported|Number)";

    /// <summary>A further word of a name: not the abbreviation that the clinical part begins with.</summary>
    private const string NextWord =
        NoName + @"(?!(?:HBV|HCV|HCC|ECOG|BCLC|PVTT|PVT|PVI|MVI|EHS|EHD|MASLD|MASH|NASH|NAFLD|ALD|ALBI|TACE|TARE|SIRT|AFP|INR|CTP|CPS|DOB|MRN|Born|Age|Aged|Dob)\b)(?:\p{Lu}\p{Ll}[\p{L}'\u2019-]*|\p{Lu}{3,})";

    [GeneratedRegex(@"(?<id>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)")]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?:d\.?o\.?b\.?|date\s+of\s+birth|birth\s?date|birthday|born|geboren|geb\.)\s*(?:on|in|am|is|:|=)?\s*(?<id>" + Date + ")", RegexOptions.IgnoreCase)]
    private static partial Regex Born();

    /// <summary>A day of the last century: no trial of ours has one.</summary>
    [GeneratedRegex(@"\b(?<id>\d{1,2}[./-]\d{1,2}[./-]19\d\d|19\d\d-\d{2}-\d{2})\b")]
    private static partial Regex OldDate();

    [GeneratedRegex(
        @"\b(?:mrn|medical\s+record(?:\s+(?:number|no\.?))?|(?:record|hospital|patient|chart|case|nhs|insurance)\s*(?:number|no\.?|nr\.?|id|\#)|fallnummer|patientennummer|ssn|social\s+security(?:\s+number)?)\s*(?:is|:|=|\#)?\s*(?!NCT)(?<id>[a-z]{0,3}[-/]?\d[\d-/ ]{2,}\d)",
        RegexOptions.IgnoreCase)]
    private static partial Regex RecordNumber();

    [GeneratedRegex(@"(?<![\d.-])(?<id>\d{3}-\d{2}-\d{4})(?![\d-])")]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(@"\b(?:phone|tel|telephone|mobile|cell|telefon|call\s+(?:him|her|them)\s+(?:at|on))\b\.?\s*(?:number|no\.?|nr\.?)?\s*(?:is|:|=)?\s*(?<id>\+?\(?\d[\d ()./-]{5,}\d)", RegexOptions.IgnoreCase)]
    private static partial Regex LabelledPhone();

    [GeneratedRegex(@"(?<![\w.])(?<id>\+\d{1,3}[ .-]?\(?\d{1,4}\)?(?:[ .-]?\d{2,4}){2,4}|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})(?![\w.%])")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(?:(?i:(?:patient|pt)(?:['\u2019]?s)?\s+name(?:\s+is)?|name\s*[:=]|(?:patient|man|woman)\s+(?:named|called))\s*[:=]?)\s*(?!of\b|is\b|the\b)(?<id>[\p{L}][\p{L}'\u2019-]+(?:,\s+" + NextWord + @"|(?:\s+" + NextWord + "){0,2}))")]
    private static partial Regex LabelledName();

    [GeneratedRegex(@"\b(?:Mr|Mrs|Ms|Miss|Mister|Herr|Frau|Mme|Monsieur|Madame)\b\.?\s+(?<id>" + Word + @"(?:\s+" + NextWord + @")?|\p{Lu}\b\.?)")]
    private static partial Regex TitledName();

    [GeneratedRegex(@"\b(?:mrs?|MRS?)\b\.?\s+(?!(?i:imaging|image|images|recist|scan|scans|elastography|angiography|guided|based|spectroscopy|is|was|and|or|with|in|for|ct)\b)(?<id>\p{L}{2,}[\p{L}'\u2019-]*(?:\s+" + NextWord + ")?)")]
    private static partial Regex ShoutedOrWhisperedName();

    [GeneratedRegex(@"\b[Pp]atient:?\s+(?<id>" + NoName + @"\p{Lu}\p{Ll}+\s+" + NoName + @"\p{Lu}\p{Ll}+)(?=\s*[,(;:]|\s+(?:\d|is\b|has\b|was\b|born\b|aged\b))")]
    private static partial Regex PatientAndName();
}
