using HccBot.Bot.Hosting;
using HccBot.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.State;

/// <summary>Puts together what outlasts a turn.</summary>
internal static class StateSetup
{
    /// <summary>Registers the database and its tables.</summary>
    public static IServiceCollection AddState(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var database = Open(provider.GetRequiredService<IOptions<HccBotOptions>>().Value);
            Schema.Upgrade(database);
            return database;
        });
        services.AddSingleton<ISubscriptions, SubscriptionTable>();
        services.AddSingleton<ICorpusDigests, CorpusDigestTable>();
        services.AddSingleton<IPacks, PackTable>();
        services.AddSingleton<IGreetings, GreetingTable>();
        services.AddSingleton<IHandledActivities, HandledActivityTable>();
        services.AddSingleton<ISentAnswers, SentAnswerTable>();
        services.AddSingleton<IStorage>(provider =>
            new DatabaseStorage(provider.GetRequiredService<IDatabase>(), ConversationMemory.Lasts, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ConversationState>();
        services.AddHostedService<ExpirySweep>();
        return services;
    }

    /// <summary>The database that the settings name.</summary>
    /// <exception cref="StartRefusedException">It can't be used.</exception>
    internal static IDatabase Open(HccBotOptions options) => string.IsNullOrWhiteSpace(options.Database)
        ? SqliteDatabase.In(DataFolder.Find(options.Data))
        : PostgresDatabase.At(options.Database);
}
