using HccBot.Bot.Hosting;

namespace HccBot.Bot.Telemetry;

/// <summary>Whom the bot tells how it fares, under <c>HccBot:Telemetry:</c>. Nobody, unless a setting says so.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = HccBotOptions.Section + ":Telemetry";

    /// <summary>An OpenTelemetry collector that takes traces and metrics by HTTP, such as <c>http://collector:4318</c>.</summary>
    public Uri? Otlp { get; set; }

    /// <summary>Whether <c>/metrics</c> is there for Prometheus, to programs on this machine.</summary>
    public bool Prometheus { get; set; }

    /// <summary>Whether <c>/metrics</c> is there for everybody who reaches the bot.</summary>
    public bool PrometheusFromOutside { get; set; }
}
