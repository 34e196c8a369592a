using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Whether a question holds a patient against trials, and which.</summary>
/// <param name="Profile">The patient.</param>
/// <param name="Treatments">Drugs asked about that were not given before: trials are limited to them.</param>
internal sealed record ProfileQuestion(Profile Profile, IReadOnlyList<string> Treatments)
{
    /// <summary>Whether a class is asked for by name: "... : ALBI grade?".</summary>
    public required bool AsksForClass { get; init; }

    /// <summary>What stands before "trials": "phase 3 TARE trials"; trials are limited to it.</summary>
    public IReadOnlyList<Filter> Among { get; init; } = [];

    /// <summary>Reads the question; null when it asks something else, or too little of a patient.</summary>
    public static ProfileQuestion? Read(Question question, Lexicon lexicon)
    {
        if (AsksForSomethingElse(question))
        {
            return null;
        }

        var profile = ProfileReader.Read(question, lexicon);
        if (profile.Count == 0 || (question.HasKind(Kinds.Safety) && !SpeaksOfPatient(question) && !(profile.ValueOf("age") is not null && profile.Count > 3)))
        {
            return null;
        }

        var given = profile.Features.SelectMany(feature => feature.Drugs).ToArray();
        // "Tolerated sorafenib for 8 months, ... which second-line trials?": what was given before it.
        var asked = question.Ids(Kinds.Line).Contains("second-line") && TrialsAt(question, lexicon) is { } place ? place : -1;
        var named = SubjectReader.TreatmentsOf(question);
        var treatments = question.Mentions.Where(mention => mention.Start >= asked).Select(mention => mention.Concept).Where(named.Contains).Distinct().Where(concept => !given.Contains(concept.Id) && !concept.Parts.Any(given.Contains) && concept.IsSystemicTreatment).Select(concept => concept.Id).ToArray();
        var asksForClass = question.Trials.Count == 0 && TrialsAt(question, lexicon) is null && question.Mentions.Any(mention => mention.Concept.Id is "albi" or "child-pugh" or "bclc")
            && Derivation.Of(profile, lexicon).Lines.Count > 0;
        return asksForClass || IsAsked(question, profile, treatments.Length > 0, lexicon) ? new ProfileQuestion(profile, treatments) { AsksForClass = asksForClass, Among = [.. BeforeTrials(question).Concat(Together(question, treatments)).Distinct()] } : null;
    }

    private static bool SpeaksOfPatient(Question question) => question.Has(Cues.Fit) || question.Has(Cues.Candidate) || question.Has(Cues.OnePatient) || question.Has(Cues.APatient) || question.Has(Cues.SexLetter);

    /// <summary>Figures, quotes, decisions: words that a profile never needs.</summary>
    private static bool AsksForSomethingElse(Question question) =>
        question.Endpoints.Count > 0 || question.HasKind(Kinds.Speaker) || question.HasKind(Kinds.ResponseCriteria)
        || question.HasKind(Kinds.Agency) || (question.HasKind(Kinds.Decision) && !SpeaksOfPatient(question)) || (question.Has(Cues.Quote) && !SpeaksOfPatient(question)) || question.Has(Cues.WhoSaid) || question.Has(Cues.HowMany)
        || question.Has(Cues.MeasureHr) || question.Has(Cues.MeasureMedian) || question.Has(Cues.Effect) || (question.Has(Cues.Compare) && !question.Has(Cues.Fit)) || question.Has(Cues.PrimaryEndpoint)
        || question.Has(Cues.Define) || question.Has(Cues.Mean) || ((question.Has(Cues.RankHigh) || question.Has(Cues.RankLow)) && question.AsksShare);

    private static bool IsAsked(Question question, Profile profile, bool treated, Lexicon lexicon)
    {
        var patient = question.Has(Cues.OnePatient) || question.Has(Cues.APatient) || profile.ValueOf("age") is not null;
        var fits = question.Has(Cues.Fit) || question.Has(Cues.Candidate);
        var admits = question.Has(Cues.Include) || question.Has(Cues.Exclude);
        if (question.Trials.Count > 0)
        {
            return fits || SaysOfOne(question, profile) || (patient && (admits || question.Has(Cues.OnePatient))) || (profile.Count >= 3 && !treated && !admits && IsOfOne(profile, lexicon));
        }

        if (TrialsAt(question, lexicon) is { } trials)
        {
            // "HBV, Child-Pugh A6, ECOG 1: which trials?" names the patient before it asks; "which trials included ..." asks for a list.
            if (profile.Features.Any(feature => feature.Drugs.Count > 0 && feature.At < trials))
            {
                return !admits || patient || AsksLast(question, profile);
            }

            return patient || (fits && IsOfOne(profile, lexicon)) ? profile.Count >= 2 || question.Has(Cues.OnePatient)
                : profile.Count >= 2 && IsOfOne(profile, lexicon)
                    && ((!treated && profile.Values.Count >= 2) || ((profile.Count >= 3 || (!treated && !admits)) && profile.Features.Any(feature => feature.At < trials)));
        }

        return !treated && profile.Count >= 2 && ((fits && patient) || ((!admits || AsksLast(question, profile)) && !question.Has(Cues.AskList) && !question.Has(Cues.WhatIs)
            && (patient || (profile.Count >= 3 && IsOfOne(profile, lexicon)))));
    }

