using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>What a concept of a question asks of a trial, before verbs and negations are read; outcomes are bound to their endpoints.</summary>
internal sealed class MentionFilters(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<NumericCondition> conditions, YearSpan? years, Lexicon lexicon)
{
    /// <summary>Criteria that are measured: nobody "included" a value, a rule on one is a limit.</summary>
    private static readonly string[] Measured = ["afp"];
    private static readonly string[] Limiting = ["cap", "caps", "capped", "ceiling", "limit", "limits", "limited", "limiting", "maximum", "max", "cutoff", "cutoffs", "restricted", "upper", "minimum", "min", "lower", "threshold", "floor"];

    /// <summary>The filter that a mention stands for; null when it asks nothing of a trial by itself.</summary>
    public Filter? Of(Mention mention)
    {
        var id = mention.Concept.Id;
        if (mention.Is(Kinds.Decision) || mention.Is(Kinds.Agency) || id is "enrollment-start" or "enrollment-end" or "publication")
        {
            if (years is not null)
            {
                return Dated(mention, years);
            }
        }

        if (conditions.Any(condition => condition.Concept == id || (condition.Quantity is Quantity.Count or Quantity.Grade && mention.Start >= condition.Start && mention.End <= condition.End)))
        {
            return null;
        }

        if (IsStratifying(mention))
        {
            return new Filter.Design("stratification", id);
        }

        return mention.Concept.Kind switch
        {
            Kinds.Journal => new Filter.PublishedIn(id),
            Kinds.Criterion when Measured.Contains(id) => new Filter.SetsLimit(id),
            // "Capped tumor size": rules that say there is no limit include it, and are not meant.
            Kinds.Criterion when id == "tumor-burden" && tokens.Any(token => Array.IndexOf(Limiting, token.Text) >= 0) => new Filter.SetsLimit(id) { Measure = MeasureIn(mention), Upper = tokens.Any(token => token.Text is "cap" or "caps" or "capped" or "ceiling" or "maximum" or "max" or "upper") },
            // "Which trials set a minimum platelet count?"
            Kinds.Measure when AsksForTrials && conditions.Count == 0 && tokens.Any(token => Array.IndexOf(Limiting, token.Text) >= 0) => new Filter.SetsLimit(id) { Measure = id },
            // "Allowed prior TACE": a factor that is a case of a criterion.
            Kinds.Factor when AsksForTrials && mentions.Any(verb => verb.Concept.Id is Cues.Include or Cues.Exclude)
                && mention.Concept.Broader.FirstOrDefault(wider => lexicon.Find(wider)?.Kind == Kinds.Criterion) is { } criterion => new Filter.Eligibility(criterion, false),
            Kinds.Criterion or Kinds.Grade or Kinds.Stage or Kinds.Etiology => new Filter.Eligibility(id, false),
            Kinds.Drug or Kinds.DrugClass or Kinds.Regimen or Kinds.Modality => new Filter.Treatment(id, ArmRole.Any),
            Kinds.Line => new Filter.Design("line", id),
            Kinds.Phase => new Filter.Design("phase", id),
            Kinds.Blinding when id == "adaptive-design" => new Filter.Says(["adaptive", "group-sequential"]),
            Kinds.Attribute when id == "crossover" && AsksForTrials && tokens[mention.Start].Text.StartsWith("cross", StringComparison.Ordinal) => new Filter.Design("crossover", "crossover-allowed"),
            Kinds.Blinding => new Filter.Design(DesignAttribute.Of(id), id),
            // "Stopped early, incl. for slow accrual" asks for no less.
            Kinds.Status when tokens.Skip(Math.Max(0, mention.Start - 2)).Take(Math.Min(2, mention.Start)).Any(token => token.Text is "incl" or "including" or "even") => null,
            // "Recruiting in the United States only": where it ran.
            Kinds.Status when id == "recruiting" && mention.End < tokens.Count && tokens[mention.End].Text is "in" && mentions.Any(other => other.Is(Kinds.Region) && other.Start - mention.End is 1 or 2) => null,
            Kinds.Status => new Filter.Design("status", id),
            Kinds.Region when AgencyOf(id) is not null && mentions.Any(other => other.Is(Kinds.Decision)) && years is not null => null,
            Kinds.Region when AgencyOf(id) is { } agency && mentions.Any(other => other.Is(Kinds.Decision)) =>
                new Filter.Decision(agency, DecisionReader.Said(mentions)!.Concept.Id),
            Kinds.Region => new Filter.Design("region", id),
            Kinds.Trial when Question.IsSetAside(mention, mentions) => new Filter.OneOf([id]),
            // "The investigator could pick" is no way of reading.
            Kinds.ResponseCriteria when id == "investigator-review" && mention.Length == 1 && tokens[mention.Start].Text.StartsWith("investigator", StringComparison.Ordinal) => null,
            Kinds.ResponseCriteria when !mentions.Any(other => other.Is(Kinds.Endpoint)) => new Filter.ReadBy(id),
            // "The trials that every interventional radiologist must know" are those that the speakers speak of.
            Kinds.Role when tokens.Any(token => token.Text == "know") && tokens.Any(token => token.Text is "must" or "should" or "every" or "ought") && mentions.Any(other => other.Concept.Id == Cues.Trials) => new Filter.SpokenOf(),
            // "Scorecard ...: met, missed, awaited" asks how they ended.
            Kinds.Outcome when AsksHowItEnded => null,
            Kinds.Outcome => OutcomeFilter(mention),
            Kinds.Endpoint => EndpointFilter(mention),
            Kinds.Agency when id != "sponsor" => new Filter.Decision(id, DecisionReader.Said(mentions)?.Concept.Id),
            Kinds.Decision when !mentions.Any(other => other.Is(Kinds.Agency) || (other.Is(Kinds.Region) && AgencyOf(other.Concept.Id) is not null)) => new Filter.Decision(null, id),
            _ => null,
        };
    }

