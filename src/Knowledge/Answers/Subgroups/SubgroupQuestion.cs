using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>A question on a figure or effect in a part of the population.</summary>
/// <param name="Groups">The parts; empty for every subgroup there is.</param>
/// <param name="Endpoints">Endpoints asked for; empty for all.</param>
/// <param name="Sure">Whether it is certainly meant so; else it is one only where such results exist.</param>
internal sealed record SubgroupQuestion(IReadOnlyList<GroupAsked> Groups, IReadOnlyList<string> Endpoints, bool Sure)
{
    private const int LongestFragment = 14;

    /// <summary>Items of the design that may stand beside a figure without being asked for.</summary>
    private static readonly string[] Incidental = ["region", "control-arm", "experimental-arm", "arms", "median-follow-up", "data-cutoff"];

    /// <summary>Reads the question; null where it is about entry, baseline, safety or something else.</summary>
    public static SubgroupQuestion? Read(Question question, Lexicon lexicon, bool hasSubject)
    {
        var groups = new GroupReader(question, lexicon).Read();
        var noun = IsSubgroupNoun(question);
        if ((groups.Count == 0 && !noun) || question.HasKind(Kinds.Safety) || AsksForShare(question, noun) || AsksForEntry(question, noun, hasSubject))
        {
            return null;
        }

        var figure = question.Endpoints.Count > 0 || question.Landmarks.Count > 0 || question.Has(Cues.MeasureHr) || question.Has(Cues.MeasureMedian);
        var effect = figure || question.Has(Cues.MeasureP) || question.Has(Cues.Effect) || question.HasKind(Kinds.Outcome);
        var by = groups.Any(group => group.By || (group.IsFactor && group.Restricts)) || GroupReader.Contrasts(question, groups, lexicon);
        IReadOnlyList<string> endpoints = question.Endpoints.Count > 0 || question.Landmarks.Count == 0 ? question.Endpoints : ["os"];
        var read = new SubgroupQuestion(groups, endpoints, true);
        if (question.Conditions.Count > 0 && !(groups.All(group => group.Restricts) && question.Conditions.All(IsOfResult)))
        {
            return null;
        }

        if (!hasSubject)
        {
            var meant = groups.Count > 0 && (noun || (effect && groups.All(group => group.Restricts) && !question.Has(Cues.PrimaryEndpoint)) || (figure && !question.Has(Cues.AskList) && !IsPopulation(groups)));
            return meant ? read : null;
        }

        return noun || by || effect ? read : IsBare(question, groups, lexicon) ? read with { Sure = groups.All(group => IsNoRule(group, lexicon)) } : null;
    }

    /// <summary>"OS hazard ratio below 0.7": a bound on what results state.</summary>
    private static bool IsOfResult(NumericCondition condition) => condition.Quantity is Quantity.Ratio or Quantity.Median or Quantity.Percent;

    /// <summary>"Subgroup", "forest plot"; "patients with" only leads on to a group.</summary>
    private static bool IsSubgroupNoun(Question question) =>
        question.Mentions.Any(mention => (mention.Concept.Id == Cues.Subgroup && !question.Tokens.Skip(mention.Start).Take(mention.Length).Any(token => token.Text == "with"))
            || mention is { Concept.Id: "subgroups", Concept.Kind: Kinds.Topic });

    /// <summary>"How many had hepatitis B", "etiology of the participants": the population, not an effect in it.</summary>
    private static bool AsksForShare(Question question, bool noun) =>
        !noun && question.Endpoints.Count == 0 && question.Landmarks.Count == 0 && !question.Has(Cues.MeasureHr)
        && (question.Has(Cues.MeasureRate) || question.Has(Cues.HowMany) || question.Has(Cues.BaselineSplit) || question.Tokens.Any(token => token.Text == "%")
            || question.Ids(Kinds.Attribute).Any(attribute => !Incidental.Contains(attribute)));

    /// <summary>"Could patients with Vp2 invasion enter", "which trials required Child-Pugh A": a rule of entry.</summary>
    private static bool AsksForEntry(Question question, bool noun, bool hasSubject) =>
        !noun && (question.Has(Cues.EntryRule) || question.Has(Cues.Exclude) || ((question.Has(Cues.Include) || question.Has(Cues.Only)) && (!hasSubject || question.Endpoints.Count == 0)));

    /// <summary>"OS in BCLC B" without a treatment asks of a kind of patients; a list of trials knows them by their rules.</summary>
    private static bool IsPopulation(IReadOnlyList<GroupAsked> groups) => groups.Any(group => group.Concept.Kind == Kinds.Region);

    /// <summary>Etiology, age, sex: named with a trial, they are asked for as a part of its population, not as a rule of entry.</summary>
    private static bool IsNoRule(GroupAsked group, Lexicon lexicon) => !group.IsFactor && GroupRelation.FactorOf(group.Concept, lexicon) is "etiology" or "age" or "sex" or "race";

    /// <summary>A trial or treatment and a group, and nothing else: "imbrave150 hep C?".</summary>
    private static bool IsBare(Question question, IReadOnlyList<GroupAsked> groups, Lexicon lexicon) =>
        question.Tokens.Count <= LongestFragment && !question.Has(Cues.AskList) && !question.Has(Cues.Trials) && question.Landmarks.Count == 0
        && !question.HasKind(Kinds.Attribute) && !question.HasKind(Kinds.Measure) && !question.HasKind(Kinds.Topic)
        && groups.Select(group => GroupRelation.FactorOf(group.Concept, lexicon)).Distinct().Count() == 1
        && groups.All(group => group.Concept.Id is not ("age" or "sex" or "race"));
}
