using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Whether a question with a filter asks for the trials that satisfy it, and not for a figure or a rule of one of them.</summary>
internal sealed class TrialListQuestion(Question question, Filter filter, Knowledge knowledge)
{
    private readonly IReadOnlyList<Concept> _treatments = SubjectReader.TreatmentsOf(question);

    public bool Asks()
    {
        if (question.Conditions.Count > 0 && question.Trials.Count == 0)
        {
            return true;
        }

        if (question.Trials.Count > 0)
        {
            return question.Trials.Count > 1 && AsksWhichOfThese();
        }

        if (filter.Named().Any(IsOfTrialsOnly))
        {
            return true;
        }

        if (question.HasKind(Kinds.Outcome) || (question.Has(Cues.PrimaryEndpoint) && question.Endpoints.Count > 0))
        {
            return !ComparesTreatments() && (AsksWhich || NamesNoSingleTrial());
        }

        if (question.Has(Cues.WhatIs) && OnlyTreatments(filter) && !question.HasKind(Kinds.Attribute) && !question.HasKind(Kinds.Safety) && !SaysTrial)
        {
            // "What is durvalumab": what the corpus has on it are the trials that gave it.
            return true;
        }

        if (AsksWhich || AsksWhoGave)
        {
            return !IsValueOfTreatment() && !IsOneTrialByTreatment();
        }

        return (filter is Filter.Treatment { Role: ArmRole.Control } && question.Endpoints.Count == 0) || IsBareFilter();
    }

    /// <summary>"The French SIRT trial": one trial, named by what it was.</summary>
    public bool IsDefinite => !question.Has(Cues.AskList) && question.Tokens.Any(token => token.Text == "the") && SaysTrial;

    private bool SaysTrial => question.Tokens.Any(token => token.Text is "trial" or "study");

    private bool AsksWhich => question.Has(Cues.AskList) || question.Has(Cues.Trials) || IsWhichOnes()
        || ((question.Has(Cues.Where) || question.Says("who", "whose")) && question.Trials.Count == 0 && (question.Has(Cues.Include) || question.Has(Cues.Exclude)));

    /// <summary>"Which ones are single-arm?" where nothing was spoken of before: of all trials.</summary>
    private bool IsWhichOnes() => question.Trials.Count == 0 && question.Carried.Count == 0
        && (question.Mentions.Any(mention => mention.Concept.Id == Cues.ReferMany && question.Tokens[mention.Start].Text == "which")
            || (question.Has(Cues.Where) && question.Mentions.Any(MentionFilters.IsBeating))
            // "Which drugs are approved first-line?", "what beat lenvatinib?"
            || (_treatments.Count == 0 && question.Mentions.Any(mention => mention.Concept.Id == "arms" && question.Tokens[mention.Start].Text is "which" or "what"))
            || (question.Says("what", "anything", "who") && _treatments.Count > 0 && question.Mentions.Any(StartsWithBeating)));

    private bool StartsWithBeating(Mention mention) =>
        MentionFilters.IsBeating(mention) && question.Mentions.All(other => other.Start >= mention.Start || other.Is(Kinds.Cue));

    /// <summary>"Which of those used sorafenib?", "which of A and B was double-blind?".</summary>
    private bool AsksWhichOfThese()
    {
        var ofThose = question.Has(Cues.AskList) || question.Has(Cues.Narrow) || question.Has(Cues.ReferMany) || question.Says("ones", "those") || Anaphora.StartsByNarrowing(question);
        return (question.Carried.Count > 0 && ofThose && question.Endpoints.Count == 0)
            || (question.Has(Cues.AskList) && question.Tokens.Count > 0 && question.Mentions[0].Concept.Id == Cues.AskList && filter is not (Filter.Reports or Filter.Treatment));
    }

    /// <summary>Things that only trials have.</summary>
    private static bool IsOfTrialsOnly(Filter leaf) =>
        leaf is Filter.Year or Filter.PublishedIn or Filter.Demanded or Filter.Pretreated or Filter.HasEndpoint or Filter.Design { Attribute: "stratification" };