    private bool AsksForTrials => (mentions.Any(mention => mention.Concept.Id is Cues.AskList or Cues.Trials) || Question.AsksWhoIn(tokens)) && !mentions.Any(mention => mention.Is(Kinds.Trial));

    /// <summary>Which of the values of a tumor's extent is named; null for any.</summary>
    private string? MeasureIn(Mention mention)
    {
        var words = tokens.Skip(mention.Start).Take(mention.Length).Select(token => token.Text).ToArray();
        return words.Any(word => word is "size" or "diameter") ? "tumor-size" : words.Any(word => word is "number" or "count") ? "tumor-number" : null;
    }

    /// <summary>"ALBI as stratification factor", "stratified by etiology": what the randomization was stratified by.</summary>
    private bool IsStratifying(Mention mention) =>
        (mention.Concept.Kind is Kinds.Criterion or Kinds.Grade or Kinds.Stage or Kinds.Etiology or Kinds.Factor || mention.Concept.Id is "region" or "sites")
        && mentions.Any(other => other.Concept.Id == "stratification");

    /// <summary>What happened in the years; the agency alone adds nothing where the decision is named too.</summary>
    private Filter? Dated(Mention mention, YearSpan years)
    {
        var decision = DecisionReader.Said(mentions)?.Concept.Id;
        var agency = mentions.FirstOrDefault(other => other.Is(Kinds.Agency))?.Concept.Id
            ?? mentions.Where(other => other.Is(Kinds.Region)).Select(other => AgencyOf(other.Concept.Id)).FirstOrDefault(found => found is not null);
        return mention.Is(Kinds.Attribute) ? new Filter.Year(mention.Concept.Id, null, null, years)
            : mention.Is(Kinds.Agency) && decision is not null ? null
            : new Filter.Year("decision", agency, decision, years);
    }

    /// <summary>"Approved in China" is a decision of China's agency.</summary>
    internal static string? AgencyOf(string region) => region switch
    {
        "united-states" => "fda",
        "china" => "nmpa",
        "europe" => "ema",
        "japan" => "pmda",
        _ => null,
    };

    /// <summary>"Beat", "superior to": words that ask for more than a met endpoint.</summary>
    public static bool IsBeating(Mention outcome) => outcome.Concept.Id == "beat";

    /// <summary>"Longer survival with Y-90", "superiority of SIRT": the treatment behind such a word is the better one.</summary>
    public static bool IsWinner(IReadOnlyList<Token> tokens, int treatment) => treatment > 0 && tokens[treatment - 1].Text is "with" or "for" or "in" or "on" or "after" or "of";

    private bool AsksHowItEnded => mentions.Any(mention => mention.Concept.Id == Cues.Scoreboard);

    private Filter? EndpointFilter(Mention mention)
    {
        if (!AsksHowItEnded && mentions.Any(other => other.Is(Kinds.Outcome) && EndpointNear(other) == mention.Concept.Id))
        {
            return null;
        }

        // "PFS improved but OS not", "missed both OS and PFS": the outcome said of one endpoint is meant of the other too.
        if (!AsksHowItEnded && mentions.LastOrDefault(other => other.Is(Kinds.Outcome) && other.Start < mention.Start) is { } said)
        {
            return new Filter.OutcomeOf(mention.Concept.Id, OutcomeOf(said.Concept.Id), IsBeating(said));
        }

        if (mentions.Any(other => other.Concept.Id is Cues.PrimaryEndpoint && (Math.Abs(other.Start - mention.Start) <= 8 || IsOfItsTrial(other, mention))))
        {
            return new Filter.Primary(mention.Concept.Id);
        }

        // "Had quality of life among their endpoints".
        if (mentions.Any(other => other.Concept.Id is Cues.EndpointNoun && other.Start - mention.End is >= 0 and <= 3))
        {
            return new Filter.HasEndpoint(mention.Concept.Id);
        }

        return new Filter.Reports(mention.Concept.Id, mentions.FirstOrDefault(other => other.Is(Kinds.ResponseCriteria))?.Concept.Id);
    }

    /// <summary>"The primary endpoint of the Asia-Pacific sorafenib trial was overall survival".</summary>
    private bool IsOfItsTrial(Mention primary, Mention endpoint) => endpoint.Start - primary.End is > 0 and <= 16
        && tokens.Skip(primary.End).Take(1).Any(token => token.Text is "of" or "in") && tokens[endpoint.Start - 1].Text is "was" or "is" or "were" or "are" or "be"
        && !mentions.Any(other => other.Is(Kinds.Endpoint) && other.Start >= primary.End && other.End <= endpoint.Start);

    /// <summary>"Met OS"; where the question says so, the endpoint must be primary too.</summary>
    private Filter? OutcomeFilter(Mention mention)
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

        var outcome = new Filter.OutcomeOf(endpoint, OutcomeOf(mention.Concept.Id), IsBeating(mention), endpoint is null && IsOfSome(mention));
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
