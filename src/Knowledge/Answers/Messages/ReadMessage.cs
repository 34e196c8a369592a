using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;

namespace HccBot.Knowledge.Answers.Messages;

/// <summary>A message that one person wrote to others, read sentence by sentence. Nobody asked the bot anything by it.</summary>
/// <param name="Sentences">Its sentences, in order, what identifies a patient taken out.</param>
/// <param name="Whole">An empty question that carries what was found and corrected in all of them.</param>
/// <param name="Cut">Whether only its beginning was read.</param>
internal sealed record ReadMessage(IReadOnlyList<Question> Sentences, Question Whole, bool Cut)
{
    private const int MostCharacters = 20_000;
    private const int MostSentences = 60;

    /// <summary>Reads any text; never fails. A line break ends a sentence.</summary>
    public static ReadMessage Read(string text, QuestionParser parser, ClaimReader claims)
    {
        var (masked, identifiers) = PatientIdentifiers.TakeOut(text.Length > MostCharacters ? text[..MostCharacters] : text);
        var sentences = masked.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(claims.Cut).Take(MostSentences + 1).ToList();
        var cut = text.Length > MostCharacters || sentences.Count > MostSentences;
        sentences = [.. sentences.Take(MostSentences)];
        var whole = parser.Parse("") with
        {
            Identifiers = [.. identifiers.Concat(sentences.SelectMany(sentence => sentence.Identifiers)).Distinct()],
            Corrections = [.. sentences.SelectMany(sentence => sentence.Corrections).Distinct()],
        };
        return new ReadMessage(sentences, whole, cut);
    }

    /// <summary>Ids of the trials that it names, in order.</summary>
    public IReadOnlyList<string> Trials => [.. Sentences.SelectMany(sentence => sentence.Trials).Distinct()];

    /// <summary>Names of trials that the corpus does not hold, as they stand in the message.</summary>
    public IReadOnlyList<string> UnknownTrials =>
        [.. Sentences.SelectMany(sentence => sentence.Unknown).Where(phrase => phrase.IsTrial).Select(phrase => phrase.Text).Distinct()];

    /// <summary>An answer on the message, with what a reader must know of how it was read.</summary>
    public AnswerBuilder Answer(Knowledge knowledge)
    {
        var builder = new AnswerBuilder(Whole, knowledge.Corpus);
        if (Cut)
        {
            builder.Understood("The message is long; only its beginning was read.");
        }

        return builder;
    }
}
