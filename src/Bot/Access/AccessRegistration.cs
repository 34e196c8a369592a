using HccBot.Bot.Hosting;
using HccBot.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Access;

/// <summary>Registers who may talk to the bot, and how it proves itself.</summary>
internal static class AccessRegistration
{
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotIdentityOptions>().Bind(configuration);
        services.AddOptions<AccessOptions>().Bind(configuration.GetSection(AccessOptions.Section));

        // The bot's token must not follow to where a channel, or whoever answers in its place, points; names of hosts are looked up anew.
        services.AddHttpClient(Options.DefaultName).UseSocketsHttpHandler((handler, _) =>
        {
            handler.AllowAutoRedirect = false;
            handler.UseCookies = false;
            handler.ConnectTimeout = TimeSpan.FromSeconds(5);
            handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        });

        services.AddSingleton<StartRules>();
        services.AddSingleton(provider => ServiceHosts.Of(
            provider.GetRequiredService<IOptions<BotIdentityOptions>>().Value, provider.GetRequiredService<IOptions<AccessOptions>>().Value));
        services.AddSingleton<CallerRules>();
        services.AddSingleton<ServiceClientCredentialsFactory, BotCredentials>();
        services.AddSingleton(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<ServiceClientCredentialsFactory>(),
            new AuthenticationConfiguration { ValidTokenIssuers = EmulatorIssuers(provider) },
            provider.GetRequiredService<IHttpClientFactory>()));
        services.AddSingleton<BotFrameworkAuthentication, HccBotAuthentication>();
        services.AddSingleton<Admission>();
        services.AddSingleton<ForeignTurn>();
        services.AddSingleton<TumorBoardBot>();
        services.AddSingleton<IBot, AdmittingBot>();
        return services;
    }

    private static IEnumerable<string> EmulatorIssuers(IServiceProvider provider) => provider.GetRequiredService<IOptions<AccessOptions>>().Value.EmulatorTokens
        ? Cloud.EmulatorIssuers(provider.GetRequiredService<IOptions<BotIdentityOptions>>().Value.MicrosoftAppTenantId)
        : [];
}
