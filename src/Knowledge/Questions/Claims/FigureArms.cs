using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Finds of which arm and trial each figure of a clause is said.</summary>
internal sealed class FigureArms(Question clause, IReadOnlyList<SaidFigure> figures)
{
    private static readonly string[] Prepositions = ["with", "for", "in", "on", "of", "under", "receiving", "received", "from", "taking", "took", "given"];

    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;

    /// <summary>The figure with its arm and trial.</summary>
    public SaidFigure Assign(SaidFigure figure, int index)
    {
        figure = figure with { Trial = TrialOf(figure, index) };
        if (figure.Of is FigureOf.Sites or FigureOf.Countries or FigureOf.FollowUp or FigureOf.Alpha)
        {
            return figure;
        }

        var run = RunOf(index);
        var after = After(figure);
        if (after.Count > 0 && !(run.Count > 1 && run[^1] == index && Groups(after).Count == run.Count && run.Take(run.Count - 1).All(other => After(figures[other]).Count == 0)))
        {
            return figure with { Treatments = after, Role = RoleIn(figure.End, StopAfter(figure)) };
        }

        if (figure.Of == FigureOf.Patients && run.Count == 1)
        {
            // "A trial of A versus B in 480 patients" counts all of them.
            return figure;
        }

        // "19.2 versus 13.4 months with atezo-bev and sorafenib, respectively", "atezo-bev versus sorafenib: 19.2 versus 13.4 months".
        var place = run.IndexOf(index);
        var anyAfter = run.Any(other => After(figures[other]).Count > 0);
        var lists = new[] { Groups(After(figures[run[^1]])), Groups(Before(figures[run[0]]), !anyAfter && !IsVersus(run)) };
        if (run.Count > 1 && lists.FirstOrDefault(groups => groups.Count == run.Count) is { } respective)
        {
            return figure with { Treatments = respective[place] };
        }

        if (RoleIn(figure.End, StopAfter(figure)) is not ArmRole.Any and var role)
        {
            return figure with { Role = role };
        }

        var named = Before(figures[run[0]]);
        if (named.Count == 0 && run.Count == 1 && index > 0 && figures[index - 1] is var first && first.Trial != figure.Trial && first.Of == figure.Of)
        {
            // "Sorafenib controls lived longer in A (15.5) than in B (13.4)": the same arm of another trial.
            return figure with { Treatments = first.Treatments, Role = first.Role };
        }

        if (named.Count == 0 && run.Count > 1 && Treatments.Where(mention => mention.End <= figures[run[0]].Start).ToArray() is [var goesOn])
        {
            // "Hypertension under lenvatinib (42% vs 30%), hand-foot (27% vs 52%)": in the same order.
            named = [goesOn];
        }

        if (place == 0 || named.Count > 0)
        {
            var nearest = Groups(named, byAnd: false).FirstOrDefault() ?? [];
            return place == 0
                ? figure with { Treatments = nearest, Role = nearest.Count > 0 ? ArmRole.Any : RoleIn(StartBefore(figure), figure.Start) }
                : figure with { Treatments = nearest, OtherArm = true };
        }

        var other = After(figures[run[0]]);
        return other.Count > 0 ? figure with { Treatments = other, OtherArm = true } : figure with { Role = ArmRole.Control };
    }

    /// <summary>The figures that stand side by side with one: "19.2 versus 13.4 months".</summary>
    private List<int> RunOf(int index)
    {
        var kinds = new NumberKinds(clause);
        var run = new List<int> { index };
        var values = Enumerable.Range(0, figures.Count).Where(i => figures[i].Of == figures[index].Of).ToList();
        var at = values.IndexOf(index);
        for (var i = at; i > 0 && Side(values[i - 1], values[i]); i--)
        {
            run.Insert(0, values[i - 1]);
        }

        for (var i = at; i + 1 < values.Count && Side(values[i], values[i + 1]); i++)
        {
            run.Add(values[i + 1]);
        }

        return run;

        bool Side(int first, int second) => figures[first].Of is FigureOf.Median or FigureOf.Percent or FigureOf.Patients && figures[first].Months == figures[second].Months && figures[first].Criteria.SequenceEqual(figures[second].Criteria)
            && kinds.Joined(new SaidNumber(figures[first].Start, figures[first].End, 0, 0), new SaidNumber(figures[second].Start, figures[second].End, 0, 0));
    }

