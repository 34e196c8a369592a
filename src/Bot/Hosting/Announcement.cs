using HccBot.Knowledge;

namespace HccBot.Bot.Hosting;

/// <summary>What is served and how to talk to it.</summary>
internal static class Announcement
{
    /// <summary>For the person who started the program.</summary>
    public static string Text(WebApplication app)
    {
        var address = app.Urls.First();
        return $"HccBot listens on {string.Join(", ", app.Urls)}\n{Text(app.Services.GetRequiredService<IKnowledge>().Corpus, address)}";
    }

    /// <summary>For whoever opens its address.</summary>
    public static string Text(CorpusSummary corpus, string address) =>
        $"""
        It answers questions about trials in hepatocellular carcinoma and shows its sources.
        Loaded: {corpus.Trials} trials, {corpus.Facts} facts, {corpus.Excerpts} excerpts, {corpus.Terms} definitions; corpus {corpus.Hash}, as of {corpus.AsOf}.

        Talk to it:
          In a browser: {address.TrimEnd('/')}/
          Bot Framework Emulator or Microsoft 365 Agents Playground: {address.TrimEnd('/')}/api/messages
          From the command line: dotnet run --project src/Bot -- ask "which trials included main portal vein invasion?"

        Evidence from published sources, not medical advice. Do not enter patient identifiers.
        """.ReplaceLineEndings("\n");
}
