using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot with one method for each thing that Teams tells or asks.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        try
        {
            switch (activity.Name)
            {
                case null when activity.ChannelId == Channels.Msteams:
                    return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken);

                case "fileConsent/invoke":
                    return await OnTeamsFileConsentAsync(
                        turnContext, Value<FileConsentCardResponse>(), cancellationToken);

                case "actionableMessage/executeAction":
                    await OnTeamsO365ConnectorCardActionAsync(
                        turnContext, Value<O365ConnectorCardActionQuery>(), cancellationToken);
                    return CreateInvokeResponse();

                case "composeExtension/queryLink":
                    return CreateInvokeResponse(await OnTeamsAppBasedLinkQueryAsync(
                        turnContext, Value<AppBasedLinkQuery>(), cancellationToken));

                case "composeExtension/anonymousQueryLink":
                    return CreateInvokeResponse(await OnTeamsAnonymousAppBasedLinkQueryAsync(
                        turnContext, Value<AppBasedLinkQuery>(), cancellationToken));

                case "composeExtension/query":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionQueryAsync(
                        turnContext, Value<MessagingExtensionQuery>(), cancellationToken));

                case "composeExtension/selectItem":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionSelectItemAsync(
                        turnContext, Value<JObject>(), cancellationToken));

                case "composeExtension/submitAction":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionSubmitActionDispatchAsync(
                        turnContext, Value<MessagingExtensionAction>(), cancellationToken));

                case "composeExtension/fetchTask":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionFetchTaskAsync(
                        turnContext, Value<MessagingExtensionAction>(), cancellationToken));

                case "composeExtension/querySettingUrl":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
                        turnContext, Value<MessagingExtensionQuery>(), cancellationToken));

                case "composeExtension/setting":
                    await OnTeamsMessagingExtensionConfigurationSettingAsync(
                        turnContext, Value<JObject>(), cancellationToken);
                    return CreateInvokeResponse();

                case "composeExtension/onCardButtonClicked":
                    await OnTeamsMessagingExtensionCardButtonClickedAsync(
                        turnContext, Value<JObject>(), cancellationToken);
                    return CreateInvokeResponse();

                case "task/fetch":
                    return CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(
                        turnContext, Value<TaskModuleRequest>(), cancellationToken));

                case "task/submit":
                    return CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(
                        turnContext, Value<TaskModuleRequest>(), cancellationToken));

                case "tab/fetch":
                    return CreateInvokeResponse(await OnTeamsTabFetchAsync(
                        turnContext, Value<TabRequest>(), cancellationToken));

                case "tab/submit":
                    return CreateInvokeResponse(await OnTeamsTabSubmitAsync(
                        turnContext, Value<TabSubmit>(), cancellationToken));

                case "config/fetch":
                    return CreateInvokeResponse(await OnTeamsConfigFetchAsync(
                        turnContext, Value<JObject>(), cancellationToken));

                case "config/submit":
                    return CreateInvokeResponse(await OnTeamsConfigSubmitAsync(
                        turnContext, Value<JObject>(), cancellationToken));

                default:
                    return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
            }
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }

        T Value<T>() => ReadValue<T>(activity.Value);
    }

    protected override Task OnSignInInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken) => OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    protected virtual Task<InvokeResponse> OnTeamsFileConsentAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken)
    {
        return fileConsentCardResponse.Action switch
        {
            "accept" => Answer(
                OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken)),
            "decline" => Answer(
                OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken)),
            var action => throw BadRequest($"{action} is not a supported Action."),
        };

        static async Task<InvokeResponse> Answer(Task handling)
        {
            await handling;
            return CreateInvokeResponse();
        }
    }

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken) => action.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            var other => throw BadRequest($"{other} is not a supported BotMessagePreviewAction."),
        };

    private static T ReadValue<T>(object value)
    {
        try
        {
            return value is JObject json
                ? json.ToObject<T>()
                : throw BadRequest("The value of the invoke is not an object.");
        }
        catch (Exception fault) when (Unreadable.Is(fault))
        {
            throw BadRequest("The value of the invoke is not properly formed.");
        }
    }

    private static InvokeResponseException BadRequest(string body) => new(HttpStatusCode.BadRequest, body);

    private static InvokeResponseException NotImplemented() => new(HttpStatusCode.NotImplemented);
}
