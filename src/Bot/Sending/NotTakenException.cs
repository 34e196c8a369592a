namespace HccBot.Bot.Sending;

/// <summary>A try failed, and the channel most likely has not taken what was sent: no connection could be made, or it broke.</summary>
internal sealed class NotTakenException(Exception reason) : HttpRequestException("The channel did not take it.", reason);