    /// <summary>"Platelets of 60: is that enough", "would it have taken her", "she has ascites; is that ok": said of a patient whom no noun names.</summary>
    private static bool SaysOfOne(Question question, Profile profile) =>
        (profile.Values.Count > 0 && question.Says("would", "could", "wouldn", "couldn", "he", "she", "him", "her", "they", "enough", "sufficient", "ok", "okay"))
        || (question.Says("he", "she") && question.Says("ok", "okay", "eligible", "enter", "allowed"));

    /// <summary>"... Who enrolled such patients?": the patient is described before the question is asked.</summary>
    private static bool AsksLast(Question question, Profile profile) =>
        question.Mentions.Where(mention => mention.Concept.Id is Cues.Include or Cues.Exclude).All(verb => profile.Features.All(feature => feature.At < verb.Start));

    /// <summary>Whether some of it can only be said of one patient: a point score, a value, earlier treatment, something absent.</summary>
    private static bool IsOfOne(Profile profile, Lexicon lexicon) =>
        profile.Values.Count > 0 || profile.Features.Any(feature => feature.Presence == Presence.Absent || feature.Concept == "prior-systemic-therapy"
            || (lexicon.Find(feature.Concept)?.Kind == Kinds.Grade && (lexicon.IsA(feature.Concept, "child-pugh") || lexicon.IsA(feature.Concept, "ecog"))));

    /// <summary>"Lenvatinib plus TACE": the local treatment that is joined to a drug asked about.</summary>
    private static IEnumerable<Filter> Together(Question question, IReadOnlyList<string> treatments)
    {
        foreach (var local in question.Mentions.Where(mention => mention.Is(Kinds.Modality)))
        {
            var joined = question.Mentions.Any(drug => treatments.Contains(drug.Concept.Id)
                && ((local.Start - drug.End == 1 && IsPlus(question, drug.End)) || (drug.Start - local.End == 1 && IsPlus(question, local.End))));
            if (joined)
            {
                yield return new Filter.Treatment(local.Concept.Id, ArmRole.Experimental);
            }
        }
    }

    private static bool IsPlus(Question question, int token) => question.Tokens[token].Text is "plus" or "+" or "with" or "and";

    /// <summary>Modality, line and design that stand right before the word "trials": what was given before is said elsewhere.</summary>
    private static IEnumerable<Filter> BeforeTrials(Question question)
    {
        var trials = question.Mentions.LastOrDefault(mention => mention.Concept.Id == Cues.Trials);
        var next = trials?.Start ?? question.Mentions.LastOrDefault(mention => mention.Is(Kinds.Phase))?.End;
        foreach (var mention in question.Mentions.Reverse().Where(mention => mention.End <= next))
        {
            if (mention.Concept.IsSystemicTreatment && next - mention.End <= 1)
            {
                // Trials are limited to it anyway.
                next = mention.Start;
                continue;
            }

            Filter? filter = mention.Concept.Kind switch
            {
                Kinds.Modality => new Filter.Treatment(mention.Concept.Id, ArmRole.Experimental),
                Kinds.Line => new Filter.Design("line", mention.Concept.Id),
                Kinds.Phase => new Filter.Design("phase", mention.Concept.Id),
                Kinds.Blinding => new Filter.Design(DesignAttribute.Of(mention.Concept.Id), mention.Concept.Id),
                _ => null,
            };
            if (filter is null || next - mention.End > 1 || EndsSentence(question, mention))
            {
                yield break;
            }

            next = mention.Start;
            yield return filter;
        }
    }

    /// <summary>"No prior treatment. TACE trials she fits?": the point is no token, and parts them.</summary>
    private static bool EndsSentence(Question question, Mention mention) => mention.End < question.Tokens.Count
        && question.GapAfter(mention.End - 1).ContainsAny('.', ';');

    /// <summary>Where the question says "trials", alone or as part of "what trials"; null where it doesn't.</summary>
    private static int? TrialsAt(Question question, Lexicon lexicon)
    {
        for (var i = 0; i < question.Tokens.Count; i++)
        {
            if (lexicon.Names(question.Tokens[i].Text, Cues.Trials))
            {
                return i;
            }
        }

        // "Which of the phase 3s": the phase stands for the trials.
        return question.Has(Cues.AskList) ? question.Mentions.LastOrDefault(mention => mention.Is(Kinds.Phase))?.Start : null;
    }
}
