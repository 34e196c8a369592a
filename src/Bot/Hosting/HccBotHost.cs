using HccBot.Bot.Access;
using HccBot.Bot.Limits;
using HccBot.Bot.Packs;
using HccBot.Bot.Pages;
using HccBot.Bot.Sending;
using HccBot.Bot.State;
using HccBot.Bot.Telemetry;
using HccBot.Bot.Turns;
using HccBot.Bot.Turns.CardActions;
using HccBot.Bot.Turns.Feedback;
using HccBot.Bot.Turns.MessageExtensions;
using HccBot.Bot.Turns.Subscriptions;
using HccBot.Bot.WebChat;
using HccBot.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Hosting;

/// <summary>The composition root: every part of the bot is put together here.</summary>
public static class HccBotHost
{
    /// <summary>Where the bot listens unless it is told otherwise.</summary>
    public const string DefaultUrl = "http://localhost:3978";

    /// <summary>More than channels and readers open, and so few that each may fill its body.</summary>
    private const int MostConnections = 4096;

    /// <summary>Serves the bot until it is stopped.</summary>
    /// <param name="urls">Where to listen; null for the configured or default address.</param>
    /// <param name="corpus">Folder of the corpus; null for the configured or default one.</param>
    /// <param name="output">Told what is served.</param>
    /// <param name="cancellationToken">Stops the host.</param>
    public static async Task<int> ServeAsync(
        string? urls, string? corpus, TextWriter output, CancellationToken cancellationToken)
    {
        var builder = CreateBuilder();
        if (urls is not null)
        {
            builder.WebHost.UseUrls(urls);
        }

        builder.Services.AddHccBot(builder.Configuration);
        builder.Services.PostConfigure<HccBotOptions>(options => options.Corpus = corpus ?? options.Corpus);
        await using var app = builder.Build();
        app.UseHccBot();
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException unavailable)
        {
            throw new StartRefusedException(unavailable.Message);
        }

        await output.WriteLineAsync(Announcement.Text(app));
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    /// <summary>A host that reads its settings beside the program and logs to standard error.</summary>
    public static WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = ActivityBody.MaxBytes;
            kestrel.Limits.MinRequestBodyDataRate = ActivityBody.Slowest;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
        });
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])
            && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        return builder;
    }

    /// <summary>The settings that hold for commands, which run without a host.</summary>
    public static IConfiguration Settings() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>Registers every part of the bot.</summary>
    public static IServiceCollection AddHccBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HccBotOptions>().Bind(configuration.GetSection(HccBotOptions.Section));
        services.AddAccess(configuration);
        services.AddTelemetry(configuration);
        services.AddSending();
        services.AddLimits(configuration);

        services.AddCorpus();
        services.AddSingleton<TurnErrorHandler>();
        services.AddSingleton<IBotFrameworkHttpAdapter, HccBotAdapter>();
        services.AddSingleton<WebChatConversations>();
        services.AddSingleton<WebChatAdapter>();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<TypingMiddleware>();
        services.AddSingleton<IFeedbackCounts, FeedbackCounts>();
        services.AddSingleton<FeedbackTurn>();
        services.AddSingleton<CardActionTurn>();
        services.AddSingleton<PrivateNote>();
        services.AddSingleton<QuestionTurn>();
        services.AddSingleton<WelcomeTurn>();
        services.AddSingleton(provider => new TrialAddress(provider.GetRequiredService<IOptions<HccBotOptions>>().Value.PublicUrl));
        services.AddSingleton<PageLink>();
        services.AddSingleton<TrialResults>().AddSingleton<FactResults>().AddSingleton<QuoteResults>().AddSingleton<ExtensionTurn>();
        services.AddSingleton<MessageActionTurn>();
        services.AddState();
        services.AddSingleton<RedeliveryMiddleware>();
        services.AddSingleton<SubscriptionTurn>();
        services.AddSingleton<PackAddress>();
        services.AddSingleton<PackTurn>();
        services.AddSingleton(provider => (BotAdapter)provider.GetRequiredService<IBotFrameworkHttpAdapter>());
        services.AddSingleton<ChangeAnnouncer>();
        services.AddHostedService(provider => provider.GetRequiredService<ChangeAnnouncer>());
        return services;
    }

    /// <summary>Checks that the host may start, opens the corpus and maps what is served.</summary>
    /// <exception cref="StartRefusedException">The settings don't say who may talk to the bot, or it can't use its data folder.</exception>
    /// <exception cref="Knowledge.Corpus.CorpusException">The corpus is broken.</exception>
    public static WebApplication UseHccBot(this WebApplication app)
    {
        app.Services.GetRequiredService<StartRules>().Check();
        app.CheckLimits();
        app.Services.GetRequiredService<IBotFrameworkHttpAdapter>();
        app.Services.GetRequiredService<IKnowledge>();
        app.Services.GetRequiredService<IDatabase>();
        app.UseMiddleware<SecurityHeaders>();
        if (app.Services.GetRequiredService<IOptions<BotIdentityOptions>>().Value.ServesThisMachineOnly)
        {
            app.UseMiddleware<LoopbackOnly>();
        }

        app.UseTelemetry();
        app.UsePinnedCorpus();
        app.MapPost("/api/messages", MessagesEndpoint.HandleAsync);
        app.MapGet("/healthz", HealthEndpoints.Alive);
        app.MapGet("/readyz", HealthEndpoints.Ready);
        app.MapGet("/", FrontPage.Show);
        app.MapGet("/privacy", PolicyPages.Privacy);
        app.MapGet("/terms", PolicyPages.Terms);
        app.MapWebChat();
        app.MapTrialPages();
        app.MapGet("/pack/{id}.md", PackEndpoints.Markdown);
        app.MapGet("/pack/{id}", PackEndpoints.Page);
        return app;
    }
}
