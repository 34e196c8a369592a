using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>What a concept of a question asks of a trial, before verbs and negations are read.</summary>
internal sealed class MentionFilters(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<NumericCondition> conditions, YearSpan? years, Lexicon lexicon)
{
    /// <summary>Criteria that are measured: nobody "included" a value, a rule on one is a limit.</summary>
    private static readonly string[] Measured = ["afp"];
    private static readonly string[] Limiting = ["cap", "caps", "capped", "ceiling", "limit", "limits", "limited", "limiting", "maximum", "max", "cutoff", "cutoffs", "restricted", "upper", "minimum", "min", "lower", "threshold", "floor"];

    private readonly EndpointFilters _endpoints = new(tokens, mentions);

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
            Kinds.Outcome when _endpoints.AsksHowItEnded => null,
            Kinds.Outcome => _endpoints.OutcomeFilter(mention),
            Kinds.Endpoint => _endpoints.EndpointFilter(mention),
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
}
