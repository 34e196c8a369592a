using System.Collections.Concurrent;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One identity of a bot, and the credentials made for it, which keep their tokens.</summary>
/// <param name="appId">The app id; null or empty for a bot without an identity.</param>
/// <param name="acquire">How a token for an audience is had at a login.</param>
internal sealed class BotIdentity(Func<string> appId, Func<string, string, bool, Func<bool, Task<AuthenticationResult>>> acquire)
{
    private readonly ConcurrentDictionary<(string AppId, string Audience, string Login, bool Validate), TokenCredentials> _credentials = new();

    /// <summary>An application that proves itself to the login of its tenant by what it keeps secret.</summary>
    /// <param name="appId">The app id.</param>
    /// <param name="tenantId">The tenant; null for the one that the login names.</param>
    /// <param name="httpClient">Sends the requests; null for MSAL's own.</param>
    /// <param name="prove">Hands the secret over.</param>
    public static BotIdentity Confidential(
        Func<string> appId,
        string tenantId,
        HttpClient httpClient,
        Action<ConfidentialClientApplicationBuilder> prove) =>
        new(appId, (audience, login, validateAuthority) =>
        {
            var authority = string.IsNullOrEmpty(tenantId) ? new Uri(login) : new Uri(new Uri(login), tenantId);
            var builder = ConfidentialClientApplicationBuilder.Create(appId())
                .WithAuthority(authority.AbsoluteUri, validateAuthority)
                .WithInstanceDiscovery(validateAuthority)
                .WithLegacyCacheCompatibility(false);
            prove(builder);
            if (httpClient is not null)
            {
                builder.WithHttpClientFactory(new OneHttpClient(httpClient));
            }

            var application = builder.Build();
            return anew => application.AcquireTokenForClient([Scope(audience)]).WithForceRefresh(anew).ExecuteAsync();
        });

    /// <summary>A managed identity: the platform that the bot runs on vouches for it.</summary>
    public static BotIdentity Managed(Func<string> appId, HttpClient httpClient) => new(appId, (audience, _, _) =>
    {
        var builder = ManagedIdentityApplicationBuilder.Create(
            Identity.Client.AppConfig.ManagedIdentityId.WithUserAssignedClientId(appId()));
        if (httpClient is not null)
        {
            builder.WithHttpClientFactory(new OneHttpClient(httpClient));
        }

        var application = builder.Build();
        return anew => application.AcquireTokenForManagedIdentity(audience).WithForceRefresh(anew).ExecuteAsync();
    });

    public bool IsNone => string.IsNullOrEmpty(appId());

    public bool Is(string id) => string.Equals(id, appId(), StringComparison.Ordinal);

    /// <exception cref="InvalidOperationException">The credentials asked for are another bot's.</exception>
    public ServiceClientCredentials Credentials(string id, string audience, string login, bool validateAuthority)
    {
        if (IsNone)
        {
            return new NoCredentials();
        }

        return Is(id)
            ? _credentials.GetOrAdd(
                (id, audience, login, validateAuthority),
                key => new TokenCredentials(acquire(key.Audience, key.Login, key.Validate)))
            : throw new InvalidOperationException("There are credentials for the bot's own app id only.");
    }

    private static string Scope(string audience) =>
        audience.EndsWith("/.default", StringComparison.Ordinal) ? audience : $"{audience.TrimEnd('/')}/.default";

    private sealed class OneHttpClient(HttpClient httpClient) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => httpClient;
    }
}
