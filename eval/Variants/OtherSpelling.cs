using System.Text.RegularExpressions;

namespace HccBot.Evaluation.Variants;

/// <summary>American spelling as British, British as American.</summary>
internal static class OtherSpelling
{
    private static readonly (string American, string British)[] Pairs =
    [
        ("tumor", "tumour"), ("randomiz", "randomis"), ("etiolog", "aetiolog"), ("emboliz", "embolis"), ("center", "centre"), ("anemi", "anaemi"),
        ("hemorrhag", "haemorrhag"), ("diarrhea", "diarrhoea"), ("edema", "oedema"), ("esophag", "oesophag"), ("hematolog", "haematolog"),
        ("ischemi", "ischaemi"), ("analyz", "analys"), ("favor", "favour"), ("hospitaliz", "hospitalis"), ("characteriz", "characteris"),
        ("summariz", "summaris"), ("personaliz", "personalis"), ("localiz", "localis"), ("authoriz", "authoris"), ("recogniz", "recognis"),
        ("program", "programme"), ("color", "colour"), ("behavior", "behaviour"), ("gray", "grey"), ("enrollment", "enrolment"), ("leukemi", "leukaemi"),
    ];

    /// <summary>The text as the other side of the ocean spells it; null where both spell it alike.</summary>
    public static string? Of(string text, Dice dice)
    {
        var american = Pairs.Where(pair => Holds(text, pair.American) && !Holds(text, pair.British)).ToArray();
        var british = Pairs.Where(pair => Holds(text, pair.British)).ToArray();
        var spelled = american.Length > 0
            ? american.Aggregate(text, (now, pair) => Swap(now, pair.American, pair.British))
            : british.Where(pair => pair.American is not "analyz").Aggregate(text, (now, pair) => Swap(now, pair.British, pair.American));
        return spelled == text ? null : spelled;
    }

    private static bool Holds(string text, string stem) => text.Contains(stem, StringComparison.OrdinalIgnoreCase);

    private static string Swap(string text, string from, string to) => Regex.Replace(
        text, Regex.Escape(from), match => char.IsUpper(match.Value[0]) ? char.ToUpperInvariant(to[0]) + to[1..] : to, RegexOptions.IgnoreCase);
}
