using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Tests.Support;

/// <summary>The corpus of the repository, loaded once for all tests.</summary>
internal static class RealCorpus
{
    /// <summary>The copy beside the tests.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "corpus");

    public static CorpusContent Content { get; } = CorpusFolder.Load(Folder);

    public static IKnowledge Knowledge { get; } = KnowledgeEngine.Open(Folder);

    private static readonly QuestionParser Parser = new(Content.Lexicon);

    public static Answer Ask(string question) => Ask(Knowledge, question);

    /// <summary>Asks on in the conversation of an answer.</summary>
    public static Answer GoOn(Answer before, string question) => AtOnce(Knowledge.AskAsync(question, before.Context, CancellationToken.None));

    public static Answer Ask(IKnowledge knowledge, string question) => AtOnce(knowledge.AskAsync(question, CancellationToken.None));

    private static Answer AtOnce(ValueTask<Answer> answer)
    {
        return answer.IsCompletedSuccessfully ? answer.Result : throw new InvalidOperationException("The answer did not come at once.");
    }

    public static string Text(string question) => PlainText.Render(Ask(question));

    /// <summary>The trials that an answer names, in one line.</summary>
    public static string TrialsOf(Answer answer) => string.Join(' ', answer.Trials.Order(StringComparer.Ordinal));

    public static Question Parse(string question) => Parser.Parse(question);

    public static Fact Fact(string id) => Content.Trials.SelectMany(trial => trial.Facts).Single(fact => fact.Id == id);
}
