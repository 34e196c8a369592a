using HccBot.Evaluation.Baseline;
using HccBot.Evaluation.Grading;
using HccBot.Evaluation.Support;
using HccBot.Evaluation.Twins;
using HccBot.Evaluation.Variants;
using HccBot.Knowledge;
using HccBot.Knowledge.Corpus;

namespace HccBot.Evaluation;

/// <summary>Asks everything and grades the answers.</summary>
internal sealed class Evaluation : IDisposable
{
    private readonly IKnowledge _knowledge;
    private readonly CorpusContent _corpus;
    private readonly PlainSearch _search;

    /// <exception cref="CorpusException">The corpus is broken.</exception>
    public Evaluation(string corpusFolder)
    {
        _knowledge = KnowledgeEngine.Open(corpusFolder);
        _corpus = CorpusFolder.Load(corpusFolder);
        _search = new PlainSearch(_corpus);
    }

    /// <summary>Grades the answers of one set, for the bot and for plain search.</summary>
    public async Task<IReadOnlyList<GradedQuestion>> GradeAsync(IReadOnlyList<EvaluationQuestion> questions, CancellationToken cancellationToken)
    {
        var graded = new List<GradedQuestion>();
        foreach (var question in questions)
        {
            var (answer, before) = await _knowledge.AskAsync(question.Turns, cancellationToken);
            graded.Add(new GradedQuestion(
                question, answer, before, Grader.Grade(question, Response.Of(answer)), BaselineGrader.Passes(question, _search)));
        }

        return graded;
    }

    /// <summary>Grades both sets, asks the open one's questions in other words and with other subjects, and checks the support of all answers.</summary>
    public async Task<EvaluationResult> RunAsync(QuestionSets sets, CancellationToken cancellationToken)
    {
        var open = await GradeAsync(sets.Open, cancellationToken);
        var heldOut = await GradeAsync(sets.HeldOut, cancellationToken);
        var again = await Robustness.RunAsync(_knowledge, new Variations(_corpus), open, cancellationToken);
        var twins = new List<AskedTwin>();
        foreach (var twin in new TwinMaker(_corpus).Of(sets.Open))
        {
            twins.Add(new AskedTwin(twin, await _knowledge.AskAsync(twin.Text, cancellationToken)));
        }

        var support = new LineSupport(_corpus);
        var answers = open.Concat(heldOut).Select(graded => graded.Answer).Concat(again.Select(asked => asked.Answer)).Concat(twins.Select(asked => asked.Answer));
        var tally = answers.Aggregate(new SupportTally(0, 0, 0, []), (sum, answer) => sum.Plus(support.Of(answer)));
        return new EvaluationResult(open, heldOut, again, twins, tally, _corpus.Summary);
    }

    /// <summary>What plain search finds first for a question.</summary>
    public IReadOnlyList<Hit> Baseline(EvaluationQuestion question) => _search.Find(string.Join(' ', question.Turns), 3);

    /// <inheritdoc/>
    public void Dispose() => _search.Dispose();
}

/// <summary>The questions.</summary>
/// <param name="Open">Written before and while the code was.</param>
/// <param name="HeldOut">Written after the code, and never used to change it; empty until they are.</param>
internal sealed record QuestionSets(IReadOnlyList<EvaluationQuestion> Open, IReadOnlyList<EvaluationQuestion> HeldOut)
{
    /// <summary>Reads both files.</summary>
    public static QuestionSets Read() => new(
        QuestionFile.Read(Folders.File("questions/open.jsonl")), QuestionFile.Read(Folders.File("questions/held-out.jsonl")));
}

/// <summary>All that an evaluation found.</summary>
/// <param name="Open">The open set, graded.</param>
/// <param name="HeldOut">The held-out set, graded.</param>
/// <param name="Again">Right answers' questions, asked in other ways.</param>
/// <param name="Twins">Questions that the corpus cannot answer.</param>
/// <param name="Support">Whether the lines of all answers are covered by their facts.</param>
/// <param name="Corpus">The corpus that was asked.</param>
internal sealed record EvaluationResult(
    IReadOnlyList<GradedQuestion> Open, IReadOnlyList<GradedQuestion> HeldOut, IReadOnlyList<AskedAgain> Again,
    IReadOnlyList<AskedTwin> Twins, SupportTally Support, CorpusSummary Corpus);
