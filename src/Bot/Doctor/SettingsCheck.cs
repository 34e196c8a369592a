using HccBot.Bot.Access;
using HccBot.Bot.Hosting;
using HccBot.Bot.Limits;
using HccBot.Bot.Telemetry;

namespace HccBot.Bot.Doctor;

/// <summary>Whether the settings under <c>HccBot:</c> can be read, and whether each has a reader: a misspelt one has none.</summary>
internal sealed class SettingsCheck(IConfiguration configuration)
{
    private const string Part = "settings";

    private static readonly (string Section, Type Options)[] Readers =
    [
        (HccBotOptions.Section, typeof(HccBotOptions)),
        (AccessOptions.Section, typeof(AccessOptions)),
        (TelemetryOptions.Section, typeof(TelemetryOptions)),
        (LimitOptions.Section, typeof(LimitOptions)),
    ];

    private static readonly string[] Settings =
        [.. Readers.SelectMany(reader => reader.Options.GetProperties(), (reader, property) => $"{reader.Section}:{property.Name}")];

    /// <summary>Whether a setting, or one item of it, is read by anybody.</summary>
    public static bool IsKnown(string key) =>
        Settings.Any(setting => $"{key}:".StartsWith($"{setting}:", StringComparison.OrdinalIgnoreCase));

    public Finding Run()
    {
        try
        {
            foreach (var (section, options) in Readers)
            {
                _ = configuration.GetSection(section).Get(options);
            }
        }
        catch (InvalidOperationException unreadable)
        {
            return Finding.Problem(Part, unreadable.Message, "The bot does not start with it.", "Correct the setting or take it out.");
        }

        var unknown = configuration.AsEnumerable()
            .Where(setting => setting.Value is not null && setting.Key.StartsWith($"{HccBotOptions.Section}:", StringComparison.OrdinalIgnoreCase) && !IsKnown(setting.Key))
            .Select(setting => setting.Key).Order(StringComparer.Ordinal).ToArray();
        return unknown.Length == 0
            ? Finding.Ok(Part, "All can be read.")
            : Finding.Warning(
                Part, $"Nothing reads {string.Join(", ", unknown)}.", "What was meant by it does not hold.", "Compare the spelling with docs/deploy.md.");
    }
}
