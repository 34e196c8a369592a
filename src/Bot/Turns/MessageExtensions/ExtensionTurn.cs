using HccBot.Bot.Pages;
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
    public async Task<MessagingExtensionResponse> FindAsync(MessagingExtensionQuery? sent, CancellationToken cancellationToken)
    {
        var query = ExtensionQuery.Of(sent);
        var response = query.Command switch
        {
            ExtensionCommands.Fact => await facts.FindAsync(query, cancellationToken),
            ExtensionCommands.Quotes => await quotes.FindAsync(query, cancellationToken),
            _ => trials.Find(query),
        };

        // Never the words: they may speak of a patient.
        Log.Searched(logger, query.Text.Length, response.ComposeExtension.Type, response.ComposeExtension.Attachments?.Count ?? 0);
        return response;
    }

    /// <summary>The card of a preview that was chosen.</summary>
    public MessagingExtensionResponse Select(JObject chosen) =>
        TrialKeys.Select(key => chosen[key]).FirstOrDefault(value => value is JValue { Type: JTokenType.String }) is { } id
            && trials.Of((string)id!) is { } card
                ? ExtensionResult.List([card])
                : ExtensionResult.Message("The corpus no longer holds what was chosen. Please search again.");

    /// <summary>The card behind a link to one of our pages; nothing for any other link.</summary>
    public MessagingExtensionResponse Unfurl(AppBasedLinkQuery link) =>
        address.TrialIn(link.Url) is { } id && trials.Of(id) is { } card ? ExtensionResult.List([card]) : ExtensionResult.Nothing;

    /// <summary>Says that there is nothing to set.</summary>
    public static MessagingExtensionResponse Settings() => ExtensionResult.Message("HccBot has no settings here. Search for a trial right away.");

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "A search of {Length} characters: {Type} with {Results} results.")]
        public static partial void Searched(ILogger logger, int length, string type, int results);
    }
}
