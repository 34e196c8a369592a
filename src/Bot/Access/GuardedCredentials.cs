using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using HccBot.Bot.Sending;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;
using MsalException = Microsoft.Identity.Client.MsalException;

namespace HccBot.Bot.Access;

/// <summary>Lets requests go to allowed hosts only, with the bot's token, and says in the log when there is none to be had.</summary>
/// <remarks>Every request to a channel passes here, whatever made its address: an activity, or a conversation that was kept.</remarks>
internal sealed partial class GuardedCredentials(ServiceClientCredentials credentials, ServiceHosts hosts, ILogger logger) : ServiceClientCredentials
{
    /// <exception cref="ForeignHostException">The request is to another host.</exception>
    /// <exception cref="MsalException">The login gives the bot no token.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!hosts.Have(request.RequestUri!))
        {
            Log.ForeignHost(logger);
            throw new ForeignHostException();
        }

        await LoggingAsync(() => credentials.ProcessHttpRequestAsync(request, cancellationToken));
        if (credentials is AppCredentials app)
        {
            request.RenewBy((refused, cancelled) => RenewAsync(app, refused, cancelled));
        }
    }

    /// <summary>The token that came since, else one that is fetched now: a token may end before its time, when keys are changed or rights are given.</summary>
    private async Task<bool> RenewAsync(AppCredentials app, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var refused = request.Headers.Authorization?.Parameter;
        await LoggingAsync(async () =>
        {
            var kept = await app.GetTokenAsync().WaitAsync(cancellationToken);
            var token = kept != refused ? kept : await app.GetTokenAsync(forceRefresh: true).WaitAsync(cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        });
        return request.Headers.Authorization?.Parameter != refused;
    }

    private async Task LoggingAsync(Func<Task> proving)
    {
        try
        {
            await proving();
        }
        catch (MsalException refused)
        {
            // The secret is in no message of the login's, but nothing more than its code is needed either.
            Log.NoToken(logger, refused.ErrorCode, Code().Match(refused.Message).Value);
            throw;
        }
    }

    [GeneratedRegex(@"\bAADSTS\d+\b")]
    private static partial Regex Code();

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A service URL is on none of the hosts that the bot sends to (HccBot:ServiceHosts); nothing was sent.")]
        public static partial void ForeignHost(ILogger logger);

        [LoggerMessage(EventId = 2, Level = LogLevel.Error,
            Message = "The bot can't answer: the login gives it no token ({Error} {Code}). AADSTS7000222 is an expired secret, AADSTS7000215 a wrong one; see docs/deploy.md.")]
        public static partial void NoToken(ILogger logger, string error, string code);
    }
}
