namespace HccBot.Bot.Access;

/// <summary>The bot was to send to a host that it does not send to.</summary>
internal sealed class ForeignHostException() : Exception("The service URL is on none of the hosts that the bot sends to (HccBot:ServiceHosts).");
