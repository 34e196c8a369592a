using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Which trials and arms a claim is about; a clause that names none goes on with those of the clause before.</summary>
internal sealed class ClaimSubjects(Knowledge knowledge)
{
    private IReadOnlyList<Trial> _before = [];

    /// <summary>Whether the trials of the last clause were chosen by what they gave, not by name.</summary>
    public bool ByTreatment { get; private set; }

    /// <summary>The trials of a clause.</summary>
    public IReadOnlyList<Trial> Of(Question clause)
    {
        var treatments = SubjectReader.TreatmentsOf(clause);
        if (clause.Trials.Count == 0 && _before.Count > 0 && treatments.All(treatment => _before.Any(trial => trial.Arms.Any(arm => knowledge.Subjects.Gives(arm, treatment)))))
        {
            return _before;
        }

        ByTreatment = clause.Trials.Count == 0;
        return _before = ByTreatment
            ? WithEndpoint(clause, [.. knowledge.Subjects.Read(clause).Select(subject => subject.Trial).Distinct()])
            : [.. clause.Trials.Select(knowledge.Corpus.Trial).OfType<Trial>()];
    }

    /// <summary>Where no trial chosen by its treatment has the endpoint that is spoken of: those that tested nothing but that treatment and have it.</summary>
    private IReadOnlyList<Trial> WithEndpoint(Question clause, IReadOnlyList<Trial> chosen)
    {
        bool Has(Trial trial) => clause.Endpoints.Any(id => trial.Endpoints.Any(endpoint => endpoint.Endpoint == id) || trial.Results.Any(result => result.Endpoint == id));
        Concept[] tested = [.. Sides(clause).Tested.Select(mention => mention.Concept).Distinct()];
        if (clause.Endpoints.Count == 0 || tested.Length == 0 || chosen.Any(Has))
        {
            return chosen;
        }

        var others = knowledge.Corpus.Trials.Where(trial => Has(trial) && trial.Arms.Any(arm => !arm.IsControl
            && tested.All(concept => knowledge.Subjects.Gives(arm, concept)) && knowledge.Subjects.Extras(arm, tested) == 0)).ToArray();
        return others.Length > 0 ? others : chosen;
    }

    /// <summary>Takes a trial for the subject of what follows.</summary>
    public void GoOnWith(params IReadOnlyList<Trial> trials) => (_before, ByTreatment) = (trials, false);

    /// <summary>A trial with the arm that got placebo and the least beside it.</summary>
    private Subject OnPlacebo(Trial trial)
    {
        var given = trial.Arms.Where(arm => arm.Drugs.Any(drug => drug.Drug == "placebo")).ToArray();
        return given.Length == 0 ? new Subject(trial, []) { NotGiven = "placebo" } : new Subject(trial, [given.MinBy(arm => knowledge.Subjects.Extras(arm, []))!]);
    }

    /// <summary>A trial with the arms that some of a clause's treatments name.</summary>
    public Subject In(Trial trial, Question clause, IReadOnlyList<Mention> treatments)
    {
        if (treatments.Count == 0)
        {
            return new Subject(trial, []);
        }

        if (treatments.All(mention => mention.Concept.Id == "placebo"))
        {
            return OnPlacebo(trial);
        }

        var named = new Mention(knowledge.Corpus.Lexicon.Find(trial.Id)!, 0, 1);
        var cues = clause.Mentions.Where(mention => mention.Concept.Id == Cues.Alone
            || (mention.Concept.Id == Cues.Not && treatments.Any(treatment => treatment.Start - mention.End is 0 or 1)));
        return knowledge.Subjects.Read(clause with { Mentions = [named, .. treatments.Concat(cues).OrderBy(mention => mention.Start)] }) is [var subject, ..]
            ? subject : new Subject(trial, []);
    }

    /// <summary>The treatments of a clause before and after "versus" or a word of beating; all before where there is none.</summary>
    public static (IReadOnlyList<Mention> Tested, IReadOnlyList<Mention> Against) Sides(Question clause)
    {
        var treatments = Treatments(clause);
        var pivot = clause.Mentions.FirstOrDefault(mention => (mention.Concept.Id is Cues.Versus or Cues.Above or Cues.Below || MentionFilters.IsBeating(mention))
            && treatments.Any(treatment => treatment.Start >= mention.End && treatment.Start - mention.End <= 4 && !(MentionFilters.IsBeating(mention) && MentionFilters.IsWinner(clause.Tokens, treatment.Start))));
        return pivot is null ? (treatments, []) : ([.. treatments.Where(mention => mention.End <= pivot.Start)], [.. treatments.Where(mention => mention.Start >= pivot.End)]);
    }

    /// <summary>Drugs, classes, regimens and local treatments of a clause, as they stand there.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="placebo">Whether placebo counts as one.</param>
    public static IReadOnlyList<Mention> Treatments(Question clause, bool placebo = false) =>
        [.. clause.Mentions.Where(mention => mention.Concept.IsTreatment
            && mention.Concept.Id is not ("systemic" or "locoregional") && (placebo || mention.Concept.Id != "placebo"))];

    /// <summary>"IMbrave150: arms: atezolizumab + bevacizumab; sorafenib (control)".</summary>
    public static string ArmsLine(Trial trial) =>
        $"{trial.Name}: arms: {trial.Arms.Words(arm => $"{arm.Label}{(arm.IsControl ? " (control)" : "")}")}";
}
