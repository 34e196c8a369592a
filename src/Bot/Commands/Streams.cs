namespace HccBot.Bot.Commands;

/// <summary>Where a command reads and writes.</summary>
/// <param name="Input">Questions for <c>--batch -</c>.</param>
/// <param name="Output">The answer and nothing else.</param>
/// <param name="Errors">Everything that is not the answer.</param>
public sealed record Streams(TextReader Input, TextWriter Output, TextWriter Errors);
