using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Trials that meet criteria: included, partly, excluded and not established, each with its source.</summary>
internal sealed class TrialListAnswerer : Answerer
{
    /// <summary>A word that more trials than this have in their facts tells little.</summary>
    private const int MostSaying = 12;

    /// <summary>Shorter words are too common.</summary>
    private const int ShortestWord = 6;

    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        var asked = question;
        question = ByWords(question, knowledge);
        if (question.Filter is not { } filter || !AsksForList(question, knowledge))
        {
            return null;
        }

        if (Unfiled(filter, knowledge) is { Count: > 0 } unfiled && WithoutUnfiled(filter, unfiled) is var rest)
        {
            if (rest is null)
            {
                return NothingFiled(question, knowledge, unfiled);
            }

            filter = rest;
        }
        else
        {
            unfiled = [];
        }

        if (question.Landmarks is [var months])
        {
            filter = At(filter, months);
        }

        if (question.Trials.Count > 0)
        {
            filter = Scoped(question, filter);
        }

        var matches = knowledge.Matcher.Match(filter);
        if (IsDefinite(question) && !Parts(filter).Any(part => part is Filter.Demanded or Filter.Eligibility or Filter.Limited or Filter.SetsLimit) && matches.Where(pair => pair.Match.Standing == Standing.Yes).Take(2).ToArray() is [var one])
        {
            return TrialCardAnswerer.Card(question, knowledge, one.Trial, []);
        }

        if (question.Trials.Count > 1)
        {
            matches = [.. matches.Where(pair => question.Trials.Contains(pair.Trial.Id))];
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var words = new FilterWords(knowledge.Corpus.Lexicon).Of(filter);
        var eligibility = IsEligibility(filter, out var excluded);
        AddGroup(builder, matches, Standing.Yes, eligibility ? excluded ? "Excluded" : "Included" : "Match");
        AddGroup(builder, matches, Standing.Partly, eligibility ? "Partly (read the rule)" : "Match in part");
        AddGroup(builder, matches, Standing.Unknown, "Not established");
        if (ShowsOthers(filter) && (filter is not Filter.All || matches.Any(pair => pair.Match.Standing == Standing.Yes)))
        {
            AddGroup(builder, matches, Standing.No, eligibility ? excluded ? "Included" : "Excluded" : "Do not match");
        }

        if (!matches.Any(pair => pair.Match.Standing == Standing.Yes))
        {
            NearestMisses.Add(builder, filter, knowledge);
        }

        foreach (var word in asked.Unknown.Where(word => question.Unknown.Count == 0 && Parts(filter).OfType<Filter.Says>().Any(said => said.Words.Contains(word.Text))))
        {
            builder.Understood($"No criterion is filed under \u2018{word.Text}\u2019: trials are found by that word in their facts.");
        }

        foreach (var concept in unfiled)
        {
            builder.Understood($"No rule in the corpus names {knowledge.Corpus.Lexicon.NameOf(concept)}; it is left out.");
        }

        SayAssumed(question, builder, knowledge);
        var yes = matches.Where(pair => pair.Match.Standing == Standing.Yes).ToArray();
        var partly = matches.Count(pair => pair.Match.Standing == Standing.Partly);
        foreach (var (trial, _) in yes.Take(2))
        {
            builder.OfferCard(trial);
        }

        return builder.Build(AnswerKind.TrialList, Headline(words, yes, partly, matches));
    }

    /// <summary>Words that are no vocabulary are looked for in the words of the facts; the question as it was where one of them is nowhere, or too common.</summary>
    private static Question ByWords(Question question, Knowledge knowledge)
    {
        question = ClaimCheckAnswerer.Understood(question, knowledge);
        if (question.Unknown.Count == 0 || question.Trials.Count > 0 || !(question.Has(Cues.AskList) || question.Has(Cues.Trials))
            || question.Has(Cues.Include) || question.Has(Cues.Exclude) || question.Has(Cues.Not))
        {
            // The words of a fact don't tell whether what they name was let in.
            return question;
        }

        var words = question.Unknown.Select(phrase => phrase.Text).ToArray();
        var found = question.Unknown.All(phrase => !phrase.IsTrial && phrase.Text.Length >= ShortestWord && phrase.Text.All(c => char.IsAsciiLetterLower(c) || c is '-' or ' ')
            && !question.Mentions.Any(mention => mention.Start == phrase.End && mention.Concept.Kind is Kinds.Criterion or Kinds.Grade or Kinds.Stage or Kinds.Etiology)
            && knowledge.Corpus.Trials.Count(trial => trial.Facts.Any(fact => fact.Says(phrase.Text))) is > 0 and <= MostSaying);
        return !found ? question : question with
        {
            Unknown = [],
            Filter = new Filter.All([.. question.Filter is { } filter ? [filter] : Array.Empty<Filter>(), .. words.Select(word => new Filter.Says([word]))]),
        };
    }