    /// <summary>"Is STRIDE better than atezo-bev" compares; "PFS positive, OS not", without a trial or treatment, asks which.</summary>
    private bool ComparesTreatments() => _treatments.Count > 1 && (question.Says("whether")
        || (!AsksWhich && question.Tokens[0].Text is "is" or "are" or "was" or "were" or "does" or "do" or "did" or "how"));

    private bool NamesNoSingleTrial() => knowledge.Subjects.Read(question).Count != 1;

    /// <summary>
    /// A bare criterion, class or item of design: "main portal vein invasion?", "double-blind phase 3". A word beside it that we don't know may be a trial.
    /// </summary>
    private bool IsBareFilter() => question.Unknown.Count == 0 && question.Endpoints.Count == 0 && question.Ids(Kinds.Attribute).All(IsOfFilter)
        && !question.HasKind(Kinds.Safety) && question.Landmarks.Count == 0
        && (!(OnlyTreatments(filter) || IsRuleOfTreatment) || NamesNoSingleTrial());

    /// <summary>"2:1 allocation", "blinded against placebo", "control arm of sorafenib": the word belongs to what is asked of a trial.</summary>
    private bool IsOfFilter(string attribute) => attribute switch
    {
        "control-arm" => true,
        "experimental-arm" => filter is Filter.All { Parts.Count: > 1 },
        "blinding" => filter.Named().Any(leaf => leaf is Filter.Design { Attribute: "blinding" } or Filter.Treatment { Concept: "placebo" }),
        "countries" => filter.Named().Any(leaf => leaf is Filter.Design { Attribute: "region" }),
        _ => filter.Named().OfType<Filter.Design>().Any(design => design.Attribute == attribute),
    };

    /// <summary>"Who gave Keytruda", "where was Imjudo given".</summary>
    private bool AsksWhoGave => question.Has(Cues.Give) && _treatments.Count > 0 && question.Tokens[0].Text is "who" or "where" or "what" or "which";

    /// <summary>"What was the response rate in trials of STRIDE" asks for figures, not for names.</summary>
    private bool IsValueOfTreatment() =>
        (question.Endpoints.Count > 0 || question.Landmarks.Count > 0 || question.HasKind(Kinds.Safety) || question.Ids(Kinds.Attribute).Any(IsValue))
        && _treatments.Count > 0 && question.Conditions.Count == 0
        && !question.HasKind(Kinds.Outcome) && !question.Has(Cues.PrimaryEndpoint) && !StartsWithList();

    private bool IsValue(string attribute) =>
        attribute is not ("control-arm" or "arms" or "experimental-arm") && !(attribute == "countries" && IsOfFilter(attribute));

    /// <summary>"The tremelimumab trial" names one trial by what it gave.</summary>
    private bool IsOneTrialByTreatment() => OnlyTreatments(filter) && !StartsWithList() && SaysTrial && !NamesNoSingleTrial();

    /// <summary>"Ramucirumab AFP" asks for the rule of the trial that gave it.</summary>
    private bool IsRuleOfTreatment => _treatments.Count > 0
        && (question.HasKind(Kinds.Criterion) || question.HasKind(Kinds.Grade) || question.HasKind(Kinds.Stage));

    private static bool OnlyTreatments(Filter filter) =>
        filter is Filter.Treatment or Filter.Together || (filter is Filter.All all && all.Parts.All(OnlyTreatments));

    private bool StartsWithList() =>
        question.Mentions.Any(trials => trials.Concept.Id == Cues.Trials && IsAskedFor(trials))
        || question.Mentions.FirstOrDefault(mention => mention.Concept.Id is not (Cues.Greeting or "please"))?.Concept.Id == Cues.AskList
        && question.Has(Cues.Trials);

    /// <summary>"Which trials" asks for names; "in which trials" too, at the end of a question.</summary>
    private bool IsAskedFor(Mention trials) =>
        question.Mentions.FirstOrDefault(mention => mention.Concept.Id == Cues.AskList && mention.End == trials.Start) is { } list
        && (trials.End >= question.Tokens.Count - 1 || !(list.Start > 0 && question.Tokens[list.Start - 1].Text is "in" or "of"));
}
