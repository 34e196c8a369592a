namespace HccBot.Bot.Package;

/// <summary>The sources of the app package make no package.</summary>
internal sealed class ManifestException(string message) : Exception(message);
