using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>"OS in xyz patients": words that we don't understand and that restrict whom a figure is of, so that the figure of all patients is no answer.</summary>
internal static class UnknownRestriction
{
    /// <summary>The words; null where none restrict.</summary>
    public static UnknownPhrase? In(Question question) => question.Unknown.FirstOrDefault(phrase => IsBefore(question, phrase) || IsAfter(question, phrase) || IsForThem(question, phrase));

    private static bool IsBefore(Question question, UnknownPhrase phrase) => phrase.End < question.Tokens.Count
        && question.Tokens[phrase.End].Text is "patients" or "pts" or "patient" or "subgroup" or "population" or "positive" or "negative" or "mutated" or "disease" or "group";

    private static bool IsAfter(Question question, UnknownPhrase phrase) => phrase.Start > 0
        && question.Tokens[phrase.Start - 1].Text is "in" or "with" or "among" or "amongst" or "without";

    /// <summary>"ORR for drinkers".</summary>
    private static bool IsForThem(Question question, UnknownPhrase phrase) => phrase.Start > 1 && question.Tokens[phrase.Start - 1].Text == "for"
        && question.Mentions.Any(mention => mention.Is(Kinds.Endpoint) && mention.End == phrase.Start - 1);
}
