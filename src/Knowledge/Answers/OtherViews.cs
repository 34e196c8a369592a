using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Offers the same results seen otherwise: by all analyses or the latest alone, beside those of another trial.</summary>
internal sealed class OtherViews(AnswerBuilder builder, Knowledge knowledge, Question question)
{
    /// <summary>More names than this make no question that a person would type.</summary>
    private const int MostNamed = 3;

    private readonly Lexicon _lexicon = knowledge.Corpus.Lexicon;

    /// <summary>All analyses where the question names one, the latest alone where it names none and there are several.</summary>
    /// <remarks>A question that narrows the results otherwise, by arm, time or criteria, is left alone: the words of the button would widen it.</remarks>
    public void OfAnalyses(IReadOnlyList<Subject> subjects, IReadOnlyList<ValueTopic> topics)
    {
        var trials = subjects.Select(subject => subject.Trial).Distinct().ToArray();
        var endpoints = Endpoints(topics);
        var narrowed = question.Landmarks.Count > 0 || question.HasKind(Kinds.ResponseCriteria) || subjects.Any(subject => subject.Arms.Count > 0);
        if (narrowed || endpoints.Length is 0 or > MostNamed || trials.Length > MostNamed || !trials.Any(trial => HasEarlier(trial, endpoints)))
        {
            return;
        }

        var what = $"{string.Join(" and ", endpoints.Select(_lexicon.ShortNameOf))} in {string.Join(" and ", trials.Select(trial => trial.Name))}";
        if (trials.Length > 1 && !AnalysisAsked.IsEvery(question) || AnalysisAsked.IsLatest(question) || AnalysisAsked.Named(question).Any())
        {
            builder.FollowUp("All analyses", $"All analyses of {what}", FollowUpWay.Analyses);
        }
        else
        {
            builder.FollowUp("Latest analysis", $"Latest analysis of {what}", FollowUpWay.Analyses);
        }
    }

    /// <summary>All analyses of a trial whose card shows the newest.</summary>
    public void OfAnalyses(Trial trial)
    {
        if (HasEarlier(trial, ValueTopics.Usual))
        {
            builder.FollowUp("All analyses", $"All analyses of {trial.Name}", FollowUpWay.Analyses);
        }
    }

    /// <summary>Other trials to set a trial beside; for its card, by the usual endpoints.</summary>
    public void BesideOthers(Trial trial, IReadOnlyList<ValueTopic> topics)
    {
        var endpoints = Endpoints(topics);
        var shown = topics.Count == 0 ? ValueTopics.Usual.Where(endpoint => ComparableTrials.Reports(trial, endpoint)).Take(1).ToArray() : endpoints;
        if (shown.Length is 0 or > MostNamed || topics.Count > endpoints.Length || !shown.All(endpoint => ComparableTrials.Reports(trial, endpoint)))
        {
            return;
        }

        var what = topics.Count == 0 ? "" : string.Join(" and ", endpoints.Select(_lexicon.ShortNameOf)) + " in ";
        foreach (var other in ComparableTrials.Of(trial, shown, knowledge))
        {
            builder.FollowUp(other.Name, $"Compare {what}{trial.Name} and {other.Name}", FollowUpWay.Beside);
        }
    }

    private static string[] Endpoints(IEnumerable<ValueTopic> topics) =>
        [.. topics.Where(topic => topic.Kind == TopicKind.Endpoint).Select(topic => topic.Concept).Distinct()];

    private bool HasEarlier(Trial trial, IEnumerable<string> endpoints) => trial.Results.Any(result =>
        result.Subgroup is null && trial.IsUpdated(result) && endpoints.Any(endpoint => _lexicon.IsA(result.Endpoint, endpoint)));
}
