using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>In which setting a trial tested its treatment: line of therapy, population, region, era.</summary>
internal static class Setting
{
    /// <summary>The order in which settings are meant when a question names none: first-line systemic therapy before later lines, adjuvant last.</summary>
    public static int Rank(Trial trial)
    {
        var lines = trial.DesignOf("line").SelectMany(item => item.Codes).ToArray();
        return lines.Contains("first-line") ? 0 : lines.Contains("second-line") ? 1 : lines.Contains("adjuvant") ? 3 : 2;
    }

    /// <summary>Whether a trial tested in one of the lines of therapy; true when none is named.</summary>
    public static bool Is(Trial trial, IReadOnlyList<string> lines, Lexicon lexicon) =>
        lines.Count == 0 || trial.DesignOf("line").Any(item => item.Codes.Any(code => lines.Any(line => lexicon.IsA(code, line))));

    /// <summary>The line of therapy by which trials are told apart; the modality where the dossier names no line.</summary>
    public static string Name(Trial trial, Lexicon lexicon)
    {
        var codes = trial.DesignOf("line").Concat(trial.DesignOf("modality")).FirstOrDefault(item => item.Codes.Count > 0)?.Codes ?? [];
        return codes.Count == 0 ? "setting not given" : lexicon.NameOf(codes[0]);
    }

    /// <summary>What tells two trials' settings apart.</summary>
    public static IReadOnlyList<DesignFact> Facts(Trial trial, params IReadOnlyList<string> attributes) =>
        [.. attributes.SelectMany(trial.DesignOf)];

    /// <summary>The years of enrollment, and the facts that state them: "2018-2019"; null where no date is known.</summary>
    public static (string Words, IReadOnlyList<DesignFact> Facts)? Era(Trial trial)
    {
        var facts = Facts(trial, "enrollment-start", "enrollment-end").Where(item => item.Date is { } date && item.Numbers.Contains($"{date.Year}")).ToArray();
        return facts.Length == 0 ? null : (string.Join("-", facts.Select(item => item.Date!.Value.Year).Distinct()), facts);
    }

    /// <summary>When enrollment started, for an order in time; the end of time where it is not known.</summary>
    public static int Start(Trial trial) => trial.DesignOf("enrollment-start").Select(item => item.Date?.SortKey).FirstOrDefault() ?? int.MaxValue;
}
