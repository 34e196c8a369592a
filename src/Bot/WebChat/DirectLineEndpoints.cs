using System.Globalization;
using HccBot.Bot.Pages;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.WebChat;

/// <summary>As much of the Direct Line API 3.0 as a chat page needs, by polling; for this machine only.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference</remarks>
internal static class DirectLineEndpoints
{
    private const string Path = "/v3/directline";

    public static void MapDirectLine(this IEndpointRouteBuilder app)
    {
        app.MapPost(Path + "/tokens/generate", (WebChatConversations conversations) => Results.Json(Described(conversations.Open())));
        var inside = app.MapGroup(Path).AddEndpointFilter<DirectLineToken>();
        inside.MapPost("/tokens/refresh", (HttpContext context) => Results.Json(Described(Conversation(context))));
        inside.MapPost("/conversations", StartAsync);
        inside.MapGet("/conversations/{id}", (HttpContext context) => Results.Json(Described(Conversation(context))));
        inside.MapGet("/conversations/{id}/activities", Read);
        inside.MapPost("/conversations/{id}/activities", PostAsync);
    }

    private static async Task<IResult> StartAsync(HttpContext context, WebChatAdapter adapter, IBot bot)
    {
        var conversation = Conversation(context);
        if (!conversation.Start())
        {
            return Results.Json(Described(conversation));
        }

        await adapter.GreetAsync(conversation, new ChannelAccount("person", role: RoleTypes.User), context.Texts().Language, bot, context.RequestAborted);
        return Results.Json(Described(conversation), statusCode: StatusCodes.Status201Created);
    }

    private static IResult Read(HttpContext context, string? watermark = null)
    {
        long after = 0;
        if (!string.IsNullOrEmpty(watermark)
            && !long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out after))
        {
            return DirectLineError.Of(StatusCodes.Status400BadRequest, "BadArgument", "The watermark is none that was handed out.");
        }

        var (activities, next) = Conversation(context).After(after);
        return Results.Text($$"""{"activities":[{{string.Join(",", activities)}}],"watermark":"{{next}}"}""", "application/json");
    }

    private static async Task<IResult> PostAsync(HttpContext context, WebChatAdapter adapter, IBot bot)
    {
        if (!context.Request.HasJsonContentType())
        {
            return DirectLineError.Of(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "An activity is posted as application/json.");
        }

        var said = await HttpHelper.ReadRequestAsync<Activity>(context.Request);
        if (said?.Type is not (ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing))
        {
            return DirectLineError.Of(
                StatusCodes.Status400BadRequest, "BadArgument", "The body is no activity of type message, event or typing.");
        }

        return Results.Json(new { id = await adapter.ReceiveAsync(Conversation(context), said, bot, context.RequestAborted) });
    }

    private static WebChatConversation Conversation(HttpContext context) =>
        context.Features.GetRequiredFeature<WebChatConversation>();

    private static object Described(WebChatConversation conversation) => new
    {
        conversationId = conversation.Id,
        token = conversation.Token,
        expires_in = (int)WebChatConversations.Lasts.TotalSeconds,
    };
}
