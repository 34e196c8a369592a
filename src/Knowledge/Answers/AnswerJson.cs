using System.Text.Encodings.Web;
using System.Text.Json;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Renders an answer as the JSON object that other programs rely on.</summary>
public static class AnswerJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object on one line.</summary>
    public static string Render(Answer answer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            json.WriteString("question", answer.Question);
            json.WriteString("kind", answer.Kind.Text());
            json.WriteString("text", PlainText.Render(answer));
            Write(json, "trials", answer.Trials);
            Write(json, "unknown", answer.Unknown);
            WriteFacts(json, answer);
            WriteQuotes(json, answer);
            WriteCitations(json, answer);
            Write(json, "notes", answer.Notes.Select(note => note.Marked));
            json.WriteString("corpus", answer.CorpusHash);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteFacts(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartArray("facts");
        foreach (var (fact, citations) in answer.Facts)
        {
            json.WriteStartObject();
            json.WriteString("id", fact.Id);
            json.WriteString("trial", fact.TrialId);
            json.WriteString("statement", fact.Statement);
            json.WriteStartArray("citations");
            foreach (var number in citations)
            {
                json.WriteNumberValue(number);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteQuotes(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartArray("quotes");
        foreach (var quote in answer.Quotes)
        {
            json.WriteStartObject();
            json.WriteString("speaker", quote.Speaker);
            json.WriteString("text", quote.Text);
            json.WriteNumber("citation", quote.Citation);
            json.WriteString("note", quote.Notes.Count == 0 ? null : string.Join(" ", quote.Notes.Select(note => note.Marked)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCitations(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartArray("citations");
        foreach (var (number, source) in answer.Citations)
        {
            json.WriteStartObject();
            json.WriteNumber("n", number);
            json.WriteString("source", source.Id);
            json.WriteString("label", source.Label);
            json.WriteString("url", source.Url);
            json.WriteString("rung", source.Rung.Text());
            json.WriteString("date", source.Date?.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
