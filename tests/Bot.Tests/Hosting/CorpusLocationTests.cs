using HccBot.Bot.Hosting;
using HccBot.Knowledge.Corpus;

namespace HccBot.Bot.Tests.Hosting;

public sealed class CorpusLocationTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("hccbot-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void The_folder_asked_for_is_used() => Assert.Equal(_root.FullName, CorpusLocation.Find(_root.FullName, "/"));

    [Fact]
    public void A_folder_that_does_not_exist_is_named()
    {
        var missing = Assert.Throws<CorpusException>(() => CorpusLocation.Find(Path.Combine(_root.FullName, "none"), "/"));

        Assert.Contains("none", missing.Message);
    }

    [Fact]
    public void The_copy_beside_the_program_comes_before_the_one_above_it()
    {
        var program = _root.CreateSubdirectory("artifacts/bin");
        _root.CreateSubdirectory("corpus/schema");
        Assert.Equal(Path.Combine(_root.FullName, "corpus"), CorpusLocation.Find(null, program.FullName));

        program.CreateSubdirectory("corpus/schema");
        Assert.Equal(Path.Combine(program.FullName, "corpus"), CorpusLocation.Find(null, program.FullName));
    }
}
