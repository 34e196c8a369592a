using HccBot.Bot.Commands;
using HccBot.Bot.Package;
using HccBot.Bot.Tests.Package;

namespace HccBot.Bot.Tests.Commands;

public sealed class PackageCommandTests : IDisposable
{
    private const string AppId = "3f2a9c1e-8b47-4d60-9a5e-1c7d20b6f843";
    private const string BotId = "b86d5c14-02af-4c9b-8e31-7f54a9d0c6e2";
    private const string Zeros = "00000000-0000-0000-0000-000000000000";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hccbot-");

    private string Zip => Path.Combine(_folder.FullName, "hccbot.zip");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_package_is_written_and_its_path_printed()
    {
        var (code, output, errors) = await PackageAsync("--app-id", AppId, "--bot-id", BotId, "--host", SomePackage.Host);

        Assert.Equal((ExitCode.Done, Zip), (code, output.Trim()));
        Assert.Equal(AppPackage.Build(ManifestFolder.Find(), SomePackage.Identity), await File.ReadAllBytesAsync(Zip));
        Assert.Contains("SHA-256", errors);
    }

    [Fact]
    public async Task Without_a_bot_id_the_bot_has_the_apps()
    {
        await PackageAsync("--app-id", AppId, "--host", SomePackage.Host);

        Assert.Equal(
            AppPackage.Build(ManifestFolder.Find(), SomePackage.Identity with { BotId = Guid.Parse(AppId) }),
            await File.ReadAllBytesAsync(Zip));
    }

    [Fact]
    public async Task Ids_and_host_may_be_written_in_capitals()
    {
        await PackageAsync("--app-id", AppId.ToUpperInvariant(), "--bot-id", BotId, "--host", SomePackage.Host.ToUpperInvariant());

        Assert.Equal(AppPackage.Build(ManifestFolder.Find(), SomePackage.Identity), await File.ReadAllBytesAsync(Zip));
    }

    [Theory]
    [InlineData("--app-id", "--app-id", "hccbot", "--host", SomePackage.Host)]
    [InlineData("zeros", "--app-id", Zeros, "--host", SomePackage.Host)]
    [InlineData("--app-id", "--app-id", $"{{{AppId}}}", "--host", SomePackage.Host)]
    [InlineData("--bot-id", "--app-id", AppId, "--bot-id", "1", "--host", SomePackage.Host)]
    [InlineData("zeros", "--app-id", AppId, "--bot-id", Zeros, "--host", SomePackage.Host)]
    [InlineData("scheme", "--app-id", AppId, "--host", "https://hccbot.hospital.example")]
    [InlineData("this machine", "--app-id", AppId, "--host", "localhost")]
    [InlineData("--host", "--app-id", AppId)]
    [InlineData("--app-id", "--host", SomePackage.Host)]
    public async Task Wrong_input_is_refused_with_the_reason_and_nothing_is_written(string reason, params string[] arguments)
    {
        var (code, output, errors) = await PackageAsync(arguments);

        Assert.Equal((ExitCode.WrongUsage, ""), (code, output));
        Assert.Contains(reason, errors);
        Assert.False(File.Exists(Zip));
    }

    [Fact]
    public async Task A_file_that_is_there_stays_unless_replacing_it_is_asked_for()
    {
        string[] arguments = ["--app-id", AppId, "--bot-id", BotId, "--host", SomePackage.Host];
        await File.WriteAllTextAsync(Zip, "somebody's work");

        var (code, _, errors) = await PackageAsync(arguments);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("--force", errors);
        Assert.Equal("somebody's work", await File.ReadAllTextAsync(Zip));

        Assert.Equal(ExitCode.Done, (await PackageAsync([.. arguments, "--force"])).Code);
        Assert.Equal(AppPackage.Build(ManifestFolder.Find(), SomePackage.Identity), await File.ReadAllBytesAsync(Zip));
    }

    [Theory]
    [InlineData("", "folder")]
    [InlineData("no/such/folder/hccbot.zip", "cannot be written")]
    [InlineData("taken/hccbot.zip", "cannot be written")]
    public async Task A_place_that_cannot_be_written_is_named(string place, string reason)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "taken"), "a file, no folder");
        var path = Path.Combine(_folder.FullName, place);

        var (code, output, errors) = await RunAsync("--app-id", AppId, "--host", SomePackage.Host, "--output", path);

        Assert.Equal((ExitCode.WrongUsage, ""), (code, output));
        Assert.Contains(reason, errors);
        Assert.Contains(path, errors);
    }

    private Task<(int Code, string Output, string Errors)> PackageAsync(params string[] arguments) =>
        RunAsync([.. arguments, "--output", Zip]);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(["package", .. arguments], new Streams(TextReader.Null, output, errors));
        return (code, output.ToString(), errors.ToString());
    }
}
