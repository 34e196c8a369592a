using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "application/search":
                    var search = SearchValue(turnContext.Activity);
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, search, cancellationToken));

                case "adaptiveCard/action":
                    var action = AdaptiveCardValue(turnContext.Activity);
                    return CreateInvokeResponse(
                        await OnAdaptiveCardInvokeAsync(turnContext, action, cancellationToken));

                case SignInConstants.VerifyStateOperationName:
                case SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();

                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }
    }

    protected virtual Task OnSignInInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        SearchInvokeValue invokeValue,
        CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static AdaptiveCardInvokeValue AdaptiveCardValue(IInvokeActivity activity)
    {
        var value = ReadValue<AdaptiveCardInvokeValue>(activity);

        return value.Action?.Type switch
        {
            "Action.Execute" => value,
            null when value.Action is null => throw BadRequest("BadRequest", "Missing action property."),
            var type => throw BadRequest("NotSupported", $"The action '{type}' is not supported."),
        };
    }

    private static SearchInvokeValue SearchValue(IInvokeActivity activity)
    {
        var value = ReadValue<SearchInvokeValue>(activity);

        // Teams leaves the kind out when it means a search.
        if (string.IsNullOrEmpty(value.Kind) && activity.ChannelId == Channels.Msteams)
        {
            value.Kind = "search";
        }

        if (string.IsNullOrEmpty(value.Kind))
        {
            throw BadRequest("BadRequest", "Missing kind property.");
        }

        return string.IsNullOrEmpty(value.QueryText)
            ? throw BadRequest("BadRequest", "Missing queryText property.")
            : value;
    }

    private static T ReadValue<T>(IInvokeActivity activity)
        where T : class
    {
        try
        {
            return activity.Value switch
            {
                null => throw BadRequest("BadRequest", "Missing value property."),
                JObject json => json.ToObject<T>(),
                _ => throw BadRequest("BadRequest", "The value property is not an object."),
            };
        }
        catch (Exception fault) when (Unreadable.Is(fault))
        {
            throw BadRequest("BadRequest", "The value property is not properly formed.");
        }
    }

    private static InvokeResponseException BadRequest(string code, string message) =>
        new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error(code, message),
        });

    private async Task AnswerInvokeAsync(
        DelegatingTurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(turnContext, cancellationToken);

        // A handler may have sent an answer of its own already.
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            await turnContext.SendActivityAsync(
                new Activity(CloudAdapterBase.InvokeResponseType) { Value = response },
                cancellationToken);
        }
    }

    /// <summary>Ends an invoke with a status other than 200.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode;
        private readonly object _body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
