using HccBot.Knowledge;
using HccBot.Knowledge.Answers;

namespace HccBot.Testing;

/// <summary>Knowledge that answers as a test tells it to, and remembers what it was asked.</summary>
public sealed class ScriptedKnowledge(Func<string, Answer>? answer = null) : IKnowledge
{
    private readonly List<string> _asked = [];
    private readonly List<ConversationContext> _before = [];

    /// <summary>The questions, in the order asked.</summary>
    public IReadOnlyList<string> Asked => _asked;

    /// <summary>What the conversation was about before each question.</summary>
    public IReadOnlyList<ConversationContext> Before => _before;

    public CorpusSummary Corpus { get; } = new("0123456789ab", 11, 400, 50, 40, "2025-09-01", "2026-11-23");

    public ValueTask<Answer> AskAsync(string question, ConversationContext before, CancellationToken cancellationToken)
    {
        _asked.Add(question);
        _before.Add(before);
        return ValueTask.FromResult(answer?.Invoke(question) ?? Some.Answer(question: question));
    }

    public IReadOnlyList<TrialSummary> FindTrials(string text) => [];

    public Answer? TrialCard(string id) => null;

    public Dossier? Dossier(string id) => null;

    public string Explain(string question) => $"understood: {question}";
}
