namespace HccBot.Bot.Turns.MessageExtensions;

/// <summary>The commands of the message extension, by the ids that the app's manifest gives them.</summary>
internal static class ExtensionCommands
{
    /// <summary>Search: trials, as preview and card.</summary>
    public const string Trials = "searchTrials";

    /// <summary>Search: one fact, as "OS imbrave150".</summary>
    public const string Fact = "findFact";

    /// <summary>Search: what was said about a trial or topic.</summary>
    public const string Quotes = "findQuotes";

    /// <summary>Action on a message: what of it the trials support, contradict or leave open.</summary>
    public const string CheckMessage = "checkMessage";

    /// <summary>Action on a message: the trials that it names.</summary>
    public const string ExplainMessage = "explainMessage";

    /// <summary>The one parameter of the search commands.</summary>
    public const string Query = "query";
}
