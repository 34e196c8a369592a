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
        ("a name", ListedName()),
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
        @"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|(?:the\s+)?\d{1,2}(?:st|nd|rd|th|\.)?(?:\s+of)?[\s-]+\p{L}{3,9}\.?,?[\s-]+\d{2,4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{6}(?:\d\d)?\b|(?:\p{L}{3,9}\s+)?(?:19|20)\d\d)";

    private const string Word = @"\p{Lu}[\p{L}'\u2019-]+";

    /// <summary>Initials and particles that go before a family name: "J.", "van der".</summary>
    private const string BeforeWord = @"(?:\p{Lu}\.\s*|\p{Lu}\s+|(?:van|von|vom|de|der|den|du|da|di|del|la|le|zu|zur|ten|ter)\s+){0,3}";

    /// <summary>Words with a capital that follow "patient" in clinical prose and are no names.</summary>
    private const string NoName =
        @"(?!(?:Child|Barcelona|Hepatitis|Portal|Main|Branch|Extrahepatic|Prior|No|With|Has|Had|Performance|Alcohol|Alcoholic|Bilirubin|Albumin|Stage|Class|Population|Characteristics|Reported|Number|Selection|Baseline|Global|Demographics|Disposition|Outcomes?|Quality|Safety)\b)";

    private const string Abbreviations =
        @"(?!(?:HBV|HCV|HCC|ECOG|BCLC|PVTT|PVT|PVI|MVI|EHS|EHD|MASLD|MASH|NASH|NAFLD|ALD|ALBI|TACE|TARE|SIRT|AFP|INR|CTP|CPS|DOB|MRN|Born|Age|Aged|Dob)\b)";

    /// <summary>A further word of a name: not the abbreviation that the clinical part begins with.</summary>
    private const string NextWord = NoName + Abbreviations + @"(?!\p{L}+\d)(?:\p{Lu}\p{Ll}[\p{L}'\u2019-]*|\p{Lu}{3,})";

    [GeneratedRegex(@"(?<id>[\w.+-]+(?:@|\s?[(\[]at[)\]]\s?)[\w-]+(?:(?:\.|\s?[(\[]dot[)\]]\s?)[\w-]+)+)", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?:d\.?o\.?b\b\.?|date\s+of\s+birth|year\s+of\s+birth|birth\s?date|birthday|born|geboren|geb\.?|geburts(?:datum|tag|jahr)|jahrgang)\s*[(\u2013-]?\s*(?:on|in|am|is|was|:|=)?\s*(?<id>" + Date + ")", RegexOptions.IgnoreCase)]
    private static partial Regex Born();

    /// <summary>A day of the last century, or a year with the German sign for "born": no trial of ours has one.</summary>
    [GeneratedRegex(@"(?:\b(?<id>\d{1,2}[./-]\d{1,2}[./-]19\d\d|19\d\d-\d{2}-\d{2})|(?<![\w*])\*\s?(?<id>(?:19|20)\d\d|\d{1,2}\.\d{1,2}\.\d{2,4}))\b")]
    private static partial Regex OldDate();

    [GeneratedRegex(
        @"\b(?:(?:mrn|medical\s+record)(?:\s+(?:number|no\.?|id))?|(?:record|hospital|patient|pt|chart|case|nhs|file|account|accession|admission|encounter|insurance|subject)\s*(?:-|['\u2019]s)?\s*(?:number|no\.?|nr\.?|id|\#)|(?:fall|patienten|pat\.?|akten|aufnahme|kis|versicherten|versicherungs|krankenversicherungs)[\s-]*(?:nummer|nr\.?|id\b)|aktenzeichen|ssn|social\s+security(?:\s+number)?)\s*(?:is|ist|lautet|:|=|\#)?\s*(?!NCT)(?<id>[a-z]{0,3}[-/]?\d[\d-/ ]{2,}\d)",
        RegexOptions.IgnoreCase)]
    private static partial Regex RecordNumber();

    [GeneratedRegex(@"(?<![\d.-])(?<id>\d{3}-\d{2}-\d{4})(?![\d-])")]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(@"\b(?:phone|tel|telephone|mobile|cell|telefon|telefonnummer|handy|handynummer|mobil|rufnummer|fax|erreichbar\s+unter|(?:call|ring|reach)\s+(?:him|her|them)\s+(?:at|on|under))\b\.?\s*(?:number|no\.?|nr\.?)?\s*(?:is|ist|:|=)?\s*(?<id>\+?\(?\d[\d ()./-]{5,}\d)", RegexOptions.IgnoreCase)]
    private static partial Regex LabelledPhone();

    [GeneratedRegex(@"(?<![\w.])(?<id>\+\d{1,3}[ .-]?\(?\d{1,4}\)?(?:[ .-]?\d{2,4}){2,4}|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|0\d{1,4}[ /-](?:\d{5,8}|\d{3,4}[ -]\d{3,4}))(?![\w.%])")]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?:\b(?i:(?:patient|pt)(?:['\u2019]?s)?\s+name(?:\s+is)?\b|(?:his|her|their|whose)\s+name(?:\s+is|['\u2019]s)|(?:patient|pt|man|woman|gentleman|lady)\s+(?:named|called|by\s+the\s+name\s+of)|(?:patient(?:in|en)?|mann|frau)\s+namens|name\s+(?:des|der)\s+patient(?:en|in)\s*[:=]?)|\b(?i:(?:patienten|nach|vor|sur|fore)?name\s*[:=]))\s*[:=]?\s*(?!of\b|is\b|the\b)(?<id>[\p{L}][\p{L}'\u2019-]+(?:,\s+" + NextWord + @"|(?:\s+" + NextWord + "){0,2}))")]
    private static partial Regex LabelledName();

    /// <summary>A form of address and a name. Who is addressed by a doctor's title as well is a colleague.</summary>
    [GeneratedRegex(@"\b(?:(?:Mr|Mrs|Ms|Miss|Mister|Herrn?|Frau|Mme|Monsieur|Madame|Se\u00f1ora?|Signora?)\b\.?|(?:Hr|Fr)\.)\s+(?!(?:Dr|Prof|Professor|Doktor|PD|Child[ -]Pugh)\b)" + Abbreviations + "(?<id>" + BeforeWord + Word + @"(?:\s+" + NextWord + @")?|\p{Lu}\b\.?)")]
    private static partial Regex TitledName();

    [GeneratedRegex(@"\b(?:mrs?|MRS?|herrn?|HERRN?|frau|FRAU)\b\.?\s+(?!(?i:imaging|image|images|recist|scan|scans|elastography|angiography|guided|based|spectroscopy|is|was|and|or|with|in|for|ct|mit|ist|hat|und|oder|im|ab|war|wird|kann|die|der|ohne|nach|bei|von|dr|prof|hbv|hcv|hcc|nash|mash|masld|child|child-pugh|cp|ecog|bclc|pvt|pvtt)\b)(?<id>\p{L}{2,}[\p{L}'\u2019-]*\b(?:\s+" + NextWord + ")?)")]
    private static partial Regex ShoutedOrWhisperedName();

    [GeneratedRegex(@"\b(?:[Pp]atient(?:in|en)?|[Pp]t)(?::|\s+is|\s+ist)?\s+(?<id>" + NoName + @"\p{Lu}\p{Ll}+\s+" + NoName + @"\p{Lu}\p{Ll}[\p{L}'\u2019-]*)(?=\s*[,(;:.]|\s+(?:\d|is\b|has\b|was\b|born\b|aged\b|with\b|geb|hat\b|ist\b|mit\b))")]
    private static partial Regex PatientAndName();

    /// <summary>A name with the family name first, which is no author since a sign of a patient follows.</summary>
    [GeneratedRegex(@"(?:^|[:;.]\s*|\b(?:[Pp]atient(?:in|en)?|[Pp]t|[Rr]e):?\s+)(?<id>\p{Lu}[\p{L}'\u2019-]+,\s+\p{Lu}\p{Ll}+)(?=\s*,?\s*\(?(?:DOB|D\.O\.B|born|geb|MRN)\b)")]
    private static partial Regex ListedName();
}
