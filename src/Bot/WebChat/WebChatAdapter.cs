using HccBot.Bot.Hosting;
using HccBot.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.WebChat;

/// <summary>The bot's door to its own chat page: the same turns as everywhere, said into a conversation in memory.</summary>
internal sealed class WebChatAdapter(
    BotFrameworkAuthentication authentication,
    TurnErrorHandler errors,
    RedeliveryMiddleware redelivery,
    TypingMiddleware typing,
    ILogger<HccBotAdapter> logger,
    WebChatConversations conversations,
    TimeProvider time)
    : HccBotAdapter(authentication, errors, redelivery, typing, logger)
{
    /// <summary>Leads nowhere: whatever is sent there goes through this adapter.</summary>
    private const string ServiceUrl = "urn:hccbot:webchat";

    private static readonly ChannelAccount Bot = new("hccbot", "HccBot", RoleTypes.Bot);

    /// <summary>Tells the bot that it and a person are in a new conversation.</summary>
    public Task GreetAsync(
        WebChatConversation conversation, ChannelAccount person, string locale, IBot bot, CancellationToken cancellationToken)
    {
        var arrival = Addressed(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [Bot, person], Locale = locale }, conversation, person);
        return ProcessActivityAsync(authHeader: null, arrival, bot.OnTurnAsync, cancellationToken);
    }

    /// <summary>Says what a person says, to the page and to the bot, and returns when the bot has had its turn.</summary>
    /// <returns>The id that the activity was given.</returns>
    public async Task<string> ReceiveAsync(
        WebChatConversation conversation, Activity said, IBot bot, CancellationToken cancellationToken)
    {
        var person = new ChannelAccount(said.From?.Id is { Length: > 0 } id ? id : "person", said.From?.Name, RoleTypes.User);
        var heard = Addressed(
            new Activity(said.Type)
            {
                Text = said.Text,
                TextFormat = said.TextFormat,
                Value = said.Value,
                Name = said.Name,
                Locale = said.Locale,
                LocalTimezone = said.LocalTimezone,
                ChannelData = said.ChannelData,
            },
            conversation,
            person);
        conversation.Say(heard.Id, Json(heard));
        await ProcessActivityAsync(authHeader: null, heard, bot.OnTurnAsync, cancellationToken);
        return heard.Id;
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new List<ResourceResponse>();
        foreach (var activity in activities)
        {
            responses.AddRange(activity.Type is ActivityTypes.Message or ActivityTypes.Typing or ActivityTypes.Event
                ? [Show(activity, id: null)]
                : await base.SendActivitiesAsync(turnContext, [activity], cancellationToken));
        }

        return [.. responses];
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        Task.FromResult(Show(activity, activity.Id));

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        var deletion = new Activity(ActivityTypes.MessageDelete) { From = reference.Bot, Conversation = reference.Conversation };
        Show(deletion, reference.ActivityId);
        return Task.CompletedTask;
    }

    private Activity Addressed(Activity activity, WebChatConversation conversation, ChannelAccount person)
    {
        activity.Id = conversation.NextActivityId();
        activity.Timestamp = time.GetUtcNow();
        activity.ChannelId = Channels.Webchat;
        activity.ServiceUrl = ServiceUrl;
        activity.Conversation = new ConversationAccount(id: conversation.Id);
        activity.From = person;
        activity.Recipient = Bot;
        return activity;
    }

    /// <summary>Says an activity of the bot's; a conversation that was forgotten meanwhile has nobody left to hear it.</summary>
    private ResourceResponse Show(Activity activity, string? id)
    {
        if (conversations.Find(activity.Conversation.Id) is not { } conversation)
        {
            return new ResourceResponse();
        }

        activity.Id = id ?? conversation.NextActivityId();
        activity.Timestamp = time.GetUtcNow();
        conversation.Say(activity.Id, Json(activity));
        return new ResourceResponse(activity.Id);
    }

    private static string Json(Activity activity)
    {
        var json = JObject.FromObject(activity, HttpHelper.BotMessageSerializer);
        WebChatCards.Fit(json);
        return json.ToString(Newtonsoft.Json.Formatting.None);
    }
}
