using System.Globalization;
using HccBot.Bot.Hosting;
using HccBot.Knowledge.Corpus;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Doctor;

/// <summary>Whether the corpus is sound, and how old it is.</summary>
internal sealed class EvidenceCheck(IOptions<HccBotOptions> options, TimeProvider time)
{
    private const string Part = "corpus";

    /// <summary>Days: results come out at meetings that are half a year apart at most.</summary>
    private const int Old = 183;

    public Finding Run()
    {
        try
        {
            var folder = CorpusLocation.Find(options.Value.Corpus);
            var problems = CorpusCheck.Run(folder);
            return problems.Count > 0 ? Broken(problems) : Sound(folder, CorpusFolder.Load(folder));
        }
        catch (CorpusException broken)
        {
            return Broken(broken.Problems);
        }
    }

    private Finding Sound(string folder, CorpusContent corpus)
    {
        var loaded = $"{folder} is sound: {corpus.Trials.Count} trials, hash {corpus.Hash}, as of {corpus.AsOf}.";
        var day = time.GetUtcNow().UtcDateTime.AddDays(-Old);
        return corpus.AsOf.LastDay >= int.Parse(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            ? Finding.Ok(Part, loaded)
            : Finding.Warning(Part, loaded, "That is more than half a year ago; answers lack what was published since.", "Get a newer corpus, or bring this one up to date.");
    }

    private static Finding Broken(IReadOnlyList<CorpusProblem> problems) => Finding.Problem(
        Part, $"{problems.Count} to mend; the first: {problems[0]}", "The bot does not start with it.", "'corpus validate' lists them all.");
}
