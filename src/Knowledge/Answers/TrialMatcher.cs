using System.Collections.Concurrent;
using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Index;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>How each trial stands towards a filter. The index finds the facts; "and", "or" and "not" keep "don't know" apart from "no".</summary>
internal sealed class TrialMatcher(CorpusContent corpus, KnowledgeIndex index, EligibilityMatcher rules)
{
    private readonly Lexicon _lexicon = corpus.Lexicon;
    private readonly RequirementRules _requirements = new(corpus.Lexicon);
    private readonly ConcurrentDictionary<string, bool> _filed = new(StringComparer.Ordinal);

    /// <summary>Every trial of the corpus with its standing, in the corpus's order.</summary>
    public IReadOnlyList<(Trial Trial, Match Match)> Match(Filter filter)
    {
        var evaluate = Prepare(filter);
        return [.. corpus.Trials.Select(trial => (trial, evaluate(trial)))];
    }

    /// <summary>Whether any dossier has a rule under a criterion; found out once, since the corpus doesn't change.</summary>
    public bool IsFiled(string criterion) =>
        _filed.GetOrAdd(criterion, concept => Match(new Filter.Eligibility(concept, false)).Any(pair => pair.Match.Facts.Count > 0));

    /// <summary>Turns a filter into a function of a trial; each part asks the index once.</summary>
    private Func<Trial, Match> Prepare(Filter filter)
    {
        switch (filter)
        {
            case Filter.Eligibility eligibility:
                return trial =>
                {
                    var match = eligibility.Only ? rules.MatchOnly(trial, eligibility.Concept) : rules.Match(trial, eligibility.Concept);
                    if (match.Facts.Count == 0 && trial.Design.FirstOrDefault(item => item.Attribute == "bclc" && item.Codes.Contains(eligibility.Concept)) is { } enrolled)
                    {
                        // Where no rule names the stage, who was enrolled shows it.
                        var others = eligibility.Only && enrolled.Codes.Any(code => !_lexicon.IsA(code, eligibility.Concept));
                        match = new Match(others ? Standing.No : Standing.Yes, $"enrolled: {enrolled.Text}", [enrolled]);
                    }

                    return eligibility.Excluded ? match.Opposite() : match;
                };
            case Filter.Treatment treatment:
                var arms = TreatmentFacts(treatment.Concept);
                return trial => Treated(trial, arms[trial.Id], treatment);
            case Filter.Together together:
                return Together(together);
            case Filter.Design { Code: "non-inferiority" }:
                return NonInferiority;
            case Filter.Design design:
                return trial => Designed(trial.DesignOf(design.Attribute), design);
            case Filter.Primary primary:
                return trial => PrimaryIs(trial, primary);
            case Filter.OutcomeOf outcome:
                return trial => OutcomeMatcher.Match(trial, outcome);
            case Filter.MixedOutcome:
                return OutcomeMatcher.Mixed;
            case Filter.CoPrimary:
                return CoPrimary;
            case Filter.Says says:
                return trial => Saying(trial, says.Words);
            case Filter.ReadOut readOut:
                return trial => OutcomeMatcher.ReadOut(trial, readOut.Endpoint);
            case Filter.Limited limited:
                return trial => LimitRules.Match(trial, limited);
            case Filter.SetsLimit limit:
                return trial => LimitRules.Match(trial, limit, _lexicon);
            case Filter.Number number:
                return trial => NumberMatcher.Match(trial, number.Condition, _lexicon);
            case Filter.Reports reports:
                return trial => Reported(trial, reports);
            case Filter.Decision decision:
                return trial => Decided(trial, decision);
            case Filter.Year year:
                return trial => InYears(trial, year);
            case Filter.HasEndpoint endpoint:
                return trial => HasEndpoint(trial, endpoint);
            case Filter.Demanded demanded:
                return trial => _requirements.Match(trial, demanded.Concept);
            case Filter.AnyDrug:
                return trial => WithDrug(trial);
            case Filter.Pretreated pretreated:
                return trial => PriorTherapyRules.Match(trial, pretreated, _lexicon);
            case Filter.PublishedIn published:
                return trial => Published(trial, _lexicon.NameOf(published.Journal));
            case Filter.ReadBy read:
                return trial => ReadBy(trial, read);
            case Filter.SpokenOf:
                return trial => new Match(
                    corpus.Transcripts.Any(transcript => transcript.Excerpts.Any(excerpt => excerpt.Trials.Contains(trial.Id))) ? Standing.Yes : Standing.No, trial.Headline, trial.HeadlineFacts);
            case Filter.OneOf oneOf:
                return trial => new Match(oneOf.Trials.Contains(trial.Id) ? Standing.Yes : Standing.No, trial.Name, []);
            case Filter.Not { Inner: Filter.Reports { Endpoint: null } }:
                // That no result was found is what the dossier says by holding none.
                return trial => trial.Results.Count > 0 ? new Match(Standing.No, "results are published", [trial.Results[0]])
                    : new Match(Standing.Yes, "no result found in our sources", [.. trial.DesignOf("status").Take(1)]);
            case Filter.Not not:
                var inner = Prepare(not.Inner);
                return trial => inner(trial).Opposite();
            case Filter.All all:
                var parts = WithLine(all.Parts).Select(Prepare).ToArray();
                return trial => Answers.Match.And(Array.ConvertAll(parts, part => part(trial)));
            case Filter.Any any:
                var choices = any.Parts.Select(Prepare).ToArray();
                return trial => Answers.Match.Or(Array.ConvertAll(choices, choice => choice(trial)));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private Func<Trial, Match> Together(Filter.Together together)
    {
        var given = together.Treatments.Where(treatment => treatment.Concept != "systemic").Select(treatment => TreatmentFacts(treatment.Concept)).ToArray();

        // "Any drug with TACE": a placebo is none.
        var drug = given.Length < together.Treatments.Count;
        var arms = corpus.Trials.SelectMany(trial => trial.Arms)
            .Where(arm => given.All(lookup => lookup[arm.TrialId].Contains(arm)) && (!drug || arm.Drugs.Any(given => GivenTreatments.IsComponent(given.Drug)))).ToLookup(arm => arm.TrialId);
        return arms.Count > 0
            ? trial => Treated(trial, arms[trial.Id], together.Treatments.First(treatment => treatment.Concept != "systemic") with { Alone = false })
            : Prepare(new Filter.All(together.Treatments));
    }

    /// <summary>The chemotherapy of a chemoembolization stays in the tumor and is no drug of its own.</summary>
    private Match WithDrug(Trial trial)
    {
        var arms = trial.Arms.Where(arm => arm.Drugs.Any(drug => GivenTreatments.IsComponent(drug.Drug)
            && !(_lexicon.IsA(drug.Drug, "chemotherapy") && arm.Modalities.Any(modality => _lexicon.IsA(modality, "tace"))))).ToArray();
        return arms.Length > 0 ? new Match(Standing.Yes, arms.Words(arm => arm.Label), arms) : new Match(Standing.No, $"arms: {trial.Arms.Words(arm => arm.Label)}", trial.Arms);
    }

    private ILookup<string, ArmFact> TreatmentFacts(string concept)
    {
        var found = index.Find(new FactQuery { Kind = "arm", Concepts = [concept] }).OfType<ArmFact>();
        var parts = _lexicon.Find(concept)?.Parts ?? [];
        if (parts.Count > 0)
        {
            // A regimen by its parts: STRIDE is where tremelimumab and durvalumab are given together.
            found = found.Union(corpus.Trials.SelectMany(trial => trial.Arms).Where(arm => parts.All(part => Gives(arm, part))));
        }

        return found.ToLookup(arm => arm.TrialId);
    }

    private bool Gives(ArmFact arm, string concept) =>
        arm.Drugs.Any(drug => _lexicon.IsA(drug.Drug, concept)) || arm.Modalities.Any(modality => _lexicon.IsA(modality, concept));

    /// <summary>Whether an arm gave nothing beside a treatment; placebos don't count.</summary>
    private bool IsAlone(ArmFact arm, string concept)
    {
        var named = _lexicon.Find(concept)?.Parts is { Count: > 0 } parts ? parts : [concept];
        return arm.Drugs.Select(drug => drug.Drug).Concat(arm.Modalities)
            .Where(component => component is not ("placebo" or "systemic" or "locoregional" or "best-supportive-care"))
            .All(component => named.Any(name => _lexicon.IsA(component, name) || _lexicon.IsA(name, component) || Chemoembolization.Holds(name, component, _lexicon)));
    }

    private Match Treated(Trial trial, IEnumerable<ArmFact> found, Filter.Treatment treatment)
    {
        var arms = found.Where(arm => treatment.Role switch
        {
            ArmRole.Control => arm.IsControl,
            ArmRole.Experimental => !arm.IsControl,
            _ => true,
        }).Where(arm => treatment.Concept != "systemic" || (!arm.IsControl && !arm.Modalities.Any(modality => _lexicon.IsA(modality, "locoregional")))).Where(arm => !treatment.Alone || IsAlone(arm, treatment.Concept)).ToArray();
        return arms.Length > 0
            ? new Match(Standing.Yes, arms.Words(arm => $"{arm.Label}{(arm.IsControl ? " (control)" : "")}"), arms)
            : new Match(Standing.No, $"arms: {trial.Arms.Words(arm => arm.Label)}", trial.Arms);
    }

    private Match Designed(IReadOnlyList<DesignFact> items, Filter.Design design)
    {
        if (items.Count == 0)
        {
            return Answers.Match.Silent(_lexicon.NameOf(design.Attribute));
        }

        var holds = design.Only
            ? items.All(item => item.Codes.All(code => _lexicon.IsA(code, design.Code) || _lexicon.IsA(design.Code, code)) && HasCode(item, design.Code))
            : HasCode(items, design.Code);
        var worldwide = design is { Attribute: "region", Only: false } && items.Any(item => item.Codes.Contains("global"));
        return new Match(holds ? Standing.Yes : worldwide ? Standing.Partly : Standing.No, items.Words(item => item.Text), items);
    }

    private bool HasCode(IReadOnlyList<DesignFact> items, string code)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (HasCode(items[i], code))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasCode(DesignFact item, string code)
    {
        for (var i = 0; i < item.Codes.Count; i++)
        {
            if (_lexicon.IsA(item.Codes[i], code))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an endpoint was tested for non-inferiority.</summary>
    private static Match NonInferiority(Trial trial)
    {
        var primaries = trial.Endpoints.Where(endpoint => endpoint.IsPrimary).ToArray();
        var such = trial.Endpoints.Where(endpoint => endpoint.IsNonInferiority).ToArray();
        return such.Length > 0 ? new Match(Standing.Yes, such.Words(endpoint => $"{endpoint.Role} endpoint: {endpoint.Label}, tested for {endpoint.Hypothesis!.Replace("-then-", ", then ", StringComparison.Ordinal)}"), such)
            : primaries.Any(endpoint => endpoint.Hypothesis is not null) ? new Match(Standing.No, primaries.Words(endpoint => endpoint.Label), primaries)
            : Answers.Match.Silent("hypothesis of the primary endpoint");
    }

    private static Match PrimaryIs(Trial trial, Filter.Primary asked)
    {
        var primaries = trial.Endpoints.Where(candidate => candidate.IsPrimary).ToArray();
        if (primaries.Length == 0)
        {
            return Answers.Match.Silent("primary endpoint");
        }

        var these = primaries.Where(candidate => candidate.Endpoint == asked.Endpoint).ToArray();
        return these.Length > 0 && (!asked.Only || these.Length == primaries.Length)
            ? new Match(Standing.Yes, these.Words(fact => $"{fact.Role} endpoint: {fact.Label}"), these)
            : new Match(Standing.No, primaries.Words(fact => $"{fact.Role} endpoint: {fact.Label}"), primaries);
    }

    private static Match CoPrimary(Trial trial)
    {
        var primaries = trial.Endpoints.Where(endpoint => endpoint.IsPrimary).ToArray();
        return primaries.Length == 0 ? Answers.Match.Silent("primary endpoint")
            : new Match(
                primaries.Select(endpoint => endpoint.Endpoint).Distinct().Count() > 1 ? Standing.Yes : Standing.No,
                primaries.Words(endpoint => $"{endpoint.Role} endpoint: {endpoint.Label}"), primaries);
    }

    /// <summary>By the words of facts; silence is no "no".</summary>
    private static Match Saying(Trial trial, IReadOnlyList<string> words)
    {
        var facts = trial.Facts.Where(fact => words.Any(word => fact.Says(word))).Take(2).ToArray();
        return facts.Length > 0 ? new Match(Standing.Yes, facts.Words(fact => fact.StatementBody), facts) : Answers.Match.Silent($"nothing on \u2018{words[0]}\u2019");
    }

    private Match Reported(Trial trial, Filter.Reports reports)
    {
        var results = trial.Results.Where(result => (reports.Endpoint is null || result.Endpoint == reports.Endpoint) && result.Subgroup is null
            && (reports.Criteria is null || ResponseCriteria.Are(result, reports.Criteria))
            && (reports.Months is not { } months || result.Landmarks.Any(landmark => landmark.Months == months))).Take(2).ToArray();
        return results.Length > 0
            ? new Match(Standing.Yes, results.Words(result => result.StatementBody), results)
            : Answers.Match.Silent(reports.Endpoint is null ? "no result" : $"no {_lexicon.ShortNameOf(reports.Endpoint)} result");
    }

    /// <summary>"Approved in the first line": the decision must be on the line that the trial is asked to have tested.</summary>
    private static IEnumerable<Filter> WithLine(IReadOnlyList<Filter> parts) =>
        parts.OfType<Filter.Design>().FirstOrDefault(design => design.Attribute == "line") is not { } line ? parts
            : parts.Select(part => part is Filter.Decision decision ? decision with { Line = line.Code } : part);

    private Match Decided(Trial trial, Filter.Decision decision)
    {
        var ofAgency = trial.Facts.OfType<RegulatoryFact>().Where(fact => decision.Agency is null || fact.Agency == decision.Agency).ToArray();
        if (ofAgency.Length == 0)
        {
            return Answers.Match.Silent("regulatory history");
        }

        var wanted = decision.Code ?? "approved";
        var such = ofAgency.Where(fact => fact.Decision == wanted && (decision.Line is null || fact.Line is null || _lexicon.IsA(fact.Line, decision.Line))).ToArray();
        return such.Length > 0
            ? new Match(Standing.Yes, such.Words(Words), such)
            : new Match(Standing.No, ofAgency.Take(2).ToArray().Words(Words), [.. ofAgency.Take(2)]);
    }

    private static Match InYears(Trial trial, Filter.Year asked)
    {
        if (asked.Attribute == "decision")
        {
            var decided = trial.Facts.OfType<RegulatoryFact>()
                .Where(fact => fact.Decision == (asked.Code ?? "approved") && (asked.Agency is null || fact.Agency == asked.Agency)).ToArray();
            var such = decided.Where(fact => fact.Date is { } date && asked.Years.Holds(date.Year)).ToArray();
            return such.Length > 0 ? new Match(Standing.Yes, such.Words(Words), such)
                : new Match(Standing.No, decided.Length > 0 ? decided.Words(Words) : "no such decision in our sources", decided);
        }

        if (asked.Attribute == "publication")
        {
            var papers = Papers(trial).ToArray();
            var inYears = papers.Where(paper => paper.Date is { } date && asked.Years.Holds(date.Year)).ToArray();
            return papers.Length == 0 ? Answers.Match.Silent("publication")
                : new Match(inYears.Length > 0 ? Standing.Yes : Standing.No, string.Join("; ", (inYears.Length > 0 ? inYears : papers).Select(paper => paper.Label)), [.. Resting(trial, papers)]);
        }

        if (asked.Attribute == Filter.Year.FirstResults)
        {
            var first = trial.Results.Where(result => result.Analysis.Known is not null).MinBy(result => result.Analysis.Known!.Value.SortKey);
            return first is null ? Answers.Match.Silent("date of the first results")
                : new Match(asked.Years.Holds(first.Analysis.Known!.Value.Year) ? Standing.Yes : Standing.No, first.StatementBody, [first]);
        }

        var items = trial.DesignOf(asked.Attribute).Where(item => item.Date is not null).ToArray();
        return items.Length == 0 ? Answers.Match.Silent("date")
            : new Match(items.Any(item => asked.Years.Holds(item.Date!.Value.Year)) ? Standing.Yes : Standing.No, items.Words(item => item.Text), items);
    }

    private Match HasEndpoint(Trial trial, Filter.HasEndpoint asked)
    {
        var such = trial.Endpoints.Where(endpoint => _lexicon.IsA(endpoint.Endpoint, asked.Concept) && !(asked.Secondary && endpoint.IsPrimary)).ToArray();
        return such.Length > 0 ? new Match(Standing.Yes, such.Words(endpoint => $"{endpoint.Role} endpoint: {endpoint.Label}"), such)
            : Answers.Match.Silent($"{_lexicon.NameOf(asked.Concept)} among the {(asked.Secondary ? "secondary " : "")}endpoints");
    }

    /// <summary>By papers that results are cited from, or that name the trial in their title: a review which only mentions it does not count.</summary>
    private static Match Published(Trial trial, string journal)
    {
        var papers = Papers(trial).Where(paper => paper.Journal == journal).ToArray();
        return papers.Length == 0 ? new Match(Standing.No, $"no results in {journal} in our sources", [])
            : new Match(Standing.Yes, papers.Words(paper => $"{paper.Label}: {paper.Title}"), [.. Resting(trial, papers)]);
    }

    private static IEnumerable<Source> Papers(Trial trial) => trial.Sources.Where(source => source is { Rung: Rung.PeerReviewed, Journal: not null }
        && (source.Title.Contains(trial.Name, StringComparison.OrdinalIgnoreCase) || trial.Aliases.Any(alias => source.Title.Contains(alias, StringComparison.OrdinalIgnoreCase))
            || trial.Results.Any(result => result.Provenance.Sources.Contains(source))));

    /// <summary>A fact that rests on one of the papers, so that the paper is cited.</summary>
    private static IEnumerable<Fact> Resting(Trial trial, Source[] papers) => trial.Facts.Where(fact => fact.Provenance.Sources.Intersect(papers).Any()).Take(1);

    private static Match ReadBy(Trial trial, Filter.ReadBy asked)
    {
        var primary = trial.Endpoints.Where(endpoint => endpoint.IsPrimary).Select(endpoint => endpoint.Result).OfType<string>().ToHashSet();
        var results = trial.Results.Where(result => result.Subgroup is null && (!asked.OfPrimary || primary.Contains(result.Id)) && IsAsked(result.Criteria)).Take(2).ToArray();
        var endpoints = trial.Endpoints.Where(endpoint => (!asked.OfPrimary || endpoint.IsPrimary) && IsAsked(endpoint.Criteria)).Take(2).ToArray();
        Fact[] facts = [.. results, .. endpoints];
        if (facts.Length > 0)
        {
            return new Match(Standing.Yes, string.Join("; ", facts.Take(2).Select(fact => fact.StatementBody)), [.. facts.Take(2)]);
        }

        var others = trial.Endpoints.Where(endpoint => endpoint.Criteria is not null).Take(2).ToArray();
        return others.Length > 0 ? new Match(Standing.No, others.Words(endpoint => endpoint.StatementBody), others) : Answers.Match.Silent("response criteria");

        bool IsAsked(AssessmentCriteria? criteria) =>
            criteria is not null && ResponseCriteria.Are(criteria, asked.Criteria) && (asked.AndBy is null || ResponseCriteria.Are(criteria, asked.AndBy));
    }

    private static string Words(RegulatoryFact fact) => fact.Date is null ? fact.Text : $"{fact.Date}: {fact.Text}";
}
