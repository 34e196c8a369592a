using System.IO.Compression;
using HccBot.Bot.Package;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Package;

/// <summary>A package of the repository's own sources.</summary>
internal static class SomePackage
{
    public const string Host = "hccbot.hospital.example";

    public static readonly AppIdentity Identity =
        new(Guid.Parse("3f2a9c1e-8b47-4d60-9a5e-1c7d20b6f843"), Guid.Parse("b86d5c14-02af-4c9b-8e31-7f54a9d0c6e2"), Host);

    /// <summary>The repository's manifest, filled.</summary>
    public static JObject Manifest { get; } = Json(AppPackage.Manifest);

    /// <summary>The files of the package.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files => Unzip(AppPackage.Build(ManifestFolder.Find(), Identity));

    public static JObject Json(string file) => JObject.Parse(System.Text.Encoding.UTF8.GetString(Files[file]));

    public static Dictionary<string, byte[]> Unzip(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }
}
