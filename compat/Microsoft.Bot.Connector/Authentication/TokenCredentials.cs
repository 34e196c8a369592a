using System.Net.Http.Headers;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Puts the bot's token into requests. Who wants one at the same time shares one call for it.</summary>
/// <param name="acquire">Fetches the token, or takes it from where it is kept until shortly before it ends.</param>
internal sealed class TokenCredentials(Func<Task<AuthenticationResult>> acquire) : ServiceClientCredentials
{
    private readonly Lock _lock = new();
    private Task<AuthenticationResult> _acquiring;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);

        var token = await Acquire().WaitAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.AccessToken);
    }

    private Task<AuthenticationResult> Acquire()
    {
        lock (_lock)
        {
            return _acquiring is { IsCompleted: false } underWay ? underWay : _acquiring = acquire();
        }
    }
}
