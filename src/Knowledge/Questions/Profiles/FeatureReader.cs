using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Profiles;

/// <summary>Reads features: criteria and their grades, etiology, setting; what is denied becomes an absent feature.</summary>
internal sealed class FeatureReader(ProfileWords words, ValueReader values)
{
    /// <summary>Criteria that are measured or graded: without a number they say nothing.</summary>
    private static readonly HashSet<string> NeedNumber = ["child-pugh", "ecog", "bclc", "afp", "albi", "tumor-burden", "measurable-disease"];

    private static readonly HashSet<string> Stages = ["child-pugh-a", "child-pugh-b", "ecog-0-1"];

    private readonly List<Feature> _features = [];
    private readonly HistoryReader _history = new(words);

    public IReadOnlyList<Feature> Read()
    {
        foreach (var mention in words.Mentions)
        {
            if (FeatureOf(mention) is { } feature)
            {
                _features.Add(feature with { At = mention.Start });
            }
        }

        return _features;
    }

    private Feature? FeatureOf(Mention mention)
    {
        var presence = words.IsDenied(mention) ? Presence.Absent : Presence.Present;
        return mention.Concept.Kind switch
        {
            Kinds.Criterion => OfCriterion(mention, presence),
            Kinds.Grade => new Feature(mention.Concept.Id, presence, 0),
            Kinds.Stage when Stages.Contains(mention.Concept.Id) => new Feature(WithPoints(mention), presence, 0),
            Kinds.Stage when mention.Concept.Id == "liver-confined" => new Feature("extrahepatic-spread", Presence.Absent, 0),
            Kinds.Etiology => new Feature(mention.Concept.Id, presence, 0),
            Kinds.Factor => OfFactor(mention.Concept.Id, presence),
            Kinds.Cue => mention.Concept.Id == Cues.Naive && !words.Mentions.Any(other => other.End == mention.Start && !other.Is(Kinds.Cue))
                ? new Feature("prior-systemic-therapy", Presence.Absent, 0) : null,
            _ => _history.Of(mention),
        };
    }

    private Feature? OfCriterion(Mention mention, Presence presence)
    {
        var id = mention.Concept.Id;
        if (NeedNumber.Contains(id))
        {
            return words.NumberAfter(mention.End, 3) is { } number && !values.Uses(number.Start) && GradeOf(id, number.Value) is { } grade
                ? new Feature(grade, Presence.Present, 0) : null;
        }

        // "Creatinine 1.1" is a value, no impairment.
        if (id == "renal-impairment" && words.NumberAfter(mention.End, 2) is not null)
        {
            return null;
        }

        return _history.Of(mention) ?? new Feature(id, presence, 0) { Severity = id is "ascites" or "hepatic-encephalopathy" ? SeverityOf(mention) : Severity.Unsaid };
    }

    private static Feature? OfFactor(string id, Presence presence) => id switch
    {
        "no-vp4" => new Feature("main-portal-vein-invasion", Presence.Absent, 0),
        "vp0" => new Feature("portal-vein-invasion", Presence.Absent, 0),
        "no-encephalopathy" => new Feature("hepatic-encephalopathy", Presence.Absent, 0),
        "prior-tace" => new Feature("prior-locoregional-therapy", presence, 0),
        "albi-1" or "albi-2" or "albi-3" => new Feature(id, Presence.Present, 0),
        _ => null,
    };

    /// <summary>"Child-Pugh B, 8 points", "Child-Pugh B (7)".</summary>
    private string WithPoints(Mention mention) =>
        mention.Concept.Id.StartsWith("child-pugh", StringComparison.Ordinal) && words.NumberAfter(mention.End, 2) is { } number && !values.Uses(number.Start)
        && GradeOf("child-pugh", number.Value) is { } grade && grade.StartsWith(mention.Concept.Id, StringComparison.Ordinal) ? grade : mention.Concept.Id;

    /// <summary>"Child-Pugh score of 7", "PS: 1".</summary>
    private static string? GradeOf(string criterion, decimal number) => (criterion, number) switch
    {
        ("child-pugh", >= 5 and <= 15) when number == Math.Floor(number) => ChildPugh.Grade((int)number),
        ("ecog", >= 0 and <= 4) when number == Math.Floor(number) => $"ecog-{number:0}",
        ("albi", >= 1 and <= 3) when number == Math.Floor(number) => $"albi-{number:0}",
        _ => null,
    };

    private Severity SeverityOf(Mention mention)
    {
        var grade = mention.Concept.Id == "hepatic-encephalopathy"
            ? Enumerable.Range(mention.Start - 1, mention.Length + 3).Select(words.NumberAt).FirstOrDefault(number => number is not null)?.Value
            : null;
        return grade switch
        {
            1 or 2 => Severity.Mild,
            3 or 4 => Severity.Severe,
            _ when Near(mention, Cues.Mild) => Severity.Mild,
            _ when Near(mention, Cues.Severe) => Severity.Severe,
            _ => Severity.Unsaid,
        };
    }

    private bool Near(Mention mention, string cue) => words.AnyOf(mention.Start - 1, mention.End + 1, cue);
}
