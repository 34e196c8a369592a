using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>How the group of a result stands to the group that was asked for.</summary>
internal enum Relation
{
    /// <summary>The group asked for, or a level of the factor asked for.</summary>
    Same,

    /// <summary>A part of it: hepatitis B where viral disease was asked for.</summary>
    Narrower,

    /// <summary>A group that holds it: non-viral disease where MASLD was asked for.</summary>
    Wider,

    /// <summary>Those without the feature, where those with it are not reported.</summary>
    Without,
}

/// <summary>Compares groups by what falls under what.</summary>
internal static class GroupRelation
{
    /// <summary>The relation; null where the result says nothing about the group.</summary>
    public static Relation? Of(Subgroup reported, GroupAsked asked, Lexicon lexicon)
    {
        var (concept, without) = Read(reported, lexicon);
        if (asked.Concept.Id == reported.Factor && !asked.Without)
        {
            return Relation.Same;
        }

        if (asked.IsFactor)
        {
            return concept is not null && Covers(asked.Concept, concept, lexicon) ? Relation.Same : null;
        }

        if (concept is null || without != asked.Without)
        {
            return null;
        }

        // Who has no macrovascular invasion has no portal vein invasion: without a feature, the order turns round.
        var (wide, narrow) = without ? (concept, asked.Concept) : (asked.Concept, concept);
        return concept == asked.Concept ? Relation.Same
            : Covers(wide, narrow, lexicon) ? Relation.Narrower
            : Covers(narrow, wide, lexicon) && !IsFactorOf(reported, concept) ? Relation.Wider
            : null;
    }

    /// <summary>Whether one reported group holds another and is not the same.</summary>
    public static bool IsWiderThan(Subgroup wide, Subgroup narrow, Lexicon lexicon) =>
        Read(wide, lexicon).Concept is { } outer && Read(narrow, lexicon).Concept is { } inner && outer != inner && Covers(outer, inner, lexicon);

    /// <summary>Whether one concept holds another: by what falls under what, by its parts, or as the factor of a level.</summary>
    public static bool Covers(Concept wide, Concept narrow, Lexicon lexicon) =>
        lexicon.IsA(narrow.Id, wide.Id)
        || (wide.Id == "etiology" && narrow.Kind == Kinds.Etiology)
        || (wide.Id == "region" && narrow.Kind == Kinds.Region)
        || (wide.Kind == Kinds.Factor && wide.Parts.Any(part => lexicon.IsA(narrow.Id, part)));

    /// <summary>The factor that a level belongs to; the concept itself where it is none.</summary>
    public static string FactorOf(Concept level, Lexicon lexicon) => level.Kind switch
    {
        Kinds.Etiology => "etiology",
        Kinds.Region => "region",
        _ => level.Broader.Select(lexicon.Find).OfType<Concept>().Where(wider => wider.Kind is Kinds.Criterion or Kinds.Factor or Kinds.Grade or Kinds.Stage)
            .Select(wider => FactorOf(wider, lexicon)).FirstOrDefault(level.Id),
    };

    /// <summary>What a reported group stands for; no concept where its level has no meaning outside its factor.</summary>
    private static (Concept? Concept, bool Without) Read(Subgroup reported, Lexicon lexicon)
    {
        var factor = lexicon.Find(reported.Factor);
        if (reported.Level is "yes" or "no")
        {
            return (factor, reported.Level == "no");
        }

        var level = lexicon.Find(reported.Level);
        return (level is not null && factor is not null && Covers(factor, level, lexicon) ? level : null, false);
    }

    /// <summary>A level of its own is no wider group than itself: "Child-Pugh class" holds B7 but is no group.</summary>
    private static bool IsFactorOf(Subgroup reported, Concept concept) => concept.Id == reported.Factor && reported.Level is not ("yes" or "no");
}
