using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Judges whether a trial is the largest, or the smallest, by the numbers of patients of all trials that are meant.</summary>
internal sealed class SizeJudge(Knowledge knowledge)
{
    public Judgment Judge(Claim.OfSize claim)
    {
        var named = knowledge.Corpus.Trial(claim.Clause.Trials[0])!;
        var matches = claim.Clause.Filter is { } filter ? knowledge.Matcher.Match(filter) : null;
        if (matches?.First(pair => pair.Trial == named).Match is { Standing: not Standing.Yes } other)
        {
            // "HIMALAYA is the largest adjuvant trial": it is none.
            var words = $"{named.Name}: {other.Reason}";
            return other.Standing == Standing.No && other.Facts.Count > 0 ? new Judgment(Verdict.Contradicted, words, other.Facts) : Judgment.Silent(words, [.. other.Facts]);
        }

        var meant = matches?.Where(pair => pair.Match.Standing == Standing.Yes).Select(pair => pair.Trial) ?? knowledge.Corpus.Trials;
        var sizes = meant.Select(trial => (Trial: trial, Item: trial.DesignOf("enrolled").FirstOrDefault(item => item.Number is not null))).Where(pair => pair.Item is not null)
            .OrderBy(pair => claim.Smallest ? pair.Item!.Number : -pair.Item!.Number).ToArray();
        if (sizes.FirstOrDefault(pair => pair.Trial == named).Item is not { } own)
        {
            return Judgment.Silent($"{named.Name}: our sources give no number of patients");
        }

        // Beside the trial itself the one that comes next, or the one that comes before all.
        var (first, second) = (sizes[0], sizes.Length > 1 ? sizes[1] : sizes[0]);
        var holds = first.Item!.Number == own.Number;
        DesignFact[] facts = [.. new[] { own, holds ? (second.Trial == named ? first.Item : second.Item!) : first.Item }.Distinct()];
        return new Judgment(holds ? Verdict.Supported : Verdict.Contradicted, facts.Words(fact => $"{knowledge.Corpus.Trial(fact.TrialId)!.Name}: {fact.Text}"), facts);
    }
}
