using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Tests.Support;

/// <summary>The figures that a dossier keeps apart because nobody has seen them.</summary>
internal static class UnverifiedFigures
{
    /// <summary>Figures of unverified statements that stand nowhere else in what may be shown of the trial.</summary>
    public static HashSet<string> Of(Trial trial)
    {
        var shown = trial.Facts.SelectMany(fact => new[] { fact.Statement, fact.Provenance.Verification.Note ?? "" })
            .Concat(trial.Gaps.Select(gap => gap.Text)).Concat(RealCorpus.Content.Trials.Select(other => other.Name)).Append(trial.Headline);
        return [.. trial.Unverified.SelectMany(statement => Numbers.In(statement.Statement)).Except(shown.SelectMany(Numbers.In))];
    }

    /// <summary>The trial that all facts of an answer are about; null when there are several or none.</summary>
    public static string? AboutOneTrial(Answer answer) =>
        answer.Facts.Select(cited => cited.Fact.TrialId).Distinct().ToArray() is [var only] && !answer.Quotes.Any() ? only : null;
}
