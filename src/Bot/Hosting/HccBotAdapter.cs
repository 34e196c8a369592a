using HccBot.Bot.Turns;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace HccBot.Bot.Hosting;

/// <summary>The bot's door to its channels.</summary>
internal class HccBotAdapter : CloudAdapter
{
    public HccBotAdapter(
        BotFrameworkAuthentication authentication, TurnErrorHandler errors, RedeliveryMiddleware redelivery, TypingMiddleware typing,
        ILogger<HccBotAdapter> logger)
        : base(authentication, logger)
    {
        OnTurnError = errors.HandleAsync;
        Use(redelivery);
        Use(typing);
    }
}
