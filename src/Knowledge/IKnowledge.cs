using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Answers.Packs;
using HccBot.Knowledge.Corpus;

namespace HccBot.Knowledge;

/// <summary>Answers questions from the corpus. Thread-safe; the same question gives the same answer.</summary>
public interface IKnowledge
{
    /// <summary>What is loaded.</summary>
    CorpusSummary Corpus { get; }

    /// <summary>Why the corpus that lies in the folder now is not the one that is served; empty while it is.</summary>
    IReadOnlyList<CorpusProblem> Problems => [];

    /// <summary>Holds the flow of work that goes on from here to the corpus that is served now, whatever is loaded meanwhile.</summary>
    void Pin()
    {
    }

    /// <summary>Answers a question typed by a person; never throws for what was typed.</summary>
    /// <param name="question">Any text, the mention of the bot already taken out.</param>
    /// <param name="before">What the conversation was about; the answer carries what it is about then.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    ValueTask<Answer> AskAsync(string question, ConversationContext before, CancellationToken cancellationToken);

    /// <summary>The trials that a text may mean while it is being typed, best first.</summary>
    /// <param name="text">Any text: the beginning of a name or identifier, a criterion, a treatment, an outcome. Blank for all trials, those first that are asked for most.</param>
    IReadOnlyList<TrialSummary> FindTrials(string text);

    /// <summary>The answer to "Tell me about" a trial; null when the corpus does not hold it.</summary>
    /// <param name="id">Slug or registry identifier, in any case.</param>
    Answer? TrialCard(string id);

    /// <summary>All that the corpus holds on a trial; null when it does not hold it.</summary>
    /// <param name="id">Slug or registry identifier, in any case.</param>
    Dossier? Dossier(string id);

    /// <summary>Holds what a message among people states against the trials; never throws for what was typed.</summary>
    /// <param name="message">Plain text of the message, lines ended by a line feed.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    ValueTask<Answer> CheckMessageAsync(string message, CancellationToken cancellationToken);

    /// <summary>Short overviews of the trials that a message among people names; never throws for what was typed.</summary>
    /// <param name="message">Plain text of the message, lines ended by a line feed.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    ValueTask<Answer> ExplainMessageAsync(string message, CancellationToken cancellationToken);

    /// <summary>What the corpus states, to be compared with a later one.</summary>
    CorpusDigest Digest { get; }

    /// <summary>What changed in which trial since an earlier corpus; null when no fact did.</summary>
    Answer? ChangesSince(CorpusDigest before);

    /// <summary>What an answer showed, by ids alone; null when it showed nothing of the corpus.</summary>
    Shown? ShownBy(Answer answer);

    /// <summary>The evidence of several answers as one, from the corpus as it is now.</summary>
    Answer Pack(IReadOnlyList<Shown> shown);

    /// <summary>How a question is understood, as text for developers and curators.</summary>
    /// <param name="question">Any text.</param>
    string Explain(string question);
}

/// <summary>Ways to ask.</summary>
public static class KnowledgeQuestions
{
    /// <summary>Answers a question that begins a conversation.</summary>
    public static ValueTask<Answer> AskAsync(this IKnowledge knowledge, string question, CancellationToken cancellationToken) =>
        knowledge.AskAsync(question, ConversationContext.Empty, cancellationToken);
}

/// <summary>What is loaded.</summary>
/// <param name="Hash">Content hash.</param>
/// <param name="Trials">Dossiers.</param>
/// <param name="Facts">Facts that may be shown.</param>
/// <param name="Excerpts">Excerpts of transcripts.</param>
/// <param name="Terms">Definitions.</param>
/// <param name="NewestCutoff">The newest data cutoff, ISO.</param>
/// <param name="AsOf">As of when the corpus is true, ISO.</param>
public sealed record CorpusSummary(
    string Hash, int Trials, int Facts, int Excerpts, int Terms, string NewestCutoff, string AsOf);
