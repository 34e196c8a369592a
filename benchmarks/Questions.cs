using HccBot.Knowledge;
using HccBot.Knowledge.Answers;

namespace HccBot.Benchmarks;

/// <summary>A question and the kind of answer that it must get, so that no refusal is measured by mistake.</summary>
public sealed record AskedQuestion(AnswerKind Kind, string Text)
{
    /// <summary>How the table of results names it.</summary>
    public override string ToString() => $"{Kind.Text()}: {Text}";
}

/// <summary>The questions that are measured: one of every kind, and the long ones.</summary>
public static class Questions
{
    /// <summary>Names every trial, with the words of its rule.</summary>
    public static readonly AskedQuestion List = new(AnswerKind.TrialList, "which trials included main portal vein invasion?");

    /// <summary>One of every kind.</summary>
    public static readonly AskedQuestion[] All =
    [
        List,
        new(AnswerKind.TrialList, "first line or adjuvant trials with OS hazard ratio below 0.8 and not open label"),
        new(AnswerKind.Value, "what was overall survival in IMbrave150?"),
        new(AnswerKind.Value, "five year survivl with tremelimumb plus durvalumab"),
        new(AnswerKind.Trial, "tell me about LEAP-012"),
        new(AnswerKind.Subgroup, "overall survival in HBV patients in IMbrave150"),
        new(AnswerKind.Subgroup, "OS and PFS in IMbrave150 and HIMALAYA, by etiology"),
        new(AnswerKind.Comparison, "compare response rates of atezo-bev, STRIDE and nivo-ipi"),
        new(AnswerKind.Comparison, "sorafenib arms over the years: median OS"),
        new(AnswerKind.Ranking, "longest median OS in first-line systemic trials"),
        new(AnswerKind.Eligibility, "65 y, HBV, Child-Pugh A6, ECOG 1, main portal vein invasion, no prior systemic therapy: which trials enrolled such patients?"),
        new(AnswerKind.ClaimCheck, "Is it true that LEAP-012 met both its endpoints?"),
        new(AnswerKind.Quote, "who said if we don't lead"),
        new(AnswerKind.Definition, "what is mRECIST?"),
        new(AnswerKind.Regulatory, "is STRIDE approved by the FDA?"),
        new(AnswerKind.Passages, "funding of trials"),
        new(AnswerKind.Clarify, "what about survival?"),
        new(AnswerKind.Help, "help"),
        new(AnswerKind.Refusal, "should I treat my patient with STRIDE?"),
        new(AnswerKind.Refusal, "what is the weather?"),
    ];

    /// <summary>Answers of every size: the longest cards and a short one.</summary>
    public static readonly AskedQuestion[] Shown =
    [
        List,
        new(AnswerKind.Value, "what was overall survival in IMbrave150?"),
        new(AnswerKind.Trial, "tell me about LEAP-012"),
        new(AnswerKind.Definition, "what is mRECIST?"),
    ];

    /// <summary>Asks and waits; an answer from the corpus in memory is there at once.</summary>
    public static Answer Answer(this IKnowledge knowledge, AskedQuestion question) =>
        knowledge.AskAsync(question.Text, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <exception cref="InvalidOperationException">The answer is of another kind than the one to be measured.</exception>
    public static void Check(AskedQuestion question, Answer answer)
    {
        if (answer.Kind != question.Kind)
        {
            throw new InvalidOperationException($"'{question.Text}' is answered as {answer.Kind.Text()}.");
        }
    }
}
