namespace HccBot.Evaluation.Grading;

/// <summary>Compares an answer with what a question demands.</summary>
internal static class Grader
{
    private const string Refusal = "refusal";
    private const string ClaimCheck = "claim-check";

    /// <summary>Every check that the question asks for; the answer is right when all pass.</summary>
    public static IReadOnlyList<Check> Grade(EvaluationQuestion question, Response response)
    {
        var checks = new List<Check>();
        if (response.Kind is { } kind)
        {
            checks.Add(new Check("kind", question.Answer.Contains(kind), $"{kind}, expected {string.Join(" or ", question.Answer)}"));
        }

        if (response.Kind == Refusal)
        {
            checks.Add(new Check("a refusal states no facts", response.Facts == 0 && response.Trials.Count == 0, $"{response.Facts} facts"));
        }

        if (question.Trials is { } trials)
        {
            checks.Add(Trials(question, trials, response));
        }

        if (question.Not.Count > 0)
        {
            checks.Add(None("not", question.Not.Intersect(response.Trials), "asserted"));
        }

        if (question.Unknown.Count > 0)
        {
            checks.Add(None("unknown", question.Unknown.Except(response.Unknown), "not said to be unknown"));
        }

        checks.AddRange(question.Says.Select(words => new Check($"says \u201c{words}\u201d", Wording.Holds(response.Text, words), "")));
        checks.AddRange(question.SaysNot.Select(words => new Check($"does not say \u201c{words}\u201d", !Wording.Holds(response.Text, words), "")));
        checks.AddRange(question.Cites.Select(trial => new Check($"cites {trial}", response.Cites.Contains(trial), $"cited: {Names(response.Cites)}")));
        if (question.Verdicts.Count > 0 && response is { Verdicts: { } verdicts, Kind: ClaimCheck })
        {
            checks.Add(Verdicts(question, verdicts));
        }

        return checks;
    }

    private static Check Trials(EvaluationQuestion question, IReadOnlyList<string> expected, Response response)
    {
        var missing = expected.Except(response.Trials).ToArray();
        var extra = question.More ? [] : response.Trials.Except(expected).ToArray();
        var faults = new[] { missing.Length > 0 ? $"missing {Names(missing)}" : "", extra.Length > 0 ? $"too many: {Names(extra)}" : "" };
        return new Check("trials", missing.Length == 0 && extra.Length == 0, string.Join("; ", faults.Where(fault => fault.Length > 0)));
    }

    private static Check Verdicts(EvaluationQuestion question, IReadOnlyList<string> given) => new(
        "verdicts", question.VerdictsAlt.Prepend(question.Verdicts).Any(right => right.SequenceEqual(given)),
        $"{Names(given)}; expected {string.Join(" or ", question.VerdictsAlt.Prepend(question.Verdicts).Select(Names))}");

    private static Check None(string name, IEnumerable<string> wrong, string what)
    {
        var found = wrong.ToArray();
        return new Check(name, found.Length == 0, found.Length == 0 ? "" : $"{what}: {Names(found)}");
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } text ? text : "none";
}