    /// <summary>"For which trials is there five-year survival": a rate at that time.</summary>
    private static Filter At(Filter filter, int months) => filter switch
    {
        Filter.Reports { Endpoint: not null } reports => reports with { Months = months },
        Filter.All all => new Filter.All([.. all.Parts.Select(part => At(part, months))]),
        _ => filter,
    };

    /// <summary>Criteria that no rule of any dossier is filed under: asking for them can match nothing.</summary>
    private static List<string> Unfiled(Filter filter, Knowledge knowledge) =>
        [.. Parts(filter).OfType<Filter.Eligibility>().Select(part => part.Concept).Distinct().Where(concept => !knowledge.Matcher.IsFiled(concept))];

    private static IEnumerable<Filter> Parts(Filter filter) => filter switch
    {
        Filter.All all => all.Parts.SelectMany(Parts),
        Filter.Any any => any.Parts.SelectMany(Parts),
        Filter.Not not => Parts(not.Inner),
        _ => [filter],
    };

    private static Filter? WithoutUnfiled(Filter filter, List<string> unfiled)
    {
        var kept = filter is Filter.All all ? all.Parts : [filter];
        kept = [.. kept.Where(part => !Parts(part).All(inner => inner is Filter.Eligibility rule && unfiled.Contains(rule.Concept)))];
        return kept.Count switch { 0 => null, 1 => kept[0], _ => new Filter.All(kept) };
    }

    private static Answer NothingFiled(Question question, Knowledge knowledge, List<string> unfiled)
    {
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        HelpAnswerer.Suggest(builder);
        return Refusal.Build(
            builder, $"No rule in the corpus names {string.Join(", ", unfiled.Select(knowledge.Corpus.Lexicon.NameOf))}, so I can't sort trials by it.",
            "Trials can be sorted by portal vein invasion, extrahepatic spread, Child-Pugh, ECOG, BCLC, treatment, control, line, design, outcome and figures.",
            Refusal.TrialsLine(knowledge));
    }

    /// <summary>"Which ones are single-arm?" where nothing was spoken of before: of all trials.</summary>
    private static bool IsWhichOnes(Question question) => question.Trials.Count == 0 && question.Carried.Count == 0
        && (question.Mentions.Any(mention => mention.Concept.Id == Cues.ReferMany && question.Tokens[mention.Start].Text == "which")
            || (question.Has(Cues.Where) && question.Mentions.Any(MentionFilters.IsBeating))
            // "Which drugs are approved first-line?", "what beat lenvatinib?"
            || (SubjectReader.TreatmentsOf(question).Count == 0 && question.Mentions.Any(mention => mention.Concept.Id == "arms" && question.Tokens[mention.Start].Text is "which" or "what"))
            || (question.Says("what", "anything", "who") && question.Mentions.Any(mention => MentionFilters.IsBeating(mention) && SubjectReader.TreatmentsOf(question).Count > 0 && question.Mentions.All(other => other.Start >= mention.Start || other.Is(Kinds.Cue)))));

