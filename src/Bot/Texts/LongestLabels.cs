namespace HccBot.Bot.Texts;

/// <summary>Of each label the longest that one of several languages has.</summary>
internal sealed class LongestLabels(IReadOnlyList<ILabels> languages) : ILabels
{
    /// <inheritdoc/>
    public bool IsEmpty => false;

    /// <inheritdoc/>
    public string Cell(string english) => Longest(labels => labels.Cell(english));

    /// <inheritdoc/>
    public string Word(string english) => Longest(labels => labels.Word(english));

    /// <inheritdoc/>
    public string Line(string english) => Longest(labels => labels.Line(english));

    /// <inheritdoc/>
    public string Heading(string english) => Longest(labels => labels.Heading(english));

    private string Longest(Func<ILabels, string> label) => languages.Select(label).MaxBy(text => text.Length)!;
}
