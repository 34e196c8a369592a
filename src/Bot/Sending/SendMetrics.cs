using System.Diagnostics.Metrics;
using System.Globalization;
using HccBot.Bot.Telemetry;
using Polly;

namespace HccBot.Bot.Sending;

/// <summary>What is measured of sends that don't go through at once.</summary>
internal sealed class SendMetrics
{
    private readonly Counter<long> _retries;
    private readonly Counter<long> _late;

    public SendMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(TurnMetrics.Name);
        _retries = meter.CreateCounter<long>("hccbot.send.retries", "{try}", "Sends that were tried again.");
        _late = meter.CreateCounter<long>("hccbot.sends.late", "{activity}", "What was sent after its turn, or given up after it.");
    }

    /// <summary>Notes that a send is tried again, by the status that refused it, or "not-taken".</summary>
    public void Retried(Outcome<HttpResponseMessage> refused) => _retries.Add(1, new KeyValuePair<string, object?>(
        "reason", refused.Result is { } response ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture) : "not-taken"));

    /// <summary>Notes what became of a send after its turn.</summary>
    public void Late(bool failed) => _late.Add(1, new KeyValuePair<string, object?>("outcome", TurnMetrics.Outcome(failed)));
}
