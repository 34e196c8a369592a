using System.Globalization;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Published figures in a few words: trial, endpoint, figure, arm, analysis.</summary>
internal sealed class FigureWords(Trial trial, Lexicon lexicon)
{
    public Candidate Figure(ResultFact result, ArmFigure figure)
    {
        var unit = figure.Value.Kind != FigureKind.Number ? "" : result.Unit == "%" ? "%" : " " + result.Unit;
        var median = result.Unit == "months" && result.Label is null ? "median " : "";
        return new Candidate(result, figure.Value.Number, $"{Head(result)}: {median}{Endpoint(result)} {figure.Value.Text}{unit} with {Arm(figure.Arm)} ({Look(result)})")
        {
            NotReached = figure.Value.Kind == FigureKind.NotReached,
            Bound = figure.Value is { Kind: FigureKind.Number, Number: null } bound ? bound.Text : null,
        };
    }

    public Candidate Rate(ResultFact result, Landmark landmark, ArmFigure figure) =>
        new(result, figure.Value.Number, $"{Head(result)}: {Endpoint(result)} at {landmark.Months} months {figure.Value.Text}{(figure.Value.Kind == FigureKind.Number ? "%" : "")} with {Arm(figure.Arm)} ({Look(result)})");

    public Candidate Ratio(ResultFact result) =>
        new(result, result.Ratio!.Value, $"{Head(result)}: {Endpoint(result)} {result.Ratio.Sentence}, {Arms(result)} ({Look(result)})");

    public Candidate P(ResultFact result) =>
        new(result, Number(result.P!.Value.TrimStart('<', '>', '=', '~')), $"{Head(result)}: {Endpoint(result)} {result.P.Text}, {Arms(result)} ({Look(result)})");

    public Candidate Interval(ResultFact result) =>
        new(result, result.Ratio!.Interval!.Low, $"{Head(result)}: {Endpoint(result)} {result.Ratio.Sentence}, {Arms(result)} ({Look(result)})") { Upper = result.Ratio.Interval.High };

    public Candidate Interval(ResultFact result, ArmFigure figure)
    {
        var shown = Figure(result, figure);
        return new Candidate(result, figure.Interval!.Low, $"{shown.Words}, {figure.Interval.Text}") { Upper = figure.Interval.High };
    }

    /// <summary>The medians whose difference is claimed; the difference itself is printed nowhere.</summary>
    public static Candidate? Difference(ResultFact result) =>
        result.FigureOf(result.Comparison.Experimental)?.Value.Number is { } tested && result.Comparison.Control is { } control && result.FigureOf(control)?.Value.Number is { } controlled
            ? new Candidate(result, tested - controlled, result.Statement) : null;

    /// <summary>The figures whose multiple is claimed; the multiple itself is printed nowhere.</summary>
    public static Candidate? Multiple(ResultFact result) =>
        result.FigureOf(result.Comparison.Experimental)?.Value.Number is { } tested && result.FigureOf(result.Comparison.Control!)?.Value.Number is { } controlled and > 0
            ? new Candidate(result, tested / controlled, result.Statement) : null;

    /// <summary>Analysis, cutoff, population where it is not the whole one, and criteria.</summary>
    private static string Look(ResultFact result)
    {
        var population = result.Population is { } text && !text.Contains("intention", StringComparison.OrdinalIgnoreCase) ? text : null;
        var parts = new[] { result.Analysis.Name, result.Analysis.Cutoff is { } cutoff ? $"data cutoff {cutoff}" : null, population, result.Criteria?.Short };
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private string Head(ResultFact result) => result.Subgroup is null ? trial.Name : $"{trial.Name}, {result.Subgroup.Label}";

    private string Endpoint(ResultFact result) => result.Label ?? lexicon.ShortNameOf(result.Endpoint);

    private string Arm(string arm) => arm == ArmFigure.All ? "all arms" : trial.Arm(arm)?.ShortLabel ?? arm;

    private string Arms(ResultFact result) =>
        result.Comparison.Control is { } control ? $"{Arm(result.Comparison.Experimental)} vs {Arm(control)}" : Arm(result.Comparison.Experimental);

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
}
