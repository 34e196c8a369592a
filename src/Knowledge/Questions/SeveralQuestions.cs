using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Cuts a message into the questions that it asks of different trials: "What is the ORR in 9DW? And did HIMALAYA include Vp4?"</summary>
internal sealed class SeveralQuestions(QuestionParser parser, ClaimPhrases phrases)
{
    private const int MostParts = 4;

    private static readonly string[] SubjectKinds = [Kinds.Trial, Kinds.Drug, Kinds.DrugClass, Kinds.Regimen, Kinds.Modality];

    /// <summary>The questions in their order, without what is said around them; none where the message is one question, however long.</summary>
    public IReadOnlyList<Question> Cut(Question question)
    {
        if (question.Carried.Count > 0 || question.Tokens.Count < 6)
        {
            return [];
        }

        var texts = Sentences.Of(question.Text, phrases.Abbreviations);
        var asks = texts.Any(text => text.EndsWith('?'));
        Question[] parts = [.. texts.SelectMany(text => AtQuestionWords(texts.Count == 1 ? question : parser.Parse(text)))
            .Where(part => part.Clinical.Any(mention => !mention.Is(Kinds.Outcome)) && !(asks && part.Text.EndsWith('.') && Subjects(part).Length == 0))];
        if (parts.Length == 1 && texts.Count > 1 && Subjects(parts[0]).Length > 0)
        {
            // "I missed the congress. What came out of KEYNOTE-937?"
            return parts;
        }

        return parts.Length is > 1 and <= MostParts && parts.All(StandsAlone) && !(asks && parts.Any(part => part.Text.EndsWith('.'))) && !HaveOne(parts.Select(Subjects)) && !HaveOne(parts.Where(part => Subjects(part).Length > 0).Select(Topics))
            ? [.. parts.Select(part => part with { Identifiers = question.Identifiers })] : [];
    }

    /// <summary>"mOS in SHARP, and what is TTSP?": "and" before a word of asking begins another question.</summary>
    private IEnumerable<Question> AtQuestionWords(Question sentence)
    {
        var start = 0;
        foreach (var and in sentence.Mentions.Where(mention => mention.Concept.Id == Cues.And && mention.Start > 0 && mention.End < sentence.Tokens.Count
            && (phrases.QuestionWords.At(sentence.Tokens, mention.End) || sentence.Mentions.Any(next => next.Start == mention.End && next.Concept.Id is Cues.WhatIs or Cues.AsksOfName))))
        {
            yield return parser.Parse(sentence.Text[start..sentence.Tokens[and.Start].Start].TrimEnd(' ', ','));
            start = sentence.Tokens[and.End].Start;
        }

        yield return start == 0 ? sentence : parser.Parse(sentence.Text[start..]);
    }

    /// <summary>Whether a part says of what it asks, or asks what a term means.</summary>
    private static bool StandsAlone(Question part) => !part.Has(Cues.ReferOne) && !part.Has(Cues.ReferMany)
        && ((Subjects(part).Length > 0 && Topics(part).Length > 0) || ((part.Has(Cues.WhatIs) || part.Has(Cues.Define)) && !part.Has(Cues.Trials)));

    private static string[] Subjects(Question part) => [.. part.Clinical.Where(mention => SubjectKinds.Contains(mention.Concept.Kind)).Select(mention => mention.Concept.Id).Distinct().Order(StringComparer.Ordinal)];

    private static string[] Topics(Question part) => [.. part.Clinical.Where(mention => !SubjectKinds.Contains(mention.Concept.Kind)).Select(mention => mention.Concept.Id).Distinct().Order(StringComparer.Ordinal)];

    private static bool HaveOne(IEnumerable<string[]> sets) => sets.Select(set => string.Join(' ', set)).Distinct().Take(2).Count() == 1;
}
