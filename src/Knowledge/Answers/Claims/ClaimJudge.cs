using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Judges claims, each by the judge of its kind.</summary>
internal sealed class ClaimJudge(Knowledge knowledge)
{
    private const int MostTrials = 4;

    private readonly ClaimSubjects _subjects = new(knowledge);

    /// <summary>The verdicts on what a clause says.</summary>
    public IEnumerable<Judgment> Judge(ReadClause clause)
    {
        var question = ClaimCheckAnswerer.Understood(clause.Question, knowledge);
        if (question.Trials.Count == 0 && UnknownTrialRefusal.NameIn(question, knowledge) is { } foreign
            && (foreign.Any(c => char.IsUpper(c) || c == '-') || question.Unknown.Any(phrase => phrase.IsTrial)))
        {
            _subjects.GoOnWith();
            return [Judgment.Silent($"there is no trial \u2018{foreign}\u2019 in the corpus")];
        }

        var told = clause.Claims.Any(claim => claim is Claim.OfFigure or Claim.OfOutcome);
        var judgments = clause.Claims.SelectMany(claim => Judge(claim).Where(judgment => !(told && IsInPassing(claim, judgment)))).Select(Dated);
        return UnknownRestriction.In(question) is { } restriction && !question.Trials.Any(id => IsPlace(id, restriction.Text))
            ? [.. judgments.Select(judgment => judgment.Judges ? Judgment.Silent($"\u2018{restriction.Text}\u2019 was not understood, and what holds for all patients does not stand in for it") : judgment)]
            : [.. judgments];
    }

    /// <summary>"Adjuvant A improved RFS", "in Asian patients": where a figure or an outcome is claimed, the setting is said in passing, and shown only where it is wrong.</summary>
    private static bool IsInPassing(Claim claim, Judgment judgment) => claim is Claim.OfRule { Rule: Filter.Design } && judgment.Verdict != Verdict.Contradicted;

    /// <summary>"One centre in Ghent": where a trial ran restricts no figure of it.</summary>
    private bool IsPlace(string trial, string words) => knowledge.Corpus.Trial(trial) is { } known
        && known.Design.Any(item => item.Attribute is "sites" or "countries" or "region" && item.Says(words));

    /// <summary>A claim that rests on nothing but what time has overtaken is outdated, by the note that says so.</summary>
    private Judgment Dated(Judgment judgment) =>
        judgment.Verdict == Verdict.Supported && judgment.Facts.Select(knowledge.Corpus.Overtaken.EndOf).ToArray() is { Length: > 0 } ends && ends.All(end => end is not null)
            ? judgment with
            {
                Verdict = Verdict.Outdated,
                Words = $"{judgment.Words.TrimEnd('.')}; {string.Join("; ", ends.Distinct().Select(end => end!.Statement))}",
                Facts = [.. judgment.Facts, .. ends.Distinct().Select(end => end!)],
            }
            : judgment;

    private IEnumerable<Judgment> Judge(Claim claim)
    {
        switch (claim)
        {
            case Claim.OfAll all:
                return [new QuantifierJudge(knowledge, Judge).Judge(all)];
            case Claim.OfTrials trials:
                return [new TrialsJudge(knowledge).Judge(trials)];
            case Claim.OfSize size:
                return [new SizeJudge(knowledge).Judge(size)];
            case Claim.OfComparison comparison:
                var subjects = _subjects.Of(claim.Clause);
                return [new ComparisonJudge(knowledge, _subjects).Judge(comparison, _subjects.ByTreatment ? [] : subjects)];
        }

        var meant = _subjects.Of(claim.Clause);
        if (claim is Claim.OfArms && _subjects.ByTreatment && ClaimSubjects.Sides(claim.Clause).Against.Count > 0)
        {
            var all = knowledge.Corpus.Trials.Select(trial => Judge(claim, trial)).FirstOrDefault(judgment => judgment is { Verdict: Verdict.Supported, InPart: false });
            return [all ?? Judgment.Silent("no trial in the corpus compared these")];
        }

        if (claim is Claim.OfFigure { Said.Trial: { } named } && knowledge.Corpus.Trial(named) is { } only)
        {
            meant = [only];
        }

        if (claim is Claim.OfDecision && _subjects.ByTreatment && SubjectReader.TreatmentsOf(claim.Clause) is { Count: > 0 } treatments)
        {
            // What was decided on a treatment may rest on any trial that tested it.
            meant = [.. meant.Union(knowledge.Corpus.Trials.Where(trial => knowledge.Subjects.ArmsGiving(trial, treatments, alone: true).Any(arm => !arm.IsControl)))];
        }

        return meant.Count == 0 ? [NoTrial(claim)] : _subjects.ByTreatment && meant.Count > 1 ? [Joint([.. meant.Select(trial => Judge(claim, trial))])]
            : meant.Take(MostTrials).Select(trial => Judge(claim, trial));
    }

