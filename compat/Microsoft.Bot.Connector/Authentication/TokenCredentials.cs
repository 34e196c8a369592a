using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials by MSAL. Who wants a token at the same time shares one call for it.</summary>
/// <param name="acquire">Fetches the token; unless it is told to fetch it anew, takes it from where it is kept.</param>
internal sealed class TokenCredentials(Func<bool, Task<AuthenticationResult>> acquire) : AppCredentials
{
    private readonly Lock _lock = new();
    private readonly Dictionary<bool, Task<AuthenticationResult>> _acquiring = [];

    private protected override async Task<string> AcquireAsync(bool forceRefresh) => (await Shared(forceRefresh)).AccessToken;

    private Task<AuthenticationResult> Shared(bool forceRefresh)
    {
        lock (_lock)
        {
            return _acquiring.TryGetValue(forceRefresh, out var underWay) && !underWay.IsCompleted
                ? underWay
                : _acquiring[forceRefresh] = acquire(forceRefresh);
        }
    }
}
