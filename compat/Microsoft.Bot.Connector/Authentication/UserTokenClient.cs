namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The store of users' own tokens. The bot signs nobody in, so nothing of it is carried.</summary>
public abstract class UserTokenClient : IDisposable
{
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
