using System.Net.Http.Headers;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The credentials of an app: put its token into requests.</summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    private protected AppCredentials()
    {
    }

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);

        var token = await GetTokenAsync().WaitAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The app's token, from where it is kept until shortly before it ends.</summary>
    /// <param name="forceRefresh">Whether it is fetched anew though one is kept.</param>
    public Task<string> GetTokenAsync(bool forceRefresh = false) => AcquireAsync(forceRefresh);

    private protected abstract Task<string> AcquireAsync(bool forceRefresh);
}