    private static bool AsksForList(Question question, Knowledge knowledge)
    {
        var asks = question.Has(Cues.AskList) || question.Has(Cues.Trials) || IsWhichOnes(question) || ((question.Has(Cues.Where) || question.Says("who", "whose")) && question.Trials.Count == 0 && (question.Has(Cues.Include) || question.Has(Cues.Exclude)));
        if (question.Conditions.Count > 0 && question.Trials.Count == 0)
        {
            return true;
        }

        if (question.Trials.Count == 1)
        {
            return false;
        }

        if (question.Trials.Count == 0 && Parts(question.Filter!).Any(part => part is Filter.Year or Filter.PublishedIn or Filter.Demanded or Filter.HasEndpoint or Filter.Design { Attribute: "stratification" }))
        {
            // Things that only trials have.
            return true;
        }

        if (question.Trials.Count > 1)
        {
            // "Which of those used sorafenib?"
            if (question.Carried.Count > 0 && (question.Has(Cues.AskList) || question.Has(Cues.Narrow) || question.Has(Cues.ReferMany) || question.Says("ones", "those")) && question.Endpoints.Count == 0)
            {
                return true;
            }

            return question.Has(Cues.AskList) && question.Tokens.Count > 0 && question.Mentions[0].Concept.Id == Cues.AskList
                && question.Filter is not (Filter.Reports or Filter.Treatment);
        }

        if (question.HasKind(Kinds.Outcome) || (question.Has(Cues.PrimaryEndpoint) && question.Endpoints.Count > 0))
        {
            // "Is STRIDE better than atezo-bev" compares; "PFS positive, OS not", without a trial or treatment, asks which.
            if (SubjectReader.TreatmentsOf(question).Count > 1 && (question.Says("whether") || (!asks && question.Tokens[0].Text is "is" or "are" or "was" or "were" or "does" or "do" or "did" or "how")))
            {
                return false;
            }

            return asks || knowledge.Subjects.Read(question).Count != 1;
        }

        if (question.Has(Cues.WhatIs) && OnlyTreatments(question.Filter) && !question.HasKind(Kinds.Attribute) && !question.HasKind(Kinds.Safety) && !question.Tokens.Any(token => token.Text is "trial" or "study"))
        {
            // "What is durvalumab": what the corpus has on it are the trials that gave it.
            return true;
        }

        if (asks || AsksWhoGave(question))
        {
            return !IsValueOfTreatment(question) && !IsOneTrialByTreatment(question, knowledge);
        }

        if (question.Filter is Filter.Treatment { Role: ArmRole.Control } && question.Endpoints.Count == 0)
        {
            return true;
        }

        // A bare criterion, class or item of design: "main portal vein invasion?", "double-blind phase 3". A word beside it that we don't know may be a trial.
        return question.Unknown.Count == 0 && question.Endpoints.Count == 0 && question.Ids(Kinds.Attribute).All(attribute => IsOfFilter(attribute, question.Filter!)) && !question.HasKind(Kinds.Safety)
            && question.Landmarks.Count == 0 && (!(OnlyTreatments(question.Filter) || IsRuleOfTreatment(question)) || knowledge.Subjects.Read(question).Count != 1);
    }

    /// <summary>"2:1 allocation", "blinded against placebo", "control arm of sorafenib": the word belongs to what is asked of a trial.</summary>
    private static bool IsOfFilter(string attribute, Filter filter) => attribute switch
    {
        "control-arm" => true,
        "experimental-arm" => filter is Filter.All { Parts.Count: > 1 },
        "blinding" => Parts(filter).Any(part => part is Filter.Design { Attribute: "blinding" } or Filter.Treatment { Concept: "placebo" }),
        "countries" => Parts(filter).Any(part => part is Filter.Design { Attribute: "region" }),
        _ => Parts(filter).Any(part => part is Filter.Design design && design.Attribute == attribute),
    };

    /// <summary>"Who gave Keytruda", "where was Imjudo given".</summary>
    private static bool AsksWhoGave(Question question) =>
        question.Has(Cues.Give) && SubjectReader.TreatmentsOf(question).Count > 0 && question.Tokens[0].Text is "who" or "where" or "what" or "which";

    /// <summary>"What was the response rate in trials of STRIDE" asks for figures, not for names.</summary>
    private static bool IsValueOfTreatment(Question question) =>
        (question.Endpoints.Count > 0 || question.Landmarks.Count > 0 || question.HasKind(Kinds.Safety)
            || question.Ids(Kinds.Attribute).Any(attribute => attribute is not ("control-arm" or "arms" or "experimental-arm") && !(attribute == "countries" && IsOfFilter(attribute, question.Filter!))))
        && SubjectReader.TreatmentsOf(question).Count > 0 && question.Conditions.Count == 0
        && !question.HasKind(Kinds.Outcome) && !question.Has(Cues.PrimaryEndpoint) && !StartsWithList(question);

    /// <summary>"The tremelimumab trial" names one trial by what it gave.</summary>
    private static bool IsOneTrialByTreatment(Question question, Knowledge knowledge) =>
        OnlyTreatments(question.Filter) && !StartsWithList(question)
        && question.Tokens.Any(token => token.Text is "trial" or "study") && knowledge.Subjects.Read(question).Count == 1;

    /// <summary>"The French SIRT trial": one trial, named by what it was.</summary>
    private static bool IsDefinite(Question question) =>
        !question.Has(Cues.AskList) && question.Tokens.Any(token => token.Text == "the") && question.Tokens.Any(token => token.Text is "trial" or "study");

    /// <summary>"Ramucirumab AFP" asks for the rule of the trial that gave it.</summary>
    private static bool IsRuleOfTreatment(Question question) =>
        SubjectReader.TreatmentsOf(question).Count > 0
        && (question.HasKind(Kinds.Criterion) || question.HasKind(Kinds.Grade) || question.HasKind(Kinds.Stage));

    private static bool OnlyTreatments(Filter? filter) =>
        filter is Filter.Treatment or Filter.Together || (filter is Filter.All all && all.Parts.All(OnlyTreatments));

