using HccBot.Bot.State;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Turns.Feedback;

/// <summary>A thumb up or down on an answer is counted. What is written beside it may speak of a patient: it is not even read.</summary>
internal sealed partial class FeedbackTurn(ISentAnswers sent, IFeedbackCounts counts, ILogger<FeedbackTurn> logger)
{
    /// <summary>Name of the invoke, for which the SDK has no handler.</summary>
    public const string InvokeName = "message/submitAction";

    /// <summary>The members of <c>channelData</c> that make Teams show thumbs under a message, with a form of its own.</summary>
    public static JObject Asked => new() { ["feedbackLoop"] = new JObject { ["type"] = "default" } };

    /// <summary>Counts a reaction. Teams wants an empty object back.</summary>
    public async Task<InvokeResponse> CountAsync(IInvokeActivity activity, CancellationToken cancellationToken)
    {
        if (ReactionIn(activity.Value) is not { } reaction)
        {
            Log.Unreadable(logger);
            return new InvokeResponse { Status = StatusCodes.Status400BadRequest };
        }

        var answer = activity.ReplyToId is { Length: > 0 } message
            ? await sent.FindAsync(activity.Conversation.Id, message, cancellationToken)
            : null;
        await counts.AddAsync(reaction, answer, cancellationToken);
        Log.Counted(logger, reaction, answer?.Kind);
        return new InvokeResponse { Status = StatusCodes.Status200OK, Body = new JObject() };
    }

    /// <summary>"like" or "dislike"; null for anything else.</summary>
    private static string? ReactionIn(object? value) =>
        value is JObject { } submitted
        && submitted["actionName"] is JValue { Type: JTokenType.String, Value: "feedback" }
        && submitted["actionValue"] is JObject form
        && form["reaction"] is JValue { Type: JTokenType.String, Value: "like" or "dislike" } reaction
            ? (string?)reaction
            : null;

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Feedback: {Reaction} on an answer of kind {Kind}.")]
        public static partial void Counted(ILogger logger, string reaction, string? kind);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Feedback of an unknown shape.")]
        public static partial void Unreadable(ILogger logger);
    }
}
