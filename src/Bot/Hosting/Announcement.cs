using HccBot.Knowledge;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Hosting;

/// <summary>What is served and how to talk to it.</summary>
internal static class Announcement
{
    private const string Warning = "Evidence from published sources, not medical advice. Do not enter patient identifiers.";

    /// <summary>For the person who started the program.</summary>
    public static string Text(WebApplication app)
    {
        var corpus = app.Services.GetRequiredService<IKnowledge>().Corpus;
        var registered = !app.Services.GetRequiredService<IOptions<BotIdentityOptions>>().Value.ServesThisMachineOnly;
        return $"HccBot listens on {string.Join(", ", app.Urls)}\n{(registered ? Registered(corpus) : Text(corpus, app.Urls.First()))}";
    }

    /// <summary>For whoever opens the address of a bot that is registered.</summary>
    public static string Registered(CorpusSummary corpus) =>
        $"""
        {Loaded(corpus)}

        Talk to it in Microsoft Teams, whose service posts to /api/messages. The trials, to read: /t/

        {Warning}
        """.ReplaceLineEndings("\n");

    /// <summary>For whoever opens its address on this machine.</summary>
    public static string Text(CorpusSummary corpus, string address) =>
        $"""
        {Loaded(corpus)}

        Talk to it:
          In a browser: {address.TrimEnd('/')}/
          Bot Framework Emulator or Microsoft 365 Agents Playground: {address.TrimEnd('/')}/api/messages
          From the command line: dotnet run --project src/Bot -- ask "which trials included main portal vein invasion?"

        {Warning}
        """.ReplaceLineEndings("\n");

    private static string Loaded(CorpusSummary corpus) =>
        "It answers questions about trials in hepatocellular carcinoma and shows its sources.\n"
        + $"Loaded: {corpus.Trials} trials, {corpus.Facts} facts, {corpus.Excerpts} excerpts, {corpus.Terms} definitions; corpus {corpus.Hash}, as of {corpus.AsOf}.";
}
