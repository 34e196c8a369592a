using System.Text.Json;

namespace HccBot.Knowledge.Corpus;

/// <summary>A place in a corpus file: reads its members, remembers which were read, and reports what is wrong with a pointer to it.</summary>
internal sealed class CorpusNode(JsonElement element, string pointer, string file, List<CorpusProblem> problems)
{
    private readonly HashSet<string> _read = ["$schema"];

    /// <summary>Reads a whole file.</summary>
    /// <returns>The root object; null after reporting a problem when the file is no JSON object.</returns>
    public static CorpusNode? Open(string path, string file, List<CorpusProblem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { MaxDepth = 32 });
            var root = document.RootElement.Clone();
            if (root.ValueKind != JsonValueKind.Object)
            {
                problems.Add(new CorpusProblem(file, "", "The file must hold one JSON object."));
            }
            else if (HalfCharacter(root, "") is { } place)
            {
                problems.Add(new CorpusProblem(file, place, "Holds half of a character, such as \\ud800 alone."));
            }
            else
            {
                return new CorpusNode(root, "", file, problems);
            }
        }
        catch (JsonException broken)
        {
            var place = $"line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}";
            problems.Add(new CorpusProblem(file, "", $"Not valid JSON at {place}: {broken.Message.Split(" LineNumber")[0]}"));
        }

        return null;
    }

    /// <summary>Where an escape of half a character stands, which JSON allows and no text can hold; null where there is none.</summary>
    private static string? HalfCharacter(JsonElement element, string pointer)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is null ? pointer : null,
                JsonValueKind.Array => element.EnumerateArray().Select((item, i) => HalfCharacter(item, $"{pointer}/{i}")).FirstOrDefault(place => place is not null),
                JsonValueKind.Object => element.EnumerateObject().Select(member => HalfCharacter(member.Value, $"{pointer}/{member.Name}")).FirstOrDefault(place => place is not null),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return pointer;
        }
    }

    /// <summary>Reports a problem at this place.</summary>
    public void Report(string message) => problems.Add(new CorpusProblem(file, pointer, message));

    /// <summary>A required text; empty, with a problem reported, when it is missing.</summary>
    public string Text(string name)
    {
        var text = OptionalText(name);
        if (text is null)
        {
            Report($"'{name}' is missing.");
        }

        return text ?? "";
    }

    /// <summary>A text; null when absent.</summary>
    public string? OptionalText(string name) =>
        Member(name) is not { } member ? null
        : member.ValueKind == JsonValueKind.String ? member.GetString()
        : Wrong<string>(name, "a text");

    /// <summary>A whole number; null when absent.</summary>
    public int? OptionalInt(string name) =>
        Member(name) is not { } member ? null
        : member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var number) ? number
        : Wrong<int?>(name, "a whole number");

    /// <summary>True or false; false when absent.</summary>
    public bool Flag(string name) =>
        Member(name) is { } member && (member.ValueKind == JsonValueKind.True || (member.ValueKind != JsonValueKind.False && Wrong<bool>(name, "true or false")));

    /// <summary>A list of texts; empty when absent.</summary>
    public IReadOnlyList<string> Texts(string name) => Elements(name, (item, at) =>
    {
        if (item.ValueKind == JsonValueKind.String)
        {
            return item.GetString();
        }

        problems.Add(new CorpusProblem(file, at, "Must be a text."));
        return null;
    });

    /// <summary>A list of objects, each read by a function; what could not be built is left out after reporting.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<CorpusNode, T> read) where T : class =>
        Elements(name, (item, at) => Child(item, at)?.Build(read));

    /// <summary>An object read by a function; null when absent or when it could not be built.</summary>
    public T? Optional<T>(string name, Func<CorpusNode, T> read) where T : class =>
        Member(name) is { } member ? Child(member, $"{pointer}/{name}")?.Build(read) : null;

    /// <summary>The members of an object of texts; empty when absent.</summary>
    public IReadOnlyList<(string Name, string Value)> Map(string name)
    {
        if (Member(name) is not { } member)
        {
            return [];
        }

        if (member.ValueKind == JsonValueKind.Object)
        {
            return [.. member.EnumerateObject().Select(entry => (entry.Name, entry.Value.ToString()))];
        }

        return Wrong<IReadOnlyList<(string, string)>>(name, "an object") ?? [];
    }

    /// <summary>Builds a value here; a broken rule of its constructor becomes a problem of this place.</summary>
    public T? Build<T>(Func<CorpusNode, T> read) where T : class
    {
        try
        {
            var before = problems.Count;
            var built = read(this);
            ReportUnknown();
            return problems.Count == before ? built : null;
        }
        catch (ArgumentException broken)
        {
            Report(broken.Message);
            return null;
        }
    }

    private void ReportUnknown()
    {
        foreach (var member in element.EnumerateObject())
        {
            if (!_read.Contains(member.Name))
            {
                problems.Add(new CorpusProblem(file, $"{pointer}/{member.Name}", "Unknown member; see docs/corpus.md for what may stand here."));
            }
        }
    }

    private List<T> Elements<T>(string name, Func<JsonElement, string, T?> read) where T : class
    {
        var found = new List<T>();
        if (Member(name) is not { } member)
        {
            return found;
        }

        if (member.ValueKind != JsonValueKind.Array)
        {
            Wrong<object>(name, "a list");
            return found;
        }

        var index = 0;
        foreach (var item in member.EnumerateArray())
        {
            if (read(item, $"{pointer}/{name}/{index++}") is { } value)
            {
                found.Add(value);
            }
        }

        return found;
    }

    private CorpusNode? Child(JsonElement item, string at)
    {
        if (item.ValueKind == JsonValueKind.Object)
        {
            return new CorpusNode(item, at, file, problems);
        }

        problems.Add(new CorpusProblem(file, at, "Must be an object."));
        return null;
    }

    private JsonElement? Member(string name)
    {
        _read.Add(name);
        return element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;
    }

    private T? Wrong<T>(string name, string expected)
    {
        problems.Add(new CorpusProblem(file, $"{pointer}/{name}", $"Must be {expected}."));
        return default;
    }
}
