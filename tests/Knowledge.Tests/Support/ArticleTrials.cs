using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Questions;

namespace HccBot.Knowledge.Tests.Support;

/// <summary>The eleven trials of the article alone: a corpus small enough that every list can be checked by hand, and that does not grow.</summary>
internal static class ArticleTrials
{
    /// <summary>Their ids.</summary>
    public static readonly IReadOnlyList<string> Ids =
    [
        "cares-310", "checkmate-9dw", "emerald-1", "emerald-3", "emerald-y90", "himalaya", "imbrave150", "leap-012", "reflect", "sarah", "sirvenib",
    ];

    private static readonly Lazy<CorpusContent> Loaded = new(Load);

    private static readonly Lazy<QuestionParser> Parser = new(() => new QuestionParser(Content.Lexicon));

    public static CorpusContent Content => Loaded.Value;

    public static IKnowledge Knowledge { get; } = KnowledgeEngine.Over(Content);

    public static Answer Ask(string question) => RealCorpus.Ask(Knowledge, question);

    public static string Text(string question) => PlainText.Render(Ask(question));

    public static Question Parse(string question) => Parser.Value.Parse(question);

    private static CorpusContent Load()
    {
        using var copy = CorpusCopy.With([.. Ids]);
        return CorpusFolder.Load(copy.Folder);
    }
}
