using System.IO.Compression;
using System.Text;
using HccBot.Bot.Package;

namespace HccBot.Bot.Tests.Package;

public sealed class AppPackageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hccbot-");

    public AppPackageTests()
    {
        foreach (var source in Directory.EnumerateFiles(ManifestFolder.Find()))
        {
            File.Copy(source, Path.Combine(_folder.FullName, Path.GetFileName(source)));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void It_holds_manifest_icons_and_languages_at_the_root_and_nothing_else()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "notes.txt"), "of no use to Teams");

        Assert.Equal(["manifest.json", "color.png", "outline.png", "de.json"], SomePackage.Unzip(Build()).Keys);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_whenever_the_files_were_written()
    {
        var before = Build();
        File.SetLastWriteTimeUtc(Path.Combine(_folder.FullName, "color.png"), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        Assert.Equal(before, Build());
    }

    [Fact]
    public void Files_are_stored_and_carry_no_time_of_their_own()
    {
        using var zip = new ZipArchive(new MemoryStream(Build()));

        Assert.All(zip.Entries, entry => Assert.Equal(
            (entry.Length, new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)), (entry.CompressedLength, entry.LastWriteTime.DateTime)));
    }

    [Fact]
    public void Every_placeholder_is_filled_and_every_id_and_host_is_the_one_given()
    {
        var files = SomePackage.Unzip(Build());
        var manifest = SomePackage.Manifest;

        Assert.All(files.Values, content => Assert.DoesNotContain("${{", Encoding.Latin1.GetString(content)));
        Assert.Equal($"{SomePackage.Identity.AppId}", manifest["id"]);
        Assert.All(manifest.SelectTokens("$..botId"), id => Assert.Equal($"{SomePackage.Identity.BotId}", id));
        Assert.All(manifest["developer"]!.Children().Select(member => (string)member.First!).Where(text => text.Contains("://")),
            url => Assert.Equal(SomePackage.Host, new Uri(url).Host));
        Assert.Equal([SomePackage.Host], manifest["validDomains"]!.Select(domain => (string)domain!));
        Assert.Equal([SomePackage.Host], manifest.SelectTokens("$..messageHandlers[*].value.domains[*]").Select(domain => (string)domain!));
    }

    [Fact]
    public void Text_is_UTF_8_without_a_byte_order_mark_even_where_an_editor_left_one()
    {
        var manifest = Path.Combine(_folder.FullName, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal(SomePackage.Files["manifest.json"], SomePackage.Unzip(Build())["manifest.json"]);
    }

    [Theory]
    [InlineData("${{BOT_ID}}", "${{BOT_IDENTITY}}", "BOT_IDENTITY")]
    [InlineData("color.png", "colour.png", "colour.png")]
    [InlineData("color.png", "../color.png", "another folder")]
    [InlineData("\"accentColor\"", "accentColor\"", "manifest.json: ")]
    public void A_source_that_makes_no_package_is_named(string written, string instead, string named)
    {
        var manifest = Path.Combine(_folder.FullName, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(written, instead));

        Assert.Contains(named, Assert.Throws<ManifestException>(Build).Message);
    }

    [Fact]
    public void The_published_copy_comes_before_the_repositorys()
    {
        var program = _folder.CreateSubdirectory("app/bin");
        _folder.CreateSubdirectory("manifest");
        File.WriteAllText(Path.Combine(_folder.FullName, "manifest/manifest.json"), "{}");
        Assert.Equal(Path.Combine(_folder.FullName, "manifest"), ManifestFolder.Find(program.FullName));

        program.CreateSubdirectory("manifest");
        File.WriteAllText(Path.Combine(program.FullName, "manifest/manifest.json"), "{}");
        Assert.Equal(Path.Combine(program.FullName, "manifest"), ManifestFolder.Find(program.FullName));
    }

    [Fact]
    public void Without_sources_the_file_that_is_missing_is_named() =>
        Assert.Contains("manifest.json", Assert.Throws<ManifestException>(() => ManifestFolder.Find(Path.GetPathRoot(_folder.FullName)!)).Message);

    private byte[] Build() => AppPackage.Build(_folder.FullName, SomePackage.Identity);
}
