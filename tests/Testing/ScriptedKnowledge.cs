using System.Collections.Concurrent;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Answers.Packs;
using HccBot.Knowledge.Corpus;

namespace HccBot.Testing;

/// <summary>Knowledge that answers as a test tells it to, and remembers what it was asked.</summary>
public sealed class ScriptedKnowledge(Func<string, Answer>? answer = null) : IKnowledge
{
    private readonly ConcurrentQueue<(string Question, ConversationContext Before)> _asked = new();

    /// <summary>The questions, in the order asked.</summary>
    public IReadOnlyList<string> Asked => [.. _asked.Select(asked => asked.Question)];

    /// <summary>What the conversation was about before each question.</summary>
    public IReadOnlyList<ConversationContext> Before => [.. _asked.Select(asked => asked.Before)];

    public CorpusSummary Corpus { get; } = new("0123456789ab", 11, 400, 50, 40, "2025-09-01", "2026-11-23");

    public ValueTask<Answer> AskAsync(string question, ConversationContext before, CancellationToken cancellationToken)
    {
        _asked.Enqueue((question, before));
        return ValueTask.FromResult(answer?.Invoke(question) ?? Some.Answer(question: question));
    }

    public IReadOnlyList<TrialSummary> FindTrials(string text) => [];

    public Answer? TrialCard(string id) => null;

    public Dossier? Dossier(string id) => null;

    public CorpusDigest Digest { get; set; } = new("0123456789ab", new Dictionary<string, FactDigest>());

    public ValueTask<Answer> CheckMessageAsync(string message, CancellationToken cancellationToken) =>
        AskAsync(message, ConversationContext.Empty, cancellationToken);

    public ValueTask<Answer> ExplainMessageAsync(string message, CancellationToken cancellationToken) =>
        AskAsync(message, ConversationContext.Empty, cancellationToken);

    public Answer? ChangesSince(CorpusDigest before) =>
        before.Facts.SequenceEqual(Digest.Facts) ? null : Some.Answer(headline: new Statement("The corpus was updated: one trial changed.", [], []));

    public Shown? ShownBy(Answer answer) => null;

    public Answer Pack(IReadOnlyList<Shown> shown) => Some.Answer();

    public string Explain(string question) => $"understood: {question}";
}
