using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Which of several trials of one treatment a question means: by line and region where it names them, else where the treatment was tested first.</summary>
internal sealed class SettingMeant(Lexicon lexicon)
{
    /// <summary>The subjects of the line of therapy that a question names; without one, a regimen is meant where it was tested first.</summary>
    public List<Subject> Among(Question question, List<Subject> subjects, bool anySetting)
    {
        var lines = question.Ids(Kinds.Line);
        if (lines.Count > 0)
        {
            var such = subjects.Where(subject => Setting.Is(subject.Trial, lines, lexicon)).ToList();
            return such.Count > 0 ? such : subjects;
        }

        var regions = question.Ids(Kinds.Region);
        if (regions.Count > 0 && subjects.Count > 1
            && subjects.Where(subject => IsIn(subject.Trial, regions)).ToList() is { Count: > 0 } there)
        {
            subjects = there;
        }

        if (anySetting || subjects.Count < 2)
        {
            return subjects;
        }

        // Cabozantinib is CELESTIAL, not the third arm of COSMIC-312: a dossier names first the arm that its trial is about.
        var about = subjects.Where(subject => subject.Trial.Arms.FirstOrDefault(arm => !arm.IsControl) is { } main && subject.Arms.Contains(main)).ToArray();
        var meant = about.Length > 0 ? about : [.. subjects];
        var first = meant.Min(subject => Setting.Rank(subject.Trial));
        var chosen = meant.Where(subject => Setting.Rank(subject.Trial) == first).ToArray();
        Trial[] elsewhere = [.. subjects.Except(chosen).Select(subject => subject.Trial)];
        return [.. chosen.Select(subject => subject with { Elsewhere = elsewhere })];
    }

    private bool IsIn(Trial trial, IReadOnlyList<string> regions) =>
        trial.DesignOf("region").Any(item => item.Codes.Any(code => regions.Any(region => lexicon.IsA(code, region))));
}
