using System.Text.RegularExpressions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>"A referee objects: \"...\". Can I push back?": the passage in quotation marks is what is to be checked, where all that is said of trials stands in it.</summary>
internal static partial class QuotedPassage
{
    private const int FewestWords = 4;

    /// <summary>The passage, read by itself; null where there is none to be checked.</summary>
    public static Question? In(Question question, Func<string, Question> parse)
    {
        if (Marks().Matches(question.Text) is not [var match] || question.Has(Cues.WhoSaid))
        {
            return null;
        }

        var (start, end) = (match.Index, match.Index + match.Length);
        var passage = parse(LeadingName().Replace(match.Groups["words"].Value, "${name}: "));
        return passage.Tokens.Count >= FewestWords && !passage.Text.Contains('?', StringComparison.Ordinal) && passage.HasKind(Kinds.Trial)
            && question.Clinical.All(mention => question.Tokens[mention.Start].Start >= start && question.Tokens[mention.End - 1].End <= end)
            ? passage : null;
    }

    [GeneratedRegex("[\"\u201c\u201e](?<words>[^\"\u201c\u201d\u201e]+)[\"\u201d\u201c]")]
    private static partial Regex Marks();

    /// <summary>"IMbrave150 - median OS ...": the dash behind a name is a colon.</summary>
    [GeneratedRegex(@"^\s*(?<name>[\w-]+(?: \w+)?)\s+[-\u2013\u2014]\s+")]
    private static partial Regex LeadingName();
}
