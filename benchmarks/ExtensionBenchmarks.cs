using BenchmarkDotNet.Attributes;
using HccBot.Bot.Hosting;
using HccBot.Bot.Pages;
using HccBot.Bot.Texts;
using HccBot.Bot.Turns.MessageExtensions;
using HccBot.Knowledge;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Logging.Abstractions;
using Newtonsoft.Json;

namespace HccBot.Benchmarks;

/// <summary>A thousand queries of the message extension, one for each key that is pressed, from query to the JSON of the response.</summary>
public class ExtensionBenchmarks
{
    private const int Queries = 1000;

    private static readonly string[] Typed =
    [
        "", "emerald-1", "imbrave150", "nct03434379", "lenvatinib", "durvalumab", "tace", "portal vein", "main portal vein invasion",
        "Y90 negative", "child-pugh b", "adjuvant", "atezolizumab plus bevacizumab", "lenvatinb", "weather",
    ];

    private readonly ExtensionTurn _extension = Extension(KnowledgeEngine.Open(CorpusLocation.Find(asked: null)));

    /// <summary>Every text as it grows key by key, over and over.</summary>
    private readonly MessagingExtensionQuery[] _queries =
    [
        .. Enumerable.Repeat(Typed.SelectMany(text => Enumerable.Range(Math.Min(1, text.Length), Math.Max(1, text.Length)).Select(length => Query(text[..length]))), 10)
            .SelectMany(queries => queries).Take(Queries),
    ];

    [Benchmark(Description = "One query of a thousand", OperationsPerInvoke = Queries)]
    public async Task<int> TypeAsync()
    {
        var characters = 0;
        foreach (var query in _queries)
        {
            characters += JsonConvert.SerializeObject(await _extension.FindAsync(query, BotTexts.English, CancellationToken.None)).Length;
        }

        return characters;
    }

    private static MessagingExtensionQuery Query(string text) => new(
        ExtensionCommands.Trials, [new MessagingExtensionParameter(ExtensionCommands.Query, text)], new MessagingExtensionQueryOptions(0, ExtensionQuery.Most));

    private static ExtensionTurn Extension(IKnowledge knowledge)
    {
        var address = new TrialAddress(null);
        var link = new PageLink(address);
        return new ExtensionTurn(
            new TrialResults(knowledge, link), new FactResults(knowledge, link), new QuoteResults(knowledge), address, NullLogger<ExtensionTurn>.Instance);
    }
}
