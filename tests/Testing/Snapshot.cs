using System.Runtime.CompilerServices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Testing;

/// <summary>Compares JSON with the file that a person has approved: <c>Class.Method.approved.json</c> beside the test.</summary>
/// <remarks>On difference, <c>.received.json</c> stands beside it; rename it to approve.</remarks>
public static class Snapshot
{
    /// <exception cref="SnapshotDiffersException">The JSON is not what was approved.</exception>
    public static void Match(JToken received, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{method}";
        var folder = Path.GetDirectoryName(file)!;
        var (approvedFile, receivedFile) =
            (Path.Combine(folder, name + ".approved.json"), Path.Combine(folder, name + ".received.json"));
        var text = Sorted(received).ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile) : "";
        if (text == approved)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, text);
        throw new SnapshotDiffersException(name, FirstDifference(approved, text));
    }

    private static JToken Sorted(JToken token) => token switch
    {
        JObject members => new JObject(members.Properties()
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => new JProperty(member.Name, Sorted(member.Value)))),
        JArray items => new JArray(items.Select(Sorted)),
        _ => token.DeepClone(),
    };

    private static string FirstDifference(string approved, string received)
    {
        var (old, now) = (approved.Split('\n'), received.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(old.Length, now.Length)).FirstOrDefault(index => old[index] != now[index]);
        return $"line {line + 1}\n  approved: {old[line]}\n  received: {now[line]}";
    }
}

/// <summary>JSON is not what was approved.</summary>
public sealed class SnapshotDiffersException(string name, string difference)
    : Exception($"{name}.received.json differs from what was approved, first in {difference}");
