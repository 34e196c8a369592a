using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Profiles;

/// <summary>Reads what a question says of a patient: features present or absent, values, earlier treatment.</summary>
public static class ProfileReader
{
    /// <summary>The profile in a question's words; an empty one when it says nothing of a patient.</summary>
    public static Profile Read(Question question, Lexicon lexicon)
    {
        var words = new ProfileWords(question, lexicon);
        var values = new ValueReader(words).Read();
        var features = new FeatureReader(words, values).Read();
        return new Profile(WithoutBroader(features, lexicon), [.. values.Found.OrderBy(value => value.At).Select(value => value.Measurement)]);
    }

    /// <summary>Each feature once; "PVT" beside "Vp3" says nothing more, and "EGD: no varices" denies them.</summary>
    private static IReadOnlyList<Feature> WithoutBroader(IReadOnlyList<Feature> features, Lexicon lexicon)
    {
        var distinct = features.OrderByDescending(feature => feature.Drugs.Count + (int)feature.Severity).DistinctBy(feature => (feature.Concept, feature.Presence)).ToArray();
        return [.. distinct.Where(feature => !distinct.Any(other => other.Presence == feature.Presence && Covers(other, feature, lexicon)))
            .Where(feature => feature.Presence == Presence.Absent || !distinct.Any(other => other.Presence == Presence.Absent && other.Concept == feature.Concept))
            .OrderBy(feature => feature.At)];
    }

    /// <summary>Of what is present the narrower says more; of what is absent the broader does.</summary>
    private static bool Covers(Feature other, Feature feature, Lexicon lexicon)
    {
        if (other.Concept == feature.Concept || lexicon.Find(feature.Concept)?.Kind == Kinds.Line)
        {
            return false;
        }

        var nodes = lexicon.IsA(other.Concept, "extrahepatic-spread");
        return feature.Presence == Presence.Absent ? lexicon.IsA(feature.Concept, other.Concept)
            : lexicon.IsA(other.Concept, feature.Concept) && !nodes;
    }
}
