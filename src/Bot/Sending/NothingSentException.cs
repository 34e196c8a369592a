namespace HccBot.Bot.Sending;

/// <summary>A try failed before any of it was sent, as when no connection could be made.</summary>
internal sealed class NothingSentException(Exception reason) : HttpRequestException("Nothing was sent.", reason);
