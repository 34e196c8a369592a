using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Hosting;

/// <summary><c>POST /api/messages</c>: checks what is posted and hands it to the adapter.</summary>
internal static class MessagesEndpoint
{
    public static async Task HandleAsync(HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot, IOptions<BotIdentityOptions> identity)
    {
        var body = await ActivityBody.ReadAsync(context.Request, identity.Value.ServesThisMachineOnly, context.RequestAborted);
        if (body.Status != StatusCodes.Status200OK)
        {
            context.Response.StatusCode = body.Status;
            return;
        }

        context.Request.Body = new MemoryStream(body.Bytes);
        await adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
    }
}
