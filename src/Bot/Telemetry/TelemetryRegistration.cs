using HccBot.Bot.Hosting;
using HccBot.Bot.WebChat;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace HccBot.Bot.Telemetry;

/// <summary>Lets OpenTelemetry listen where a setting asks for it; else nothing of it runs.</summary>
internal static class TelemetryRegistration
{
    private const string ServiceName = "hccbot";

    private const string ScrapePath = "/metrics";

    /// <summary>The one path whose requests are traced: others bear ids of packs and conversations.</summary>
    private const string TracedPath = "/api/messages";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TelemetryOptions.Section);
        services.AddOptions<TelemetryOptions>().Bind(section);
        services.AddSingleton<TurnMetrics>().AddSingleton<TurnTelemetry>();

        // What can't be read is none here; the start refuses it.
        var collector = Uri.TryCreate(section[nameof(TelemetryOptions.Otlp)], UriKind.Absolute, out var url) && IsOfTheWeb(url) ? url : null;
        var prometheus = bool.TryParse(section[nameof(TelemetryOptions.Prometheus)], out var asked) && asked;
        if (collector is not null || prometheus)
        {
            Listen(services.AddOpenTelemetry(), collector, prometheus);
        }

        return services;
    }

    /// <summary>Measures turns and serves what was measured, where a setting asks for it.</summary>
    /// <exception cref="StartRefusedException">The collector's address is none.</exception>
    public static void UseTelemetry(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value;
        if (options.Otlp is not null && !IsOfTheWeb(options.Otlp))
        {
            throw new StartRefusedException($"{TelemetryOptions.Section}:{nameof(options.Otlp)} must be an address such as http://collector:4318.");
        }

        if (options.Otlp is null && !options.Prometheus)
        {
            return;
        }

        var telemetry = app.Services.GetRequiredService<TurnTelemetry>();
        ((BotAdapter)app.Services.GetRequiredService<IBotFrameworkHttpAdapter>()).Use(telemetry);
        app.Services.GetRequiredService<WebChatAdapter>().Use(telemetry);
        if (options.Prometheus)
        {
            app.UseOpenTelemetryPrometheusScrapingEndpoint(
                context => context.Request.Path == ScrapePath && (options.PrometheusFromOutside || LoopbackOnly.IsLocal(context)));
        }
    }

    private static void Listen(OpenTelemetryBuilder telemetry, Uri? collector, bool prometheus)
    {
        telemetry.ConfigureResource(resource => resource.AddService(ServiceName, serviceVersion: typeof(TelemetryRegistration).Assembly.GetName().Version?.ToString(3)));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(TurnMetrics.Name).AddAspNetCoreInstrumentation();
            if (collector is not null)
            {
                metrics.AddOtlpExporter(exporter => Send(exporter, collector, "v1/metrics"));
            }

            if (prometheus)
            {
                metrics.AddPrometheusExporter();
            }
        });
        if (collector is not null)
        {
            telemetry.WithTracing(traces => traces
                .AddSource(TurnMetrics.Name)
                .AddAspNetCoreInstrumentation(requests => requests.Filter = context => context.Request.Path == TracedPath)
                .AddOtlpExporter(exporter => Send(exporter, collector, "v1/traces")));
        }
    }

    private static void Send(OtlpExporterOptions exporter, Uri collector, string signal)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/{signal}");
    }

    private static bool IsOfTheWeb(Uri url) => url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
}
