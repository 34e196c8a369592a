using System.Globalization;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Turns.MessageExtensions;

/// <summary>What was typed into the message extension, and which part of the results is wanted.</summary>
/// <param name="Command">Which command; null where the client does not say.</param>
/// <param name="Text">What was typed so far; empty at the first opening.</param>
/// <param name="Skip">Results that the client has already.</param>
/// <param name="Count">Results that it takes, 1 to <see cref="Most"/>.</param>
internal sealed record ExtensionQuery(string? Command, string Text, int Skip, int Count)
{
    /// <summary>Clients show no more at a time.</summary>
    public const int Most = 25;

    /// <summary>Sent instead of a query when the extension is opened.</summary>
    private const string InitialRun = "initialRun";

    /// <summary>Reads a query as clients send it: without ids and names, with numbers that make no sense, or with nothing.</summary>
    public static ExtensionQuery Of(MessagingExtensionQuery? query)
    {
        var parameters = (query?.Parameters ?? []).OfType<MessagingExtensionParameter>().Where(parameter => parameter.Name != InitialRun).ToArray();
        var typed = parameters.FirstOrDefault(parameter => parameter.Name == ExtensionCommands.Query) ?? parameters.FirstOrDefault();
        var count = query?.QueryOptions?.Count ?? Most;
        return new ExtensionQuery(
            query?.CommandId, Words(typed?.Value), Math.Max(0, query?.QueryOptions?.Skip ?? 0), count <= 0 ? Most : Math.Min(count, Most));
    }

    /// <summary>The part of all results that is wanted.</summary>
    public IEnumerable<T> Page<T>(IEnumerable<T> all) => all.Skip(Skip).Take(Count);

    private static string Words(object? value) => value switch
    {
        string text => text.Trim(),
        null or JContainer => "",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
