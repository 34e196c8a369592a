using HccBot.Bot.Hosting;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace HccBot.Bot.Access;

/// <summary>What a request must say of itself before its signature is worth a look: the rules that the SDK leaves open or to others.</summary>
/// <remarks>
/// They look at claims that are not proved yet; the SDK proves the same token after them. They hold whatever SDK stands behind, which would
/// take tokens of the Emulator from any tenant, not look at their audience, and send to any service URL.
/// </remarks>
internal sealed class CallerRules(
    IOptions<BotIdentityOptions> identity, IOptions<AccessOptions> access, IConfiguration configuration, ServiceHosts hosts)
{
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512"];

    private readonly string _channelIssuer = Cloud.Of(configuration).ChannelIssuer;

    private readonly string[] _emulatorIssuers = access.Value.EmulatorTokens ? [.. Cloud.EmulatorIssuers(identity.Value.MicrosoftAppTenantId)] : [];

    /// <exception cref="UnauthorizedAccessException">The request is not acceptable; the message says why, to those who run the bot.</exception>
    public void Check(Activity activity, string? header)
    {
        if (identity.Value.ServesThisMachineOnly)
        {
            Require(string.IsNullOrWhiteSpace(header), "It carries a token, and the bot has no app id that it could be for.");
            return;
        }

        var token = BearerToken.Read(header);
        Require(Algorithms.Contains(token.Alg) && !string.IsNullOrEmpty(token.Kid), "Its token names no algorithm or key that is taken.");
        Require(token.Audiences.ToArray() is [var audience] && audience == identity.Value.MicrosoftAppId, "Its token is not for this bot alone.");
        Require(token.ValidTo > DateTime.MinValue, "Its token never ends.");
        if (_emulatorIssuers.Contains(token.Issuer))
        {
            CheckEmulator(token);
        }
        else
        {
            CheckChannel(token, activity);
        }

        Require(hosts.Have(activity.ServiceUrl), "Its service URL is on none of the hosts that the bot sends to (HccBot:ServiceHosts).");
    }

    private void CheckChannel(JsonWebToken token, Activity activity)
    {
        Require(token.Issuer == _channelIssuer, "Its token is not issued by the channel.");
        Require(
            token.Claims.All(claim => claim.Type is not (AuthenticationConstants.AppIdClaim or AuthenticationConstants.AuthorizedParty)),
            "Its token was issued to a program; channels name none.");
        Require(activity.ChannelId == Channels.Msteams, "It comes from another channel than Teams.");
        var serviceUrl = Claim(token, AuthenticationConstants.ServiceUrlClaim);
        Require(
            serviceUrl is not null && serviceUrl.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase),
            "Its token is for another service URL.");
    }

    // Whoever holds the bot's own secret has such a token; it is issued to the bot, for the bot.
    private void CheckEmulator(JsonWebToken token)
    {
        var caller = Claim(token, AuthenticationConstants.VersionClaim) switch
        {
            "1.0" => Claim(token, AuthenticationConstants.AppIdClaim),
            "2.0" => Claim(token, AuthenticationConstants.AuthorizedParty),
            _ => null,
        };
        Require(caller == identity.Value.MicrosoftAppId, "Its token was issued to another program.");
    }

    private static string? Claim(JsonWebToken token, string type) =>
        token.Claims.Where(claim => claim.Type == type).ToArray() is [var only] ? only.Value : null;

    private static void Require(bool holds, string reason)
    {
        if (!holds)
        {
            throw new UnauthorizedAccessException(reason);
        }
    }
}
