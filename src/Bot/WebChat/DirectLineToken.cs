using Microsoft.Net.Http.Headers;

namespace HccBot.Bot.WebChat;

/// <summary>Lets a request into the conversation whose token it carries, and into no other.</summary>
internal sealed class DirectLineToken(WebChatConversations conversations) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var authorization = context.HttpContext.Request.Headers[HeaderNames.Authorization].ToString();
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return DirectLineError.Of(
                StatusCodes.Status401Unauthorized, "MissingProperty", "A token of tokens/generate is needed as Authorization: Bearer.");
        }

        if (conversations.Admit(authorization[Scheme.Length..].Trim()) is not { } conversation)
        {
            return DirectLineError.Of(
                StatusCodes.Status403Forbidden, "TokenExpired", "The token is unknown or has expired. Load the page again.");
        }

        if (context.HttpContext.GetRouteValue("id") is string id && id != conversation.Id)
        {
            return DirectLineError.Of(StatusCodes.Status403Forbidden, "BadArgument", "The token is another conversation's.");
        }

        context.HttpContext.Features.Set(conversation);
        return await next(context);
    }
}
