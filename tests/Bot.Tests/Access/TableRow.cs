namespace HccBot.Bot.Tests.Access;

/// <summary>One token at the door: what is different about it, and how it is answered.</summary>
internal sealed record TableRow(string Name, int Status, Action<Knock> Change);
