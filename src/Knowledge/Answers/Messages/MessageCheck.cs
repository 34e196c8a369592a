using HccBot.Knowledge.Answers.Claims;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Messages;

/// <summary>Holds the statements of a message against the trials, sentence by sentence.</summary>
internal static class MessageCheck
{
    private const int MostRows = 16;
    private const int LongestQuote = 160;

    public static Answer Compose(ReadMessage message, Knowledge knowledge)
    {
        var judge = new ClaimJudge(knowledge);
        var judged = new List<(Question Sentence, IReadOnlyList<Judgment> Judgments)>();
        foreach (var sentence in message.Sentences.Where(IsOnTrials))
        {
            var judgments = Judge(sentence, judge, knowledge);
            if (judgments.Count > 0)
            {
                judged.Add((sentence, judgments));
            }
        }

        return judged.Count > 0 ? Verdicts(message, judged, knowledge) : Nothing(message, knowledge);
    }

    /// <summary>A sentence that asks for advice, gives instructions or speaks of another disease states nothing that we could hold against trials.</summary>
    private static bool IsOnTrials(Question sentence) =>
        !sentence.Has(Cues.Advice) && !sentence.Has(Cues.Injection) && !sentence.HasKind(Kinds.OtherDisease);

    private static IReadOnlyList<Judgment> Judge(Question sentence, ClaimJudge judge, Knowledge knowledge)
    {
        var states = knowledge.Claims.IsStatement(sentence);
        var judgments = knowledge.Claims.Statements(sentence).SelectMany(judge.Judge).DistinctBy(judgment => judgment.Row).ToArray();
        var settled = judgments.Where(judgment => judgment.Judges || judgment.Facts.Count > 0).ToArray();

        // A greeting is no claim; a statement on which our sources are silent is one, and silence is said.
        return settled.Length > 0 ? settled : states ? judgments : [];
    }

    private static Answer Verdicts(
        ReadMessage message, IReadOnlyList<(Question Sentence, IReadOnlyList<Judgment> Judgments)> judged, Knowledge knowledge)
    {
        var builder = message.Answer(knowledge);
        var left = MostRows;
        foreach (var (sentence, judgments) in judged.TakeWhile(_ => left > 0))
        {
            var shown = judgments.Take(left).ToArray();
            left -= shown.Length;
            builder.Add(new Section.Lines(Quoted(sentence), [.. shown.Select(judgment => ClaimCheckAnswerer.Row(builder, judgment))]));
        }

        var all = judged.SelectMany(pair => pair.Judgments).ToArray();
        if (all.Length > MostRows)
        {
            builder.Understood("The message states more than is shown here; the first of its statements are checked.");
        }

        foreach (var id in all.Where(judgment => judgment.Judges).SelectMany(judgment => judgment.Facts).Select(fact => fact.TrialId).Distinct())
        {
            builder.Trial(id);
        }

        return builder.Build(AnswerKind.ClaimCheck, Statement.Plain(ClaimCheckAnswerer.Headline(all)));
    }

    /// <summary>Nothing is stated: what there is on the trials that are named, or that there is none.</summary>
    private static Answer Nothing(ReadMessage message, Knowledge knowledge)
    {
        var builder = message.Answer(knowledge);
        var named = message.Trials.Select(knowledge.Corpus.Trial).OfType<Trial>().ToArray();
        if (named.Length == 0)
        {
            return Refusal.Build(
                builder, "I found no statement on a trial in this message that I could check.",
                MessageTrials.NotHeld(message), "I check what a message says of trials: figures, endpoints, who could enter, arms, decisions.");
        }

        foreach (var trial in named.Take(MessageTrials.Most))
        {
            builder.Trial(trial.Id);
            builder.Add(new Section.Lines(trial.Name, [builder.Cite(trial.Headline, trial.HeadlineFacts)]));
        }

        return builder.Build(AnswerKind.ClaimCheck, Statement.Plain("The message names trials but states nothing on them that I can check; this is how they ended."));
    }

    /// <summary>The sentence as the heading of its verdicts; what it says is the writer's, not ours.</summary>
    private static string Quoted(Question sentence)
    {
        var text = sentence.Asked;
        if (text.Length > LongestQuote)
        {
            var space = text.LastIndexOf(' ', LongestQuote);
            var end = space > 0 ? space : LongestQuote - (char.IsHighSurrogate(text[LongestQuote - 1]) ? 1 : 0);
            text = text[..end] + "\u2026";
        }

        return $"\u201c{text}\u201d";
    }
}
