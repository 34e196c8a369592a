using System.Text.Json;
using System.Text.Json.Serialization;
using HccBot.Knowledge.Answers;

namespace HccBot.Evaluation.Grading;

/// <summary>Reads a file of questions: JSON lines, one question each.</summary>
internal static class QuestionFile
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };
    private static readonly HashSet<string> AnswerKinds = [.. Enum.GetValues<AnswerKind>().Select(kind => kind.Text())];

    /// <summary>The questions of a file; none where there is no such file.</summary>
    /// <exception cref="InvalidDataException">A line is no question; names file, line and reason.</exception>
    public static IReadOnlyList<EvaluationQuestion> Read(string path)
    {
        var questions = new List<EvaluationQuestion>();
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length > 0)
            {
                questions.Add(Parse(lines[i], $"{path}:{i + 1}", questions));
            }
        }

        return questions;
    }

    private static EvaluationQuestion Parse(string line, string place, IReadOnlyList<EvaluationQuestion> before)
    {
        EvaluationQuestion question;
        try
        {
            question = JsonSerializer.Deserialize<EvaluationQuestion>(line, Strict) ?? throw new InvalidDataException($"{place}: The line is empty.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{place}: {broken.Message}", broken);
        }

        var fault = question.Turns.Count == 0 ? "There is no turn."
            : question.Answer.Count == 0 ? "No kind of answer is right."
            : question.Answer.FirstOrDefault(kind => !AnswerKinds.Contains(kind)) is { } kind ? $"'{kind}' is no kind of answer."
            : before.Any(other => other.Id == question.Id) ? $"The id '{question.Id}' stands twice."
            : null;
        return fault is null ? question : throw new InvalidDataException($"{place}: {fault}");
    }
}
