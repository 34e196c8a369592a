using HccBot.Knowledge.Questions;

namespace HccBot.Knowledge.Answers;

/// <summary>Figures that no source states and somebody would have to compute: averages over trials, numbers needed to treat.</summary>
internal sealed class ArithmeticRefusal : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        var ofFigures = question.Endpoints.Count > 0 || question.Trials.Count > 0 || SubjectReader.TreatmentsOf(question).Count > 0;
        if (!question.Has(Cues.Arithmetic) || !ofFigures || ProfileQuestion.Read(question, knowledge.Corpus.Lexicon) is not null)
        {
            return null;
        }

        return Refusal.Build(
            Refusal.Offering(question, knowledge), "I show figures as they were published; I don't compute new ones from them.",
            "Ask for the figures themselves, and I show them side by side with their populations and controls.");
    }
}
