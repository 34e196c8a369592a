using HccBot.Knowledge;

namespace HccBot.Bot.Hosting;

/// <summary>For whatever watches over the process.</summary>
internal static class HealthEndpoints
{
    public static IResult Alive() => Results.Json(new { status = "alive" });

    /// <summary>Ready while the index is open, also where a newer corpus was refused; no longer once the host is asked to stop.</summary>
    public static IResult Ready(IKnowledge knowledge, IHostApplicationLifetime lifetime)
    {
        var corpus = knowledge.Corpus;
        var problems = knowledge.Problems;
        var stopping = lifetime.ApplicationStopping.IsCancellationRequested;
        return Results.Json(
            new
            {
                status = stopping ? "stopping" : "ready",
                corpus = corpus.Hash,
                asOf = corpus.AsOf,
                newestCutoff = corpus.NewestCutoff,
                trials = corpus.Trials,
                facts = corpus.Facts,
                excerpts = corpus.Excerpts,
                terms = corpus.Terms,
                refused = problems.Count == 0 ? null : new { problems = problems.Count, first = problems[0].ToString() },
            },
            statusCode: stopping ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }
}
