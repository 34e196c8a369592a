using Microsoft.Extensions.Options;

namespace HccBot.Bot.Sending;

/// <summary>Registers how the bot sends, on the HTTP client that the SDK takes for it.</summary>
internal static class SendingRegistration
{
    /// <summary>How long any request may take, whatever it is for; what the bot says is waited for less.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static IServiceCollection AddSending(this IServiceCollection services)
    {
        services.AddSingleton<SendMetrics>().AddSingleton<Outbox>();
        services.AddHostedService(provider => provider.GetRequiredService<Outbox>());
        services.AddHttpClient(Options.DefaultName)
            .ConfigureHttpClient(http => http.Timeout = Longest)

            // What is sent late outlives its client, whose handler would be taken away; the connections are renewed all the same.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(provider => new SendingHandler(provider.GetRequiredService<Outbox>()));
        return services;
    }
}
