using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.Access;

/// <summary>Who calls: our rules, then the SDK's proof. Whatever goes wrong on the way, the caller has not proved himself.</summary>
internal sealed partial class HccBotAuthentication(
    CallerRules rules, ConfigurationBotFrameworkAuthentication sdk, ILogger<HccBotAuthentication> logger) : BotFrameworkAuthentication
{
    /// <inheritdoc/>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        try
        {
            rules.Check(activity, authHeader);
            return await sdk.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        }
        catch (Exception refused) when (!cancellationToken.IsCancellationRequested)
        {
            // The SDK throws for what is malformed, badly signed or can't be looked up, and would have it answered by 500.
            var reason = Reason(refused, authHeader);
            Log.Refused(logger, reason);
            throw new UnauthorizedAccessException(reason);
        }
    }

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Web sockets are not offered.");

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => sdk.CreateConnectorFactory(claimsIdentity);

    /// <inheritdoc/>
    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        sdk.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    /// <inheritdoc/>
    public override string GetOriginatingAudience() => sdk.GetOriginatingAudience();

    /// <summary>One line for the log: an exception of others may repeat what the token says, in several lines.</summary>
    private static string Reason(Exception refused, string? header)
    {
        var told = refused.InnerException is { } cause ? $"{refused.Message} ({cause.GetType().Name})" : refused.Message;
        var mayShow = refused is UnauthorizedAccessException && (string.IsNullOrEmpty(header) || !told.Contains(header, StringComparison.Ordinal));
        var line = mayShow ? Odd().Replace(told, " ") : refused.GetType().Name;
        return line[..Math.Min(line.Length, 200)];
    }

    [GeneratedRegex(@"eyJ[\w.-]*|\p{C}+")]
    private static partial Regex Odd();

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A request to /api/messages was refused: {Reason}")]
        public static partial void Refused(ILogger logger, string reason);
    }
}
