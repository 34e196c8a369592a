using System.Text.Json;

namespace HccBot.Knowledge.Tests.Support;

/// <summary>The members of an answer as JSON, by which other programs read it.</summary>
internal static class AnswerShape
{
    private static readonly string[] Answer = ["question", "kind", "text", "trials", "unknown", "facts", "quotes", "citations", "notes", "corpus"];

    private static readonly Dictionary<string, string[]> Items = new()
    {
        ["facts"] = ["id", "trial", "statement", "citations"],
        ["quotes"] = ["speaker", "text", "citation", "note"],
        ["citations"] = ["n", "source", "label", "url", "rung", "date"],
    };

    /// <summary>Members missing or too many, in words.</summary>
    public static IEnumerable<string> Problems(JsonElement answer) =>
    [
        .. Differences("", answer, Answer),
        .. Items.SelectMany(list => answer.GetProperty(list.Key).EnumerateArray().SelectMany(item => Differences(list.Key, item, list.Value))),
    ];

    private static IEnumerable<string> Differences(string place, JsonElement item, string[] members)
    {
        var found = item.EnumerateObject().Select(member => member.Name).ToArray();
        return found.Except(members).Concat(members.Except(found)).Select(member => $"{place}/{member}");
    }
}
