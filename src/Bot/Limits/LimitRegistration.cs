namespace HccBot.Bot.Limits;

/// <summary>Registers how much is taken in.</summary>
internal static class LimitRegistration
{
    /// <summary>How long turns under way have to finish when the host stops; Kubernetes kills after thirty seconds.</summary>
    private static readonly TimeSpan Finishing = TimeSpan.FromSeconds(25);

    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LimitOptions>().Bind(configuration.GetSection(LimitOptions.Section));
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Finishing);
        services.AddSingleton<Door>();
        services.AddSingleton<Senders>();
        return services;
    }

    /// <summary>Makes them, so that a wrong setting stops the start.</summary>
    /// <exception cref="Hosting.StartRefusedException">A limit is none.</exception>
    public static void CheckLimits(this WebApplication app)
    {
        app.Services.GetRequiredService<Door>();
        app.Services.GetRequiredService<Senders>();
    }
}
