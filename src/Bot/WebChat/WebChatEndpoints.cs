using HccBot.Bot.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.WebChat;

/// <summary>What the chat page asks for: its files, and a Direct Line to the bot.</summary>
internal static class WebChatEndpoints
{
    /// <summary>Maps them, unless the bot has an identity and with it real channels.</summary>
    public static void MapWebChat(this WebApplication app)
    {
        if (!AreOn(app.Services.GetRequiredService<IOptions<BotIdentityOptions>>().Value))
        {
            return;
        }

        app.MapDirectLine();
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = "/" + ChatPage.Folder,
            FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, ChatPage.Folder)),
            OnPrepareResponse = file =>
            {
                file.Context.Response.Headers.CacheControl = "no-cache";
                file.Context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
            },
        });
    }

    /// <summary>Whether whoever is on this machine may chat with the bot.</summary>
    public static bool AreOn(BotIdentityOptions identity) => identity.ServesThisMachineOnly;
}