    /// <summary>Whether "versus" stands between the figures of a run.</summary>
    private bool IsVersus(List<int> run) => clause.Mentions.Any(mention => mention.Concept.Id == Cues.Versus && mention.Start >= figures[run[0]].End && mention.End <= figures[run[^1]].Start);

    /// <summary>Treatments named right after a figure: "13.4 months with sorafenib".</summary>
    private List<Mention> After(SaidFigure figure)
    {
        var found = new List<Mention>();
        var stop = StopAfter(figure);
        foreach (var mention in Treatments.Where(mention => mention.Start >= figure.End && mention.Start < stop))
        {
            var before = _tokens[mention.Start].Start - 1;
            if (found.Count > 0 || (mention.Start > 0 && Prepositions.Contains(_tokens[mention.Start - 1].Text)) || (before >= 0 && clause.Text[before] == '(')
                || (mention.Start > 1 && _tokens[mention.Start - 1].Text is "the" or "patients") || IsRespondedTo(mention))
            {
                found.Add(mention);
            }
        }

        return found;
    }

    /// <summary>"9.2% responded to sorafenib".</summary>
    private bool IsRespondedTo(Mention mention) => mention.Start > 1 && _tokens[mention.Start - 1].Text == "to"
        && _tokens[mention.Start - 2].Text is "responded" or "respond" or "responding" or "response" or "responses" or "assigned" or "randomized" or "randomised" or "allocated";

    /// <summary>Treatments named before a figure, back to the figure before.</summary>
    private List<Mention> Before(SaidFigure figure)
    {
        var from = StartBefore(figure);
        return [.. Treatments.Where(mention => mention.Start >= from && mention.End <= figure.Start && !IsOfFigureBefore(mention, from, figure))];
    }

    /// <summary>"TTP 6.8 on cTACE, survival 18.6 and 17.7": the arm belongs to the figure before it where another endpoint follows.</summary>
    private bool IsOfFigureBefore(Mention treatment, int from, SaidFigure figure) => from > 0 && treatment.Start == from + 1 && Prepositions.Contains(_tokens[from].Text)
        && clause.Mentions.Any(mention => mention.Is(Kinds.Endpoint) && mention.Start >= treatment.End && mention.End <= figure.Start);

    /// <summary>Treatments parted by "versus", or else by "and" and commas.</summary>
    /// <param name="treatments">The treatments, in order.</param>
    /// <param name="byAnd">Whether "and" parts them too.</param>
    private List<IReadOnlyList<Mention>> Groups(IReadOnlyList<Mention> treatments, bool byAnd = true)
    {
        var versus = Split(treatments, (from, to) => clause.Mentions.Any(other => other.Start >= from && other.End <= to && IsPivot(other)) || _tokens.Skip(from).Take(to - from).Any(token => token.Text == "than"));
        return versus.Count > 1 || !byAnd ? versus : Split(treatments, (from, to) => clause.Mentions.Any(other => other.Start >= from && other.End <= to && other.Concept.Id is Cues.And or Cues.Or));
    }

    /// <summary>"Versus", "over", "non-inferior to": what stands before is set against what follows.</summary>
    private bool IsPivot(Mention mention) => mention.Concept.Id is Cues.Versus or Cues.Above or Cues.Below || MentionFilters.IsBeating(mention)
        || _tokens.Skip(mention.Start).Take(mention.Length).Any(token => token.Text is "inferior" or "noninferior" or "inferiority" or "noninferiority" or "superior");

