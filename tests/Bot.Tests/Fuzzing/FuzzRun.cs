using Microsoft.Extensions.Configuration;

namespace HccBot.Bot.Tests.Fuzzing;

/// <summary>Which cases a run tries. A case is known by its seed: the same seed makes the same case.</summary>
/// <remarks><c>HCCBOT_FUZZ_CASES</c> asks for another number of cases a test, <c>HCCBOT_FUZZ_SEED</c> for another seed to begin with.</remarks>
internal static class FuzzRun
{
    private static readonly IConfiguration Asked = new ConfigurationBuilder().AddEnvironmentVariables("HCCBOT_FUZZ_").Build();

    public static IEnumerable<int> Seeds(int usual) => Enumerable.Range(Asked.GetValue("SEED", 1), Asked.GetValue("CASES", usual));

    /// <summary>So many finds are enough for one run.</summary>
    public const int MostFinds = 5;

    /// <summary>What a failed case is told by.</summary>
    public static string Told(int seed, string what, string sent) =>
        $"Seed {seed}: {(what.Length > 3000 ? what[..3000] + "..." : what)}\nAgain by HCCBOT_FUZZ_CASES=1 HCCBOT_FUZZ_SEED={seed}. Sent: {(sent.Length > 4000 ? sent[..4000] + "..." : sent)}";
}
