namespace HccBot.Bot.Package;

/// <summary>Finds the sources of the app package, whatever folder the program was started from.</summary>
internal static class ManifestFolder
{
    private const string Folder = "manifest";

    /// <summary>The published copy, or the repository's folder.</summary>
    /// <exception cref="ManifestException">There is none.</exception>
    public static string Find() => Find(AppContext.BaseDirectory);

    internal static string Find(string programFolder)
    {
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, Folder);
            if (File.Exists(Path.Combine(candidate, AppPackage.Manifest)))
            {
                return candidate;
            }
        }

        throw new ManifestException($"There is no {Folder}/{AppPackage.Manifest} beside the program or above it.");
    }
}