    private Judgment Judge(Claim claim, Trial trial) => claim switch
    {
        Claim.OfFigure figure => new FigureJudge(knowledge, _subjects).Judge(figure with { Said = figure.Said with { Concept = OwnKindOf(figure.Said.Concept, trial) } }, trial),
        Claim.OfOutcome outcome => new OutcomeJudge(knowledge, _subjects).Judge(outcome with { Asked = outcome.Asked with { Endpoint = OwnKindOf(outcome.Asked.Endpoint, trial) } }, trial),
        Claim.OfRule rule => new RuleJudge(knowledge).Judge(rule, trial),
        Claim.OfRequirement requirement => new RuleJudge(knowledge).Judge(requirement, trial),
        Claim.OfHistory history => new RuleJudge(knowledge).Judge(history, trial),
        Claim.OfArms arms => new ArmsJudge(knowledge).Judge(arms, trial),
        Claim.OfDecision decision => new DecisionJudge(knowledge).Judge(decision, trial),
        Claim.OfComparison comparison => new ComparisonJudge(knowledge, _subjects).Judge(comparison, [trial]),
        Claim.OfTrials trials => new TrialsJudge(knowledge).Judge(trials),
        Claim.OfSize size => new SizeJudge(knowledge).Judge(size),
        Claim.OfAll or Claim.Unread => Judgment.Silent($"{trial.Name}: nothing in our sources can be held against this statement"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>"TACTICS improved PFS": where a trial has an endpoint of that name of its own kind alone, as TACE-specific PFS, that is meant.</summary>
    private static string? OwnKindOf(string? endpoint, Trial trial)
    {
        if (endpoint is null || trial.Endpoints.Any(fact => fact.Endpoint == endpoint) || trial.Results.Any(result => result.Endpoint == endpoint))
        {
            return endpoint;
        }

        var all = trial.Endpoints.Select(fact => fact.Endpoint).Concat(trial.Results.Select(result => result.Endpoint)).Distinct();
        return all.Where(id => id.EndsWith($"-{endpoint}", StringComparison.Ordinal)).ToArray() is [var own] ? own : endpoint;
    }

    /// <summary>Of several trials that gave the treatment: the one that bears the claim out, else what all of them state.</summary>
    private static Judgment Joint(IReadOnlyList<Judgment> judgments)
    {
        var best = judgments.MinBy(judgment => judgment.Verdict)!;
        if (best.Verdict == Verdict.Supported && judgments.Where(judgment => judgment.Verdict is Verdict.Contradicted or Verdict.Outdated).Take(2).ToArray() is { Length: > 0 } against)
        {
            return new Judgment(Verdict.Supported, string.Join("; ", against.Prepend(best).Select(judgment => judgment.Words)), [.. against.Prepend(best).SelectMany(judgment => judgment.Facts).Distinct()]) { InPart = true };
        }

        var alike = judgments.Where(judgment => judgment.Verdict == best.Verdict).Take(best.Verdict is Verdict.Contradicted ? 3 : 1).ToArray();
        return alike.Length == 1 ? best : new Judgment(best.Verdict, alike.Words(judgment => judgment.Words), [.. alike.SelectMany(judgment => judgment.Facts).Distinct()]);
    }

    private Judgment NoTrial(Claim claim)
    {
        var nowhere = knowledge.Subjects.NowhereGiven(claim.Clause);
        return Judgment.Silent(nowhere.Count > 0
            ? $"no trial in the corpus gave {string.Join(", ", nowhere.Select(treatment => treatment.Name))}"
            : "the statement names no trial or treatment of the corpus");
    }
}
