using System.CommandLine;
using System.Security.Cryptography;
using HccBot.Bot.Package;

namespace HccBot.Bot.Commands;

/// <summary><c>package</c>: the zip that an administrator uploads to Teams.</summary>
internal static class PackageCommand
{
    private const string DefaultOutput = "hccbot.zip";

    public static Command Describe(Streams streams)
    {
        var app = Id("--app-id", "The app's own id in Teams, a GUID; keep it over all versions.");
        var bot = Id("--bot-id", "The Microsoft app id of the bot's registration, a GUID. Default: the same as --app-id.");
        var host = new Option<string>("--host")
        {
            Description = "The public host name of the bot, such as hccbot.hospital.example.",
            HelpName = "NAME",
            Required = true,
        };
        var output = new Option<string>("--output")
        {
            Description = "Where to write the zip.",
            HelpName = "FILE",
            DefaultValueFactory = _ => DefaultOutput,
        };
        var force = new Option<bool>("--force") { Description = "Replaces the file if it is there already." };
        app.Required = true;
        host.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } name && HostName.FaultIn(name) is { } fault)
            {
                given.AddError($"--host: {fault}");
            }
        });
        var command = new Command("package", "Builds the app package for Teams: a zip with manifest, icons and languages.")
        {
            app, bot, host, output, force,
        };
        command.SetAction(async (parsed, _) =>
        {
            var appId = parsed.GetValue(app);
            var identity = new AppIdentity(appId, parsed.GetValue(bot) is var botId && botId != Guid.Empty ? botId : appId, parsed.GetValue(host)!.ToLowerInvariant());
            var package = AppPackage.Build(ManifestFolder.Find(), identity);
            var path = Path.GetFullPath(parsed.GetValue(output)!);
            if (Write(package, path, parsed.GetValue(force)) is { } fault)
            {
                await streams.Errors.WriteLineAsync(fault);
                return ExitCode.WrongUsage;
            }

            await streams.Output.WriteLineAsync(path);
            await streams.Errors.WriteLineAsync(
                $"App {identity.AppId}, bot {identity.BotId}, host {identity.Host}; SHA-256 {Convert.ToHexStringLower(SHA256.HashData(package))}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<Guid> Id(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "GUID",
        CustomParser = given =>
        {
            var text = given.Tokens.Single().Value;
            if (!Guid.TryParseExact(text, "D", out var id))
            {
                given.AddError($"{name}: '{text}' is not a GUID such as 3f2a9c1e-8b47-4d60-9a5e-1c7d20b6f843.");
            }
            else if (id == Guid.Empty)
            {
                given.AddError($"{name}: the GUID of zeros is nobody's; take the one of the registration, or make a new one.");
            }

            return id;
        },
    };

    /// <summary>Writes the file.</summary>
    /// <returns>Why it cannot be; null once it is written.</returns>
    private static string? Write(byte[] package, string path, bool replace)
    {
        try
        {
            using var file = new FileStream(path, replace ? FileMode.Create : FileMode.CreateNew);
            file.Write(package);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Directory.Exists(path) ? $"--output: '{path}' is a folder; name a file."
                : !replace && File.Exists(path) ? $"--output: '{path}' is there already; --force replaces it."
                : $"--output: '{path}' cannot be written. {refused.Message}";
        }
    }
}
