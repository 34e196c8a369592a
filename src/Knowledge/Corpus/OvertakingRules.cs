using HccBot.Knowledge.Transcripts;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Corpus;

/// <summary>What a note overtakes exists and is older than what overtakes it; what a transcript's erratum calls outdated is named by a note.</summary>
internal static class OvertakingRules
{
    public static void Check(CorpusContent content, List<CorpusProblem> problems)
    {
        var facts = content.Trials.SelectMany(trial => trial.Facts).DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id);
        var excerpts = content.Transcripts.SelectMany(transcript => transcript.Excerpts, (transcript, excerpt) => OvertakenClaims.IdOf(excerpt, transcript)).ToHashSet();
        foreach (var trial in content.Trials)
        {
            foreach (var note in trial.Notes.Where(note => note.Overtakes is not null))
            {
                var pointer = FactPointer.Of(trial, note.Id) + "/overtakes";
                foreach (var message in Broken(note, note.Overtakes!, facts, excerpts))
                {
                    problems.Add(new CorpusProblem($"trials/{trial.Id}.json", pointer, message));
                }
            }
        }

        foreach (var transcript in content.Transcripts)
        {
            CheckErrata(transcript, content, problems);
        }
    }

    private static IEnumerable<string> Broken(
        NoteFact note, Overtaking overtakes, Dictionary<string, Fact> facts, HashSet<string> excerpts)
    {
        if (note.Kind != "status")
        {
            yield return $"Only a note of kind 'status' overtakes; this one is of kind '{note.Kind}'.";
        }

        foreach (var id in overtakes.Claims.Where(id => !facts.ContainsKey(id) && !excerpts.Contains(id)))
        {
            yield return $"There is no fact or excerpt '{id}'; an excerpt is named '<transcript>:<excerpt>'.";
        }

        foreach (var id in overtakes.By.Where(id => !facts.ContainsKey(id)))
        {
            yield return $"There is no fact '{id}' to overtake anything.";
        }

        foreach (var id in overtakes.By.Intersect(overtakes.Claims))
        {
            yield return $"'{id}' cannot overtake itself.";
        }

        var newest = overtakes.By.Where(facts.ContainsKey).Max(id => DateOf(facts[id])?.LastDay);
        foreach (var id in overtakes.Claims.Where(facts.ContainsKey))
        {
            if (DateOf(facts[id]) is { } date && (date.SortKey > overtakes.Since.LastDay || date.SortKey > newest))
            {
                yield return $"'{id}' is of {date}, which is newer than what overtakes it.";
            }
        }
    }

    /// <summary>Words whose erratum calls them outdated are overtaken by something that a dossier holds.</summary>
    private static void CheckErrata(Transcript transcript, CorpusContent content, List<CorpusProblem> problems)
    {
        for (var i = 0; i < transcript.Excerpts.Count; i++)
        {
            var excerpt = transcript.Excerpts[i];
            if (excerpt.Errata.FirstOrDefault(erratum => erratum.Kind == "outdated") is { } outdated && !content.Overtaken.Names(excerpt, transcript))
            {
                problems.Add(new CorpusProblem(
                    $"transcripts/{transcript.Id}.json", $"/excerpts/{i}",
                    $"'{outdated.Id}' calls it outdated; a dossier's note must name '{OvertakenClaims.IdOf(excerpt, transcript)}' under 'overtakes'."));
            }
        }
    }

    /// <summary>When a fact came to be known; null where its dossier gives no date.</summary>
    private static PartialDate? DateOf(Fact fact) => fact switch
    {
        RegulatoryFact decision => decision.Date,
        ResultFact result => result.Analysis.Reported ?? result.Analysis.Cutoff,
        DesignFact item => item.AsOf,
        _ => null,
    };
}
