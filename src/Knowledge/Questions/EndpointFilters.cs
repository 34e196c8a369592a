using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>What an endpoint or an outcome of a question asks of a trial; outcomes are bound to their endpoints: "met OS".</summary>
internal sealed class EndpointFilters(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
{
    /// <summary>Whether the question is how trials ended: "Scorecard ...: met, missed, awaited".</summary>
    public bool AsksHowItEnded => mentions.Any(mention => mention.Concept.Id == Cues.Scoreboard);

    /// <summary>"Reported PFS", "with OS as their primary endpoint"; null where an outcome says it.</summary>
    public Filter? EndpointFilter(Mention mention)
    {
        if (!AsksHowItEnded && mentions.Any(other => other.Is(Kinds.Outcome) && EndpointNear(other) == mention.Concept.Id))
        {
            return null;
        }

        // "PFS improved but OS not", "missed both OS and PFS": the outcome said of one endpoint is meant of the other too.
        if (!AsksHowItEnded && mentions.LastOrDefault(other => other.Is(Kinds.Outcome) && other.Start < mention.Start) is { } said)
        {
            return new Filter.OutcomeOf(mention.Concept.Id, OutcomeOf(said.Concept.Id), MentionFilters.IsBeating(said));
        }

        if (mentions.Any(other => other.Concept.Id is Cues.PrimaryEndpoint && (Math.Abs(other.Start - mention.Start) <= 8 || IsOfItsTrial(other, mention))))
        {
            return new Filter.Primary(mention.Concept.Id);
        }

        // "Had quality of life among their endpoints".
        if (mentions.Any(other => other.Concept.Id is Cues.EndpointNoun or Cues.SecondaryEndpoint && other.Start - mention.End is >= 0 and <= 3))
        {
            return new Filter.HasEndpoint(mention.Concept.Id, mentions.Any(other => other.Concept.Id == Cues.SecondaryEndpoint));
        }

        return new Filter.Reports(mention.Concept.Id, mentions.FirstOrDefault(other => other.Is(Kinds.ResponseCriteria))?.Concept.Id);
    }

    /// <summary>"The primary endpoint of the Asia-Pacific sorafenib trial was overall survival".</summary>
    private bool IsOfItsTrial(Mention primary, Mention endpoint) => endpoint.Start - primary.End is > 0 and <= 16
        && tokens.Skip(primary.End).Take(1).Any(token => token.Text is "of" or "in") && tokens[endpoint.Start - 1].Text is "was" or "is" or "were" or "are" or "be"
        && !mentions.Any(other => other.Is(Kinds.Endpoint) && other.Start >= primary.End && other.End <= endpoint.Start);

    /// <summary>"Met OS"; where the question says so, the endpoint must be primary too.</summary>
    public Filter? OutcomeFilter(Mention mention)
    {
        // "Failed to show superiority": one outcome, said in two words.
        if (mentions.Any(other => other.Concept.Id == "missed" && mention.Start - other.End is > 0 and <= 3 && tokens[other.End].Text == "to"))
        {
            return null;
        }

        var endpoint = EndpointNear(mention);
        if (endpoint is null && IsOfOneOnly(mention))
        {
            return new Filter.MixedOutcome();
        }

        var outcome = new Filter.OutcomeOf(endpoint, OutcomeOf(mention.Concept.Id), MentionFilters.IsBeating(mention), endpoint is null && IsOfSome(mention));
        return endpoint is not null && !IsOfPrimary(mention) && mentions.Any(other => other.Concept.Id == Cues.PrimaryEndpoint && !IsOfAnother(other, endpoint, mention))
            ? new Filter.All([new Filter.Primary(endpoint), outcome])
            : outcome;
    }

    /// <summary>"Primary PFS hit but OS negative": the word belongs to the endpoint right behind it.</summary>
    private bool IsOfAnother(Mention primary, string endpoint, Mention outcome) =>
        mentions.FirstOrDefault(mention => mention.Is(Kinds.Endpoint) && mention.Start == primary.End) is { } named && named.Concept.Id != endpoint
        && mentions.Any(but => but.Concept.Id == Cues.But && but.Start >= named.End && but.End <= outcome.Start);

    /// <summary>"Met OS", "positive for PFS", "OS was missed": the nearest endpoint; a comma, "and" or "but" between them sets them apart.</summary>
    private string? EndpointNear(Mention outcome) => IsOfPrimary(outcome) ? null : mentions
        .Where(mention => mention.Is(Kinds.Endpoint))
        .Select(mention => (mention.Concept.Id, Distance: Distance(mention, outcome)))
        .Where(candidate => candidate.Distance <= (mentions.Count(mention => mention.Is(Kinds.Endpoint)) == 1 ? 40 : 11))
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Id).FirstOrDefault();

    /// <summary>"Met their primary endpoint": the primary ones are meant, not an endpoint named further on.</summary>
    private bool IsOfPrimary(Mention outcome) =>
        tokens.Skip(outcome.Start).Take(outcome.Length).Any(token => token.Text is "primary" or "endpoint" or "endpoints")
        || IsOfTrial(outcome)
        || mentions.Any(mention => mention.Concept.Id == Cues.PrimaryEndpoint && mention.Start - outcome.End is >= 0 and <= 2 && tokens[outcome.End].Text != ","
            && !mentions.Any(other => other.Is(Kinds.Endpoint) && other.Start - mention.End is >= 0 and <= 1));

    /// <summary>"A positive trial" met its primary endpoint; "positive trials for PFS" say which.</summary>
    private bool IsOfTrial(Mention outcome) => outcome.Length > 1 && tokens[outcome.End - 1].Text is "trial" or "study"
        && !(outcome.End < tokens.Count && tokens[outcome.End].Text is "for" or "on" or "in" or "by");

    /// <summary>"Failed on at least one primary endpoint", "missed one of its primary endpoints".</summary>
    private bool IsOfSome(Mention outcome) => FollowedBy(outcome, "least", "one") || FollowedBy(outcome, "one", "of") || FollowedBy(outcome, "either", "of");

    /// <summary>"Met only one of its primary endpoints": and missed another.</summary>
    private bool IsOfOneOnly(Mention outcome) => FollowedBy(outcome, "only", "one") || FollowedBy(outcome, "just", "one");

    private bool FollowedBy(Mention outcome, string first, string second) =>
        Enumerable.Range(outcome.Start, Math.Max(0, Math.Min(outcome.Length + 6, tokens.Count - outcome.Start - 1))).Any(i => tokens[i].Text == first && tokens[i + 1].Text == second);

    private int Distance(Mention endpoint, Mention outcome)
    {
        var (from, to) = endpoint.End <= outcome.Start ? (endpoint.End, outcome.Start) : (outcome.End, endpoint.Start);
        var apart = tokens.Skip(from).Take(to - from).Count(token => token is { Kind: TokenKind.Sign, Text: "," or "." })
            + mentions.Count(mention => mention.Start >= from && mention.End <= to && (mention.Is(Kinds.Outcome) || mention.Concept.Id is Cues.But or Cues.And));
        // After the word counts a little less than before it: "met OS".
        return (to - from) * 2 + (apart * 6) + (endpoint.End <= outcome.Start ? 1 : 0);
    }

    private static Outcome OutcomeOf(string id) => id switch
    {
        "met" or "beat" => Outcome.Met,
        "missed" => Outcome.Missed,
        _ => Outcome.Pending,
    };
}
