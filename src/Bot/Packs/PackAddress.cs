using HccBot.Bot.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Packs;

/// <summary>Where people can fetch a pack.</summary>
internal sealed class PackAddress(IOptions<HccBotOptions> options, IOptions<BotIdentityOptions> identity, IServer server)
{
    /// <summary>The bot's public address; on this machine alone, the one that it listens on; null where nobody could open it.</summary>
    public Uri? Base => options.Value.PublicUrl is { } site ? WithSlash(site.AbsoluteUri)
        : identity.Value.ServesThisMachineOnly && Listening() is { } local ? WithSlash(local)
        : null;

    private string? Listening() => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(LoopbackHost.IsOf);

    private static Uri WithSlash(string address) => new(address.TrimEnd('/') + "/");
}
