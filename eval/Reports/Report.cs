using System.Text;
using HccBot.Evaluation.Grading;

namespace HccBot.Evaluation.Reports;

/// <summary>What an evaluation prints.</summary>
internal static class Report
{
    /// <summary>The tables, and below them what is known to be wrong.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="most">How many misses of each sort are listed.</param>
    public static string Full(EvaluationResult result, int most)
    {
        var text = new StringBuilder(Markdown(result));
        Misses(text, "Known misses, open set", result.Open, most);
        Misses(text, "Known misses, held-out set", result.HeldOut, most);
        List(text, "Answered otherwise when typed differently", [.. result.Again.Where(asked => asked.Difference is not null).Select(asked => $"{asked.Id} ({asked.Class}): {asked.Text}\n    {asked.Difference}")], most);
        List(text, "Answered though not in the corpus", [.. result.Twins.Where(asked => !asked.Refused).Select(asked => $"{asked.Twin.Id} ({asked.Twin.Class}): {asked.Twin.Text}\n    {asked.Answer.Headline.Text}")], most);
        List(text, "Not covered by the line's facts", [.. result.Support.Violations.DistinctBy(found => (found.Check, found.What, found.Line)).Select(found => found.ToString())], most);
        return text.ToString();
    }

    /// <summary>The tables alone.</summary>
    public static string Markdown(EvaluationResult result)
    {
        var text = new StringBuilder();
        text.AppendLine($"Corpus {result.Corpus.Hash}: {result.Corpus.Trials} trials, {result.Corpus.Facts} facts.").AppendLine();
        if (result.Open.Count > 0)
        {
            Section(text, $"Open set: {result.Open.Count} questions", Tables.Score(result.Open));
        }

        if (result.HeldOut.Count > 0)
        {
            Section(text, $"Held-out set: {result.HeldOut.Count} questions, written after the code, never used to change it", Tables.Score(result.HeldOut));
        }

        text.AppendLine("Plain search is BM25 over the same sentences; it is granted the kind of answer and the verdicts on claims.").AppendLine();
        Section(text, "Right answers when typed differently", Tables.Robustness(result.Again));
        Section(text, "Questions whose trial, endpoint or subgroup is not in the corpus", Tables.Twins(result.Twins));
        Section(text, "Numbers, units, intervals and arms of every line against that line's facts", Tables.Support(result.Support));
        return text.ToString();
    }

    /// <summary>One question: its answer and each check.</summary>
    public static string One(GradedQuestion graded, IReadOnlyList<Baseline.Hit> hits)
    {
        var text = new StringBuilder();
        text.AppendLine($"{graded.Question.Id} ({graded.Question.Kind})");
        foreach (var turn in graded.Question.Turns)
        {
            text.AppendLine($"> {turn}");
        }

        text.AppendLine().AppendLine(Knowledge.Answers.PlainText.RenderWithSources(graded.Answer)).AppendLine();
        text.AppendLine($"trials: {string.Join(", ", graded.Answer.Trials)}; unknown: {string.Join(", ", graded.Answer.Unknown)}");
        foreach (var check in graded.Checks)
        {
            text.AppendLine($"{(check.Passed ? "pass" : "FAIL")} {check}");
        }

        text.AppendLine().AppendLine($"Plain search ({(graded.BaselineRight ? "right" : "wrong")}) finds:");
        foreach (var hit in hits)
        {
            text.AppendLine($"- {hit.Text}");
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, TextTable table) => text.AppendLine($"**{title}**").AppendLine().Append(table).AppendLine();

    private static void Misses(StringBuilder text, string title, IReadOnlyList<GradedQuestion> graded, int most) => List(
        text, title, [.. graded.Where(one => !one.Right).Select(one => $"{one.Question.Id}: {string.Join(" / ", one.Question.Turns)}\n    {one.Faults}")], most);

    private static void List(StringBuilder text, string title, IReadOnlyList<string> items, int most)
    {
        if (items.Count == 0 || most == 0)
        {
            return;
        }

        text.AppendLine($"{title}: {items.Count}{(items.Count > most ? $", the first {most} of them" : "")}");
        foreach (var item in items.Take(most))
        {
            text.AppendLine($"  {item}");
        }

        text.AppendLine();
    }
}
