using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>A line of an answer and what it rests on.</summary>
/// <param name="Text">The line, without citation marks.</param>
/// <param name="Citations">Numbers of the citations that cover it; empty only for lines that state no fact.</param>
/// <param name="Facts">Facts that it rests on.</param>
/// <param name="Mark">"partly verified" where that applies; null otherwise.</param>
public sealed record Statement(string Text, IReadOnlyList<int> Citations, IReadOnlyList<Fact> Facts, string? Mark = null)
{
    /// <summary>A line that states no fact: a heading, a question, an instruction.</summary>
    public static Statement Plain(string text) => new(text, [], []);

    /// <summary>The line with its mark and citation marks: "... [1][2] (partly verified)".</summary>
    public string Marked =>
        Text + (Citations.Count == 0 ? "" : " " + string.Concat(Citations.Select(number => $"[{number}]"))) + (Mark is null ? "" : $" ({Mark})");
}

/// <summary>A numbered source of an answer.</summary>
/// <param name="Number">Number in the answer, from 1.</param>
/// <param name="Source">The source.</param>
public sealed record Citation(int Number, Source Source);

/// <summary>Words of a speaker in an answer.</summary>
/// <param name="ExcerptId">Stable id of the excerpt.</param>
/// <param name="Speaker">Full name.</param>
/// <param name="Role">True role.</param>
/// <param name="Text">Verbatim words.</param>
/// <param name="Citation">Number of its citation.</param>
/// <param name="Notes">Errata that belong beside it.</param>
public sealed record Quote(string ExcerptId, string Speaker, string Role, string Text, int Citation, IReadOnlyList<Statement> Notes);

/// <summary>A button that asks on in words: its text, typed, gives the same answer.</summary>
/// <param name="Title">At most 20 characters or so.</param>
/// <param name="Question">The question that it asks.</param>
/// <param name="Way">Where it leads.</param>
public sealed record FollowUp(string Title, string Question, FollowUpWay Way = FollowUpWay.On);

/// <summary>Where a follow-up leads.</summary>
public enum FollowUpWay
{
    /// <summary>On to another question.</summary>
    On,

    /// <summary>To the same results by other analyses; it may take the answer's place.</summary>
    Analyses,

    /// <summary>To the same results beside those of another trial, whose name is the title; it may take the answer's place.</summary>
    Beside,
}
