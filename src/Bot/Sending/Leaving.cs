namespace HccBot.Bot.Sending;

/// <summary>Gives a place back.</summary>
internal sealed class Leaving(SemaphoreSlim places) : IDisposable
{
    public void Dispose() => places.Release();
}
