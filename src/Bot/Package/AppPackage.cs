using System.IO.Compression;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Package;

/// <summary>The zip that is uploaded to Teams: the manifest and the files that it names, at the root, and nothing else.</summary>
internal static class AppPackage
{
    /// <summary>Name of the manifest, in its folder and in the zip.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The earliest time that a zip can hold, so that the time of building leaves no trace.</summary>
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Fills the manifest and packs it: the same sources and identity give the same bytes.</summary>
    /// <exception cref="ManifestException">A source is missing, is not JSON or has a placeholder that nothing fills.</exception>
    public static byte[] Build(string folder, AppIdentity identity)
    {
        var files = NamesIn(JObject.Parse(Filled(folder, Manifest, identity)));
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                Add(zip, file, ContentOf(folder, file, identity));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The manifest, then what it names: icons and languages.</summary>
    private static IEnumerable<string> NamesIn(JObject manifest) => manifest
        .SelectTokens("icons.*").Concat(manifest.SelectTokens("localizationInfo.additionalLanguages[*].file"))
        .Select(name => name.ToString())
        .Prepend(Manifest)
        .Distinct()
        .ToList();

    private static byte[] ContentOf(string folder, string file, AppIdentity identity) =>
        Path.GetExtension(file) == ".json"
            ? Encoding.UTF8.GetBytes(Filled(folder, file, identity))
            : File.ReadAllBytes(Existing(folder, file));

    private static string Filled(string folder, string file, AppIdentity identity)
    {
        var text = identity.Fill(File.ReadAllText(Existing(folder, file))).ReplaceLineEndings("\n");
        var left = text.IndexOf(AppIdentity.PlaceholderStart, StringComparison.Ordinal);
        if (left >= 0)
        {
            throw new ManifestException($"{file}: nothing fills the placeholder at '{text[left..Math.Min(text.Length, left + 40)]}'.");
        }

        try
        {
            JObject.Parse(text);
            return text;
        }
        catch (JsonReaderException malformed)
        {
            throw new ManifestException($"{file}: {malformed.Message}");
        }
    }

    /// <summary>Teams takes files at the root of the zip only.</summary>
    private static string Existing(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return file != Path.GetFileName(file) ? throw new ManifestException($"{Manifest}: '{file}' lies in another folder.")
            : File.Exists(path) ? path
            : throw new ManifestException($"{Manifest}: there is no file '{file}' beside it.");
    }

    /// <summary>Stored, not deflated: compressed bytes would depend on the machine's library.</summary>
    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = FixedTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
