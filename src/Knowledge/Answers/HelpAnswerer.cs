using HccBot.Knowledge.Questions;

namespace HccBot.Knowledge.Answers;

/// <summary>Greetings, thanks, "help", "what can you do", "what's in the corpus".</summary>
internal sealed class HelpAnswerer : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        var asked = question.Has(Cues.Help) || question.Has(Cues.Greeting) || question.Has(Cues.Thanks);
        if (!asked || question.Clinical.Any() || question.NotUnderstood.Count > 1)
        {
            return null;
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        builder.Add(new Section.Lines("Ask in your own words", [.. Examples.Select(example => Statement.Plain($"{example.Topic}: \u201c{example.Question}\u201d"))]));
        builder.Add(new Section.Lines("In the corpus", [.. BySetting(knowledge), .. knowledge.Corpus.Transcripts.Select(transcript => Statement.Plain($"Quotes from \u201c{transcript.Title}\u201d: {string.Join(", ", transcript.Speakers.Where(speaker => speaker.RoleConcept != "author").Select(speaker => $"{speaker.Name} ({speaker.Role})"))}."))]));
        Suggest(builder);
        var thanks = question.Has(Cues.Thanks) && !question.Has(Cues.Help);
        return builder.Build(AnswerKind.Help, Statement.Plain(thanks
            ? "You're welcome. Ask on whenever you like."
            : $"I answer tumor-board questions on {CountWords.Of(knowledge.Corpus.Trials.Count, "hepatocellular carcinoma trial")}, from cited sources only."));
    }

    /// <summary>The trials of the corpus, a line a setting.</summary>
    private static IEnumerable<Statement> BySetting(Knowledge knowledge) => knowledge.Corpus.Trials
        .GroupBy(trial => Setting.Name(trial, knowledge.Corpus.Lexicon)).OrderByDescending(setting => setting.Count())
        .Select(setting => Statement.Plain($"{CountWords.Capital(setting.Key)}: {string.Join(", ", setting.Select(trial => trial.Name))}."));

    /// <summary>First questions as buttons.</summary>
    public static void Suggest(AnswerBuilder builder)
    {
        foreach (var (topic, question) in Examples.Take(3))
        {
            builder.FollowUp(topic, question);
        }
    }

    private static readonly (string Topic, string Question)[] Examples =
    [
        ("Who was enrolled", "Which trials included main portal vein invasion?"),
        ("A figure", "Median OS in IMbrave150"),
        ("A trial", "Tell me about LEAP-012"),
        ("A rate", "Five-year survival with STRIDE"),
        ("A list", "Which trials met OS but not PFS?"),
        ("A quote", "What did Julius Chapiro say about control arms?"),
        ("A definition", "What is Vp4?"),
    ];
}
