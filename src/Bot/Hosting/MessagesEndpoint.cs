using System.Globalization;
using HccBot.Bot.Limits;
using HccBot.Bot.Sending;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Hosting;

/// <summary><c>POST /api/messages</c>: checks what is posted and hands it to the adapter.</summary>
internal static class MessagesEndpoint
{
    public static async Task HandleAsync(
        HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot, Door door, Senders senders, IOptions<BotIdentityOptions> identity)
    {
        var local = identity.Value.ServesThisMachineOnly;
        var body = await ActivityBody.ReadAsync(context.Request, local, context.RequestAborted);
        if (body.Status != StatusCodes.Status200OK)
        {
            context.Response.StatusCode = body.Status;
            return;
        }

        using var place = door.Enter();
        if (place is null)
        {
            Refuse(context.Response, StatusCodes.Status503ServiceUnavailable, Door.ComeBack);
            return;
        }

        context.Request.Body = new MemoryStream(body.Bytes);
        Outbox.BeginTurn();

        // Without proof of who calls, everybody is the same sender.
        var counted = local ? null : new CountedBot(bot, senders);

        // A channel that hangs up still wants its answer, which comes by another request.
        await adapter.ProcessAsync(context.Request, context.Response, counted ?? bot, CancellationToken.None);
        if (counted?.Wait is { } wait && !context.Response.HasStarted)
        {
            Refuse(context.Response, StatusCodes.Status429TooManyRequests, wait);
        }
    }

    private static void Refuse(HttpResponse response, int status, TimeSpan wait)
    {
        response.StatusCode = status;
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
    }
}
