using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace HccBot.Testing;

/// <summary>Requests as clients send them, with what must come back; the end-to-end tests send them too.</summary>
public static class SampleRequests
{
    /// <summary>Invokes of the message extension.</summary>
    public static IReadOnlyList<JObject> Extension { get; } = Read("extension");

    private static List<JObject> Read(string name, [CallerFilePath] string file = "") =>
        [.. JArray.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "Requests", name + ".json"))).Cast<JObject>()];
}
