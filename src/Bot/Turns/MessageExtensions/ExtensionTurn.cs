using HccBot.Bot.Pages;
using HccBot.Bot.Texts;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Turns.MessageExtensions;

/// <summary>Search of the message extension, one query for each key that is pressed, and links that are pasted.</summary>
internal sealed partial class ExtensionTurn(
    TrialResults trials, FactResults facts, QuoteResults quotes, TrialAddress address, ILogger<ExtensionTurn> logger)
{
    /// <summary>Where a chosen preview names its trial.</summary>
    private static readonly string[] TrialKeys = ["trial", "id"];

    /// <summary>Answers a query. A command that is missing or unknown searches trials.</summary>
    public async Task<MessagingExtensionResponse> FindAsync(MessagingExtensionQuery? sent, BotTexts texts, CancellationToken cancellationToken)
    {
        var query = ExtensionQuery.Of(sent);
        var response = query.Command switch
        {
            ExtensionCommands.Fact => await facts.FindAsync(query, texts, cancellationToken),
            ExtensionCommands.Quotes => await quotes.FindAsync(query, texts, cancellationToken),
            _ => trials.Find(query, texts),
        };

        // Never the words: they may speak of a patient.
        Log.Searched(logger, query.Text.Length, response.ComposeExtension.Type, response.ComposeExtension.Attachments?.Count ?? 0);
        return response;
    }

    /// <summary>The card of a preview that was chosen.</summary>
    public MessagingExtensionResponse Select(JObject chosen, BotTexts texts) =>
        TrialKeys.Select(key => chosen[key]).FirstOrDefault(value => value is JValue { Type: JTokenType.String }) is { } id
            && trials.Of((string)id!, texts) is { } card
                ? ExtensionResult.List([card])
                : ExtensionResult.Message(texts.NoLongerHeld);

    /// <summary>The card behind a link to one of our pages; nothing for any other link.</summary>
    public MessagingExtensionResponse Unfurl(AppBasedLinkQuery link, BotTexts texts) =>
        address.TrialIn(link.Url) is { } id && trials.Of(id, texts) is { } card ? ExtensionResult.List([card]) : ExtensionResult.Nothing;

    /// <summary>Says that there is nothing to set.</summary>
    public static MessagingExtensionResponse Settings(BotTexts texts) => ExtensionResult.Message(texts.NoSettings);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "A search of {Length} characters: {Type} with {Results} results.")]
        public static partial void Searched(ILogger logger, int length, string type, int results);
    }
}
