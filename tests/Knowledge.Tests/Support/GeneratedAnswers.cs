using HccBot.Knowledge.Answers;

namespace HccBot.Knowledge.Tests.Support;

/// <summary>Some thousands of made-up questions and how they are answered; asked once for all tests.</summary>
internal static class GeneratedAnswers
{
    private const int Seed = 20261123;
    private const int Count = 5000;

    public static IReadOnlyList<string> Questions { get; } = [.. new QuestionGenerator(RealCorpus.Content, Seed).Questions(Count)];

    public static IReadOnlyList<Answer> All => Answers.Value;

    /// <summary>The first few answers with something wrong, in words.</summary>
    public static IReadOnlyList<string> Offenders(Func<Answer, IEnumerable<string>> wrong) =>
        [.. All.SelectMany(wrong, (answer, what) => $"{answer.Question} [{answer.Kind.Text()}]: {what}").Take(12)];

    private static readonly Lazy<IReadOnlyList<Answer>> Answers = new(() => [.. Questions.Select(RealCorpus.Ask)]);
}
