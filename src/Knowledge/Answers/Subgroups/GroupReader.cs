using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>Reads which parts of the population a question names.</summary>
internal sealed class GroupReader(Question question, Lexicon lexicon)
{
    /// <summary>Settings of a treatment, not parts of a trial's population.</summary>
    private static readonly string[] Settings = ["tace-eligible", "tare-eligible", "tace-unsuitable", "curative-candidate", "measurable-disease", "global"];

    private static readonly string[] Leading = ["in", "for", "among", "by", "per", "with", "without", "if", "of"];

    /// <summary>The groups in the order named; a factor only where none of its levels is named.</summary>
    public IReadOnlyList<GroupAsked> Read()
    {
        var groups = question.Mentions.Where(IsGroup).SelectMany(mention => Resumed(mention).Prepend(Group(mention))).ToList();
        groups.RemoveAll(group => groups.Any(other => other.Concept != group.Concept && Falls(other.Concept, group.Concept)));
        return [.. groups.GroupBy(group => (group.Concept, group.Without)).Select(same => same.OrderByDescending(group => group.Restricts).First())];
    }

    /// <summary>Whether two levels of one factor, or a feature and its absence, are set against each other.</summary>
    public static bool Contrasts(Question question, IReadOnlyList<GroupAsked> groups, Lexicon lexicon) =>
        SubjectReader.Compares(question) && (groups.Select(group => GroupRelation.FactorOf(group.Concept, lexicon)).GroupBy(factor => factor).Any(same => same.Count() > 1)
            || question.Mentions.Any(mention => mention.Concept.Id == Cues.Not));

    /// <summary>"BCLC B vs C", "ECOG 0 or 1": the second level, whose factor is not said again.</summary>
    private IEnumerable<GroupAsked> Resumed(Mention mention)
    {
        var next = mention.End + 1;
        if (mention.Concept.Broader.Count == 0 || mention.Length < 2 || next >= question.Tokens.Count || question.Tokens[mention.End].Text is not ("vs" or "versus" or "or" or "and" or "/"))
        {
            return [];
        }

        Token[] words = [.. question.Tokens.Skip(mention.Start).Take(mention.Length - 1), question.Tokens[next]];
        return lexicon.LongestAt(words, 0, out var length).Where(level => length == words.Length && level.Id != mention.Concept.Id
                && GroupRelation.FactorOf(level, lexicon) == GroupRelation.FactorOf(mention.Concept, lexicon))
            .Select(level => Group(mention) with { Concept = level });
    }

    private bool IsGroup(Mention mention) => !Settings.Contains(mention.Concept.Id) && mention.Concept.Kind switch
    {
        Kinds.Etiology or Kinds.Grade or Kinds.Criterion or Kinds.Factor => true,
        Kinds.Stage => mention.Concept.Broader.Count > 0,
        Kinds.Region => !question.HasKind(Kinds.Agency) && !question.HasKind(Kinds.Decision) && !IsTrialName(mention),
        Kinds.Attribute => mention.Concept.Id == "region" && (By(mention) || question.HasKind(Kinds.Region)),
        _ => false,
    };

    private GroupAsked Group(Mention mention)
    {
        var without = Negated(mention) && mention.Concept.Kind is Kinds.Criterion or Kinds.Factor;
        var restricts = mention.Is(Kinds.Region) ? question.Tokens.Skip(mention.Start).Take(mention.Length + 1).Any(token => token.Text is "patients" or "pts" or "population" or "cohort")
            : mention.Is(Kinds.Etiology) || Preceded(mention, Leading) || question.Mentions.Any(cue => cue.Concept.Id == Cues.Subgroup && mention.Start - cue.End is >= 0 and <= 2);
        return new GroupAsked(mention.Concept, without, restricts, By(mention));
    }

    /// <summary>"The Asia-Pacific trial" names a trial.</summary>
    private bool IsTrialName(Mention mention) => question.Mentions.Any(next => next.Concept.Id == Cues.Trials && next.Start == mention.End);

    /// <summary>"Without MVI", "no known cirrhosis"; "with or without MVI" means both.</summary>
    private bool Negated(Mention mention) => question.Mentions.FirstOrDefault(cue => cue.Concept.Id == Cues.Not && mention.Start - cue.End is 0 or 1) is { } not
        && !question.Tokens.Take(not.Start).TakeLast(3).Any(token => token.Text is "with");

    /// <summary>"By etiology"; some names hold the word: "by sex".</summary>
    private bool By(Mention mention) => Preceded(mention, "by", "per") || question.Tokens[mention.Start].Text == "by";

    private bool Preceded(Mention mention, params string[] words) => mention.Start > 0 && words.Contains(question.Tokens[mention.Start - 1].Text);

    private bool Falls(Concept narrow, Concept wide) => wide.Kind is Kinds.Criterion or Kinds.Factor or Kinds.Attribute && GroupRelation.Covers(wide, narrow, lexicon);
}
