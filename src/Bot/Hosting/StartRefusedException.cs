namespace HccBot.Bot.Hosting;

/// <summary>The host does not start; the message says why and what to do.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
