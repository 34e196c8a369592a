using HccBot.Bot.Hosting;
using HccBot.Knowledge.Corpus;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Fuzzing;

/// <summary>However a file of the corpus is spoiled, its check says where and what, and never fails itself.</summary>
public sealed class CorpusFuzzTests : IDisposable
{
    private static readonly string[] Kept =
        ["trials/sarah.json", "trials/sirvenib.json", "trials/emerald-3.json", "glossary.json"];

    private readonly string _corpus = CorpusLocation.Find(asked: null);
    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("hccbot-fuzz-");

    public CorpusFuzzTests()
    {
        foreach (var file in Directory.EnumerateFiles(_corpus, "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_corpus, path)))
        {
            if (Kept.Contains(file) || file.StartsWith("vocabulary", StringComparison.Ordinal) || file.StartsWith("schema", StringComparison.Ordinal))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(InCopy(file))!);
                File.Copy(Path.Combine(_corpus, file), InCopy(file));
            }
        }
    }

    [Theory]
    [InlineData("trials/sarah.json", 30)]
    [InlineData("trials/emerald-3.json", 15)]
    [InlineData("transcripts/backtable-hcc-trials.json", 10)]
    [InlineData("vocabulary/endpoints.json", 5)]
    [InlineData("glossary.json", 5)]
    public void A_spoiled_file_is_told_by_file_place_and_reason(string file, int cases)
    {
        var sample = JToken.Parse(File.ReadAllText(Path.Combine(_corpus, file)));
        var finds = new List<string>();
        foreach (var seed in FuzzRun.Seeds(cases).TakeWhile(_ => finds.Count < FuzzRun.MostFinds))
        {
            var spoiled = new JsonMutator(new Random(seed)).Mutate(sample);
            Directory.CreateDirectory(Path.GetDirectoryName(InCopy(file))!);
            File.WriteAllText(InCopy(file), spoiled);
            IReadOnlyList<CorpusProblem> problems = [];

            var thrown = Record.Exception(() => problems = CorpusCheck.Run(_copy.FullName));

            if (thrown is not null)
            {
                finds.Add(FuzzRun.Told(seed, $"{thrown}", spoiled));
            }

            finds.AddRange(problems.Where(problem => problem is not { File.Length: > 0, Message.Length: > 0 }).Select(problem => FuzzRun.Told(seed, $"{problem}", spoiled)));
        }

        Assert.True(finds.Count == 0, string.Join("\n\n", finds));
    }

    public void Dispose() => _copy.Delete(recursive: true);

    private string InCopy(string file) => Path.Combine(_copy.FullName, file);
}
