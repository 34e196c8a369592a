using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>Puts the answer together: a table for each trial, what is not reported, and the overall result only as a labelled line beside it.</summary>
internal sealed class SubgroupComposer(Question question, Knowledge knowledge, SubgroupQuestion asked, bool named)
{
    private const int MostNamed = 12;
    private const int MostTables = 3;
    private readonly Lexicon _lexicon = knowledge.Corpus.Lexicon;
    private readonly AnswerBuilder _builder = new(question, knowledge.Corpus);

    /// <summary>Whether each trial was asked for, so that what it lacks is named one by one.</summary>
    private readonly bool _detailed = question.Trials.Count > 0 || (named && !question.HasKind(Kinds.DrugClass) && !question.HasKind(Kinds.Modality));
    private readonly SubgroupsMissing _missing = new(knowledge.Corpus.Lexicon);

    /// <summary>The answer where something is reported.</summary>
    public Answer Compose(IReadOnlyList<SubgroupFinding> findings)
    {
        var whole = findings.Where(finding => finding.Whole is not null).ToArray();
        var found = findings.Where(finding => finding.Reported && finding.Whole is null).GroupBy(finding => finding.Subject.Trial)
            .Select(same => (Trial: same.Key, Results: SubgroupTables.Ordered(same.Key, [.. same.SelectMany(finding => finding.Results)]))).ToArray();
        var headlines = new SubgroupHeadline(_builder, _lexicon);
        var headline = found.Length > 0 ? headlines.Of(asked, found) : null;
        var tables = new SubgroupTables(_builder, _lexicon);
        if (found.Length > MostTables || question.Conditions.Count > 0)
        {
            headline = new SubgroupsAcross(question, _builder, tables, headlines.Asked(asked)).Add(found) ?? headline;
        }
        else
        {
            foreach (var (trial, results) in found)
            {
                _builder.Trial(trial.Id);
                foreach (var table in tables.Of(trial, results))
                {
                    _builder.Add(table);
                }
            }
        }

        var wholes = new WholePopulationSections(_builder, _lexicon);
        headline ??= SubgroupHeadline.Joined([.. whole.DistinctBy(finding => finding.Subject.Trial).Take(MostTables).Select(wholes.Lead)]);
        foreach (var finding in whole)
        {
            wholes.Add(finding);
        }

        var remarks = new SubgroupRemarks(question, asked, _builder, _lexicon);
        remarks.SayLevels(findings);
        remarks.SayWhatLacks([.. found.SelectMany(pair => pair.Results)]);
        remarks.SayApart();
        if (named && found.Length == 1 && findings.All(finding => finding.Relation == Relation.Same))
        {
            Orientation.Add(_builder, found[0].Trial, found[0].Results, _lexicon);
        }

        if (_detailed)
        {
            NotReported(findings);
        }
        else
        {
            OtherTrials(findings);
        }

        Notes(found);
        foreach (var trial in findings.Where(finding => finding.Reported).Select(finding => finding.Subject.Trial).Distinct().Take(3))
        {
            _builder.OfferCard(trial);
        }

        return _builder.Build(found.Length > 0 ? AnswerKind.Subgroup : AnswerKind.Value, headline);
    }

    /// <summary>The answer where nothing is reported: what was looked for, and what there is instead.</summary>
    public Answer Refuse(IReadOnlyList<SubgroupFinding> findings)
    {
        var trials = findings.Select(finding => finding.Subject.Trial).Distinct().ToArray();
        var where = named && trials.Length <= MostNamed ? string.Join(", ", trials.Select(trial => trial.Name)) : named ? "these trials" : question.HasKind(Kinds.Line) ? "any trial of this setting" : "any trial of the corpus";
        var groups = asked.Groups.Count == 0 ? "by subgroup" : string.Join(" or ", asked.Groups.Select(group => group.After));
        var lines = !named ? [] : trials.Take(4).SelectMany(trial => _missing.Lines(findings.Where(finding => finding.Subject.Trial == trial))
            .Concat([$"{trial.Name}, subgroups that are reported: {_missing.Instead(trial)}."])).ToArray();
        foreach (var trial in trials.Take(named ? 3 : 0))
        {
            _builder.OfferCard(trial);
            _builder.Unknown(trial.Id);
        }

        return Refusal.Build(_builder, $"Our sources report no such result {groups} for {where}; the overall figure does not stand in for it.", lines);
    }

    private void NotReported(IReadOnlyList<SubgroupFinding> findings)
    {
        var lines = _missing.Lines(findings).ToList();
        foreach (var ofTrial in findings.Where(finding => finding.Reported).GroupBy(finding => finding.Subject.Trial))
        {
            lines.AddRange(_missing.Gaps(ofTrial.Key, ofTrial).Where(gap => !lines.Any(line => line.Contains(gap, StringComparison.Ordinal))).Select(gap => $"{ofTrial.Key.Name}: {gap}"));
        }

        if (lines.Count > 0)
        {
            _builder.Add(new Section.Lines("Not reported in our sources", [.. lines.Select(Statement.Plain)]));
        }
    }

    /// <summary>Where all trials were searched, the rest is named once.</summary>
    private void OtherTrials(IReadOnlyList<SubgroupFinding> findings)
    {
        var silent = findings.GroupBy(finding => finding.Subject.Trial).Where(same => same.All(finding => !finding.Reported)).Select(same => same.Key.Name).ToArray();
        if (silent.Length > 0)
        {
            var names = silent.Length <= MostNamed ? $": {string.Join(", ", silent)}" : $" ({CountWords.Of(silent.Length, "trial")})";
            _builder.Add(new Section.Lines("Not reported in our sources", [Statement.Plain($"The other trials searched report no such result in our sources{names}.")]));
        }
    }

    private void Notes(IReadOnlyList<(Trial Trial, IReadOnlyList<ResultFact> Results)> found)
    {
        if (found.Count > 0)
        {
            _builder.Note(Statement.Plain("Subgroup results are descriptive unless stated; trials are not powered for them."));
        }

        if (found.Count > 1)
        {
            _builder.Note(Statement.Plain("Figures of different trials do not rank the treatments: populations, controls, criteria and eras differ."));
        }

        foreach (var (trial, results) in found.Take(3))
        {
            var factors = asked.Groups.Where(group => group.IsFactor).Select(group => group.Concept.Id);
            _builder.NotesOf(trial, [.. factors, .. results.Select(result => result.Id), .. results.Select(result => result.Subgroup!.Level).Where(level => level is not ("yes" or "no"))], 2);
        }
    }
}
