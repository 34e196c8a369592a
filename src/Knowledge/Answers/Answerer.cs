using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Index;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;

namespace HccBot.Knowledge.Answers;

/// <summary>Answers one kind of question. A new kind of question is a new class here and a line in <see cref="AnswerEngine"/>.</summary>
internal abstract class Answerer
{
    /// <summary>Answers a question of this kind; null when it is none, or when this kind has nothing to say.</summary>
    public abstract Answer? TryAnswer(Question question, Knowledge knowledge);
}

/// <summary>What answerers know: the corpus, its index, and how trials match filters and profiles.</summary>
internal sealed record Knowledge(CorpusContent Corpus, KnowledgeIndex Index, TrialMatcher Matcher, ProfileMatcher Profiles, SubjectReader Subjects)
{
    /// <summary>Reads statements.</summary>
    public ClaimReader Claims { get; } = new(Corpus.Lexicon);
}
