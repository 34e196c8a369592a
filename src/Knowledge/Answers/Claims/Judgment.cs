using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>How a claim stands towards our sources.</summary>
internal enum Verdict
{
    /// <summary>Our sources state the same.</summary>
    Supported,

    /// <summary>It was true of an earlier analysis or date, and something newer has taken its place.</summary>
    Outdated,

    /// <summary>Our sources state something else.</summary>
    Contradicted,

    /// <summary>Our sources state nothing that settles it.</summary>
    NotInSources,
}

/// <summary>How verdicts read.</summary>
internal static class VerdictWords
{
    /// <summary>As rows begin: "Supported".</summary>
    public static string Text(this Verdict verdict) => verdict == Verdict.NotInSources ? "Not in our sources" : verdict.ToString();
}

/// <summary>A claim with its verdict.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Words">What our sources state, in words; every number in it stands in the facts.</param>
/// <param name="Facts">The facts that judge; empty where no source says anything.</param>
internal sealed record Judgment(Verdict Verdict, string Words, IReadOnlyList<Fact> Facts)
{
    /// <summary>Whether it holds, or fails, in part only.</summary>
    public bool InPart { get; init; }

    /// <summary>The trial and endpoint whose line of figures it is about; null where it stands by itself.</summary>
    public string? Line { get; init; }

    /// <summary>Whether the claim is about a trial whose facts judge it.</summary>
    public bool Judges => Verdict != Verdict.NotInSources;

    /// <summary>The judgment on the claim's denial, by the same facts: true where the claim is false; what is outdated or not in our sources stays so.</summary>
    public Judgment Denied() => Verdict switch
    {
        Verdict.Supported => this with { Verdict = Verdict.Contradicted },
        Verdict.Contradicted => this with { Verdict = Verdict.Supported },
        _ => this,
    };

    /// <summary>The row: "Contradicted: in part: LEAP-012: ...".</summary>
    public string Row => $"{Verdict.Text()}: {(InPart ? "in part: " : "")}{Words}";

    /// <summary>The line of a trial's endpoint, of a subgroup perhaps.</summary>
    public static string LineOf(Trial trial, string endpoint, string? subgroup = null) => $"{trial.Id} {endpoint} {subgroup}";

    /// <summary>"Median 16.4 vs 13.8 months, HR 0.78" is one claim on one endpoint where its figures share their verdict.</summary>
    public static IEnumerable<Judgment> Joined(IEnumerable<Judgment> judgments) => judgments
        .Select((judgment, i) => (judgment, key: judgment.Line is { } line && !judgment.InPart ? $"{judgment.Verdict} {line}" : $"{i}"))
        .GroupBy(pair => pair.key, pair => pair.judgment)
        .Select(same => same.First() with { Words = string.Join("; ", same.Select(judgment => judgment.Words).Distinct()), Facts = [.. same.SelectMany(judgment => judgment.Facts).Distinct()] });

    /// <summary>A claim on which our sources say nothing.</summary>
    public static Judgment Silent(string words, params IReadOnlyList<Fact> facts) => new(Verdict.NotInSources, words, facts);
}
