using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Words that are no vocabulary and stand in the facts of a few trials: those trials are meant.</summary>
internal static class WordsOfFacts
{
    /// <summary>A word that more trials than this have in their facts tells little.</summary>
    private const int MostSaying = 12;

    /// <summary>Shorter words are too common.</summary>
    private const int ShortestWord = 6;

    /// <summary>The question with its unknown words as filters; as it was where one of them is in no fact, or in too many.</summary>
    public static Question Read(Question question, Knowledge knowledge)
    {
        question = ClaimCheckAnswerer.Understood(question, knowledge);
        if (question.Unknown.Count == 0 || question.Trials.Count > 0 || !(question.Has(Cues.AskList) || question.Has(Cues.Trials))
            || question.Has(Cues.Include) || question.Has(Cues.Exclude) || question.Has(Cues.Not))
        {
            // The words of a fact don't tell whether what they name was let in.
            return question;
        }

        return !question.Unknown.All(phrase => Tells(phrase, question, knowledge)) ? question : question with
        {
            Unknown = [],
            Filter = new Filter.All(
                [.. question.Filter is { } filter ? [filter] : Array.Empty<Filter>(), .. question.Unknown.Select(phrase => new Filter.Says([phrase.Text]))]),
        };
    }

    /// <summary>Says of the words that were found so that no criterion is filed under them.</summary>
    public static void Say(AnswerBuilder builder, Question asked, Filter filter)
    {
        foreach (var word in asked.Unknown.Where(word => filter.Named().OfType<Filter.Says>().Any(said => said.Words.Contains(word.Text))))
        {
            builder.Understood($"No criterion is filed under \u2018{word.Text}\u2019: trials are found by that word in their facts.");
        }
    }

    private static bool Tells(UnknownPhrase phrase, Question question, Knowledge knowledge) =>
        !phrase.IsTrial && phrase.Text.Length >= ShortestWord && phrase.Text.All(c => char.IsAsciiLetterLower(c) || c is '-' or ' ')
        && !question.Mentions.Any(mention => mention.Start == phrase.End && mention.Concept.Kind is Kinds.Criterion or Kinds.Grade or Kinds.Stage or Kinds.Etiology)
        && knowledge.Corpus.Trials.Count(trial => trial.Facts.Any(fact => fact.Says(phrase.Text))) is > 0 and <= MostSaying;
}
