using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Questions;

namespace HccBot.Knowledge.Answers;

/// <summary>The trials that gave each of two sides of a question in an arm of its own.</summary>
internal sealed class HeadToHead(CorpusContent corpus, GivenTreatments given, ArmFinder arms)
{
    /// <summary>"Lenvatinib versus sorafenib": the trials that gave each in an arm of its own; null when nothing is set against something.</summary>
    public IReadOnlyList<Subject>? Of(Question question)
    {
        // "STRIDE and sorafenib" means both arms of one trial where a trial had both, and no arm gave them together.
        if (!SubjectReader.Compares(question) && (TreatmentSides.Of(question, corpus.Lexicon).Count != 2 || given.Together(SubjectReader.TreatmentsOf(question))))
        {
            return null;
        }

        var (left, right) = TreatmentSides.Both(question, corpus.Lexicon);
        if (left.Count == 0 || right.Count == 0)
        {
            return null;
        }

        var found = corpus.Trials.Where(trial => arms.GiveEach(trial, left) && arms.GiveEach(trial, right))
            .Select(trial => (trial, first: arms.Of(trial, left), second: arms.Of(trial, right)))
            .Where(pair => pair.first.Except(pair.second).Any() && pair.second.Except(pair.first).Any())
            .Where(pair => pair.first.All(arm => given.GivesAll(arm, left)) && pair.second.All(arm => given.GivesAll(arm, right)))
            .Select(pair => (pair.trial, pair.first, extras: pair.first.Min(arm => given.Extras(arm, left)) + pair.second.Min(arm => given.Extras(arm, right)))).ToArray();
        if (found.Length == 0)
        {
            return null;
        }

        var fewest = found.Min(pair => pair.extras);
        return [.. found.Where(pair => pair.extras == fewest).Select(pair => new Subject(pair.trial, pair.first))];
    }
}