    private static bool StartsWithList(Question question) =>
        question.Mentions.Any(trials => trials.Concept.Id == Cues.Trials && AsksWhich(question, trials))
        || question.Mentions.FirstOrDefault(mention => mention.Concept.Id is not (Cues.Greeting or "please"))?.Concept.Id == Cues.AskList
        && question.Has(Cues.Trials);

    /// <summary>"Which trials" asks for names; "in which trials" too, at the end of a question.</summary>
    private static bool AsksWhich(Question question, Mention trials) =>
        question.Mentions.FirstOrDefault(mention => mention.Concept.Id == Cues.AskList && mention.End == trials.Start) is { } list
        && (trials.End >= question.Tokens.Count - 1 || !(list.Start > 0 && question.Tokens[list.Start - 1].Text is "in" or "of"));

    private static Filter Scoped(Question question, Filter filter) =>
        question.Trials.Count > 1 ? filter : new Filter.All([filter, new Filter.OneOf(question.Trials)]);

    private static bool IsEligibility(Filter filter, out bool excluded)
    {
        excluded = filter is Filter.Eligibility { Excluded: true };
        return filter is Filter.Eligibility;
    }

    /// <summary>Treatments and design are settled facts: who doesn't match needs no line. Criteria, figures and outcomes do.</summary>
    private static bool ShowsOthers(Filter filter) => filter switch
    {
        Filter.Eligibility or Filter.Limited or Filter.Number or Filter.OutcomeOf => true,
        Filter.Not not => ShowsOthers(not.Inner),
        Filter.All all => all.Parts.All(ShowsOthers),
        Filter.Any any => any.Parts.All(ShowsOthers),
        _ => false,
    };

    private static void AddGroup(AnswerBuilder builder, IReadOnlyList<(Trial Trial, Match Match)> matches, Standing standing, string title)
    {
        var rows = new List<GroupRow>();
        var silent = new List<(Trial Trial, string Reason)>();
        foreach (var (trial, match) in matches.Where(pair => pair.Match.Standing == standing))
        {
            if (standing == Standing.Yes)
            {
                builder.Trial(trial.Id);
            }
            else if (standing == Standing.Unknown)
            {
                builder.Unknown(trial.Id);
            }

            var text = $"{trial.Name}: {match.Reason}";
            if (match.Facts.Count == 0 && standing == Standing.Unknown)
            {
                silent.Add((trial, match.Reason));
                continue;
            }

            rows.Add(new GroupRow(trial.Id, trial.Name, match.Facts.Count == 0 ? Statement.Plain(text) : builder.Cite(text, match.Facts)));
        }

        // Trials on which every source is silent share a line.
        foreach (var alike in silent.GroupBy(pair => pair.Reason))
        {
            var names = string.Join(", ", alike.Select(pair => pair.Trial.Name));
            rows.Add(new GroupRow(alike.First().Trial.Id, names, Statement.Plain($"{names}: {alike.Key}")));
        }

        if (rows.Count > 0)
        {
            builder.Add(new Section.Group(title, standing, rows));
        }
    }

    private static void SayAssumed(Question question, AnswerBuilder builder, Knowledge knowledge)
    {
        if (question.Filter is { } filter && Parts(filter).Any(part => part is Filter.Year { Attribute: Filter.Year.FirstResults }))
        {
            builder.Understood("Read as the year of a trial's first dated results, since no event was named.");
        }

        foreach (var condition in question.Conditions.Where(condition => condition.Assumed))
        {
            builder.Understood($"Read as {knowledge.Corpus.Lexicon.NameOf(condition.Concept)}, since no endpoint was named.");
        }
    }

    private static Statement Headline(
        string words, (Trial Trial, Match Match)[] yes, int partly, IReadOnlyList<(Trial Trial, Match Match)> all)
    {
        var inPart = partly == 0 ? "" : $"; {CountWords.Of(partly)} more in part";
        if (yes.Length == 0)
        {
            return Statement.Plain($"No trial in the corpus {FilterWords.Singular(words)}{inPart} ({CountWords.Of(all.Count)} searched).");
        }

        var names = string.Join(", ", yes.Take(8).Select(pair => pair.Trial.Name)) + (yes.Length > 8 ? $" and {CountWords.Of(yes.Length - 8, "other")}" : "");
        var facts = yes.SelectMany(pair => pair.Match.Facts).Distinct().ToArray();
        words = yes.Length == 1 ? FilterWords.Singular(words) : words;
        var text = $"{CountWords.Capital(CountWords.Of(yes.Length, "trial"))} of {CountWords.Of(all.Count)} {words}: {names}{inPart}.";
        return new Statement(text, [], facts);
    }
}
