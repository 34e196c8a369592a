using HccBot.Bot.Hosting;
using HccBot.Bot.Sending;
using HccBot.Knowledge.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Turns;

/// <summary>Tells the asker alone that a question seems to identify a patient, where others read along and Teams can.</summary>
internal sealed partial class PrivateNote(IOptions<HccBotOptions> options, ILogger<PrivateNote> logger)
{
    /// <summary>The answer as all may see it; with the note on it where it could not be told to the asker alone.</summary>
    public async Task<Answer> TellAsync(ITurnContext turnContext, Answer answer, CancellationToken cancellationToken)
    {
        var asked = turnContext.Activity;
        if (answer.IdentifierNote is not { } note || !options.Value.PrivateNotes || !Surface.IsTeams(asked) || Surface.IsPersonal(asked))
        {
            return answer;
        }

        try
        {
            await ToOneOnly.SendAsync(() => turnContext.SendActivityAsync(MessageFactory.Text(note), cancellationToken));
            return answer with { Understanding = [.. answer.Understanding.Where(line => line != note)] };
        }
        catch (Exception refused) when (refused is Microsoft.Bot.Schema.ErrorResponseException or HttpRequestException)
        {
            Log.NotTold(logger, refused.GetType().FullName);
            return answer;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A note could not be told to the asker alone; it stands on the card: {Error}")]
        public static partial void NotTold(ILogger logger, string? error);
    }
}