    private static List<IReadOnlyList<Mention>> Split(IReadOnlyList<Mention> treatments, Func<int, int, bool> parts)
    {
        var groups = new List<IReadOnlyList<Mention>>();
        var group = new List<Mention>();
        foreach (var mention in treatments)
        {
            if (group.Count > 0 && parts(group[^1].End, mention.Start))
            {
                groups.Add(group);
                group = [];
            }

            group.Add(mention);
        }

        if (group.Count > 0)
        {
            groups.Add(group);
        }

        return groups;
    }

    private int StartBefore(SaidFigure figure) => figures.Where(other => other.End <= figure.Start && IsValue(other)).Select(other => other.End).DefaultIfEmpty(0).Max();

    /// <summary>Where the words after a figure stop to belong to it: the next figure, or "versus" on the way to it, or the next clause.</summary>
    private int StopAfter(SaidFigure figure)
    {
        var next = figures.Where(other => other.Start >= figure.End && IsValue(other)).Select(other => other.Start).DefaultIfEmpty(_tokens.Count).Min();
        var versus = next < _tokens.Count
            ? clause.Mentions.Where(mention => mention.Concept.Id is Cues.Versus or Cues.But && mention.Start >= figure.End && mention.Start < next).Select(mention => mention.Start)
                .Concat(Enumerable.Range(figure.End, next - figure.End).Where(i => _tokens[i].Text == "than")).DefaultIfEmpty(next).Min()
            : next;
        var first = Treatments.FirstOrDefault(mention => mention.Start >= figure.End);
        // "13.6 months versus sorafenib": what it is compared with is not where it was measured.
        var compared = first is null ? next : clause.Mentions.Where(mention => mention.Concept.Id == Cues.Versus && mention.Start >= figure.End && mention.Start < first.Start).Select(mention => mention.Start).DefaultIfEmpty(next).Min();
        return Math.Min(versus, compared);
    }

    private ArmRole RoleIn(int from, int to)
    {
        var mention = clause.Mentions.FirstOrDefault(mention => mention.Start >= from && mention.End <= to
            && mention.Concept.Id is "control-arm" or "experimental-arm" or Cues.AsControl or Cues.AsExperimental);
        return mention?.Concept.Id switch { null => ArmRole.Any, "control-arm" or Cues.AsControl => ArmRole.Control, _ => ArmRole.Experimental };
    }

    private string? TrialOf(SaidFigure figure, int index)
    {
        var trials = clause.Mentions.Where(mention => mention.Is(Kinds.Trial)).ToArray();
        var after = trials.FirstOrDefault(mention => mention.Start >= figure.End && mention.Start < StopAfter(figure) && mention.Start > 0 && _tokens[mention.Start - 1].Text is "in" or "of" or "from" or "for");
        var from = StartBefore(figure);
        var before = trials.Where(mention => mention.End <= figure.Start && mention.Start >= from).ToArray();
        if (before.Length > 1)
        {
            var run = RunOf(index);
            var listed = trials.Where(mention => mention.End <= figures[run[0]].Start && mention.Start >= StartBefore(figures[run[0]])).ToArray();
            return listed.Length == run.Count ? listed[run.IndexOf(index)].Concept.Id : null;
        }

        return (after ?? before.LastOrDefault() ?? trials.LastOrDefault(mention => mention.End <= figure.Start))?.Concept.Id
            ?? (trials.Length == 1 ? trials[0].Concept.Id : null);
    }

    private IEnumerable<Mention> Treatments => clause.Mentions.Where(mention => mention.Concept.IsTreatment
        && mention.Concept.Id is not ("systemic" or "locoregional") && (mention.Concept.Id != "placebo" || IsArm(mention)));

    /// <summary>"8.0 months with placebo": an arm; "plus placebo" goes with what stands before it.</summary>
    private bool IsArm(Mention placebo) => placebo.Start > 0 && _tokens[placebo.Start - 1].Text is not ("plus" or "+" or "and" or "-" or "/") && !(placebo.End < _tokens.Count && _tokens[placebo.End].Text is "controlled" or "-" or "trial" or "plus" or "+");

    private static bool IsValue(SaidFigure figure) => figure.Of is FigureOf.Median or FigureOf.Percent or FigureOf.Ratio or FigureOf.Patients;
}
