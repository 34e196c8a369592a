using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace HccBot.Testing;

/// <summary>The PostgreSQL server that tests use: the one that is named, else one of their own from Debian's package.</summary>
public static class TestPostgres
{
    /// <summary>Names a server by a connection string whose user may make schemas.</summary>
    private const string Variable = "HCCBOT_TEST_POSTGRES";

    private const string Packages = "/usr/lib/postgresql";

    /// <summary>Waits for a process to end, then stops the server of a folder and removes it.</summary>
    private const string Watch =
        "trap '' TERM INT HUP; exec > /dev/null 2>&1; while kill -0 $1; do sleep 1; done; kill -QUIT $(head -1 $2/data/postmaster.pid); sleep 1; rm -rf $2";

    private static readonly string? Named = new ConfigurationBuilder().AddEnvironmentVariables().Build()[Variable];

    private static readonly string? Programs = Directory.Exists(Packages)
        ? Directory.EnumerateDirectories(Packages).Select(version => Path.Combine(version, "bin")).Order(StringComparer.Ordinal)
            .LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    private static readonly Lazy<string> Server = new(() => Named ?? Start(Programs!));

    /// <summary>Why there is no server; null where there is one.</summary>
    public static string? Missing => Named is null && Programs is null
        ? $"There is no PostgreSQL: name a server by {Variable}, or install Debian's package postgresql."
        : null;

    /// <summary>A connection string that leads to an empty schema.</summary>
    public static string EmptySchema()
    {
        var schema = $"test_{Guid.NewGuid():N}";
        using var connection = new NpgsqlConnection(Server.Value);
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE SCHEMA {schema}", connection);
        command.ExecuteNonQuery();
        return $"{Server.Value};Search Path={schema}";
    }

    /// <summary>Starts a server on a socket in a folder of its own; it ends with the tests.</summary>
    private static string Start(string programs)
    {
        var folder = Directory.CreateTempSubdirectory("hccbot-postgres-").FullName;
        var data = Path.Combine(folder, "data");
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", folder);
        }

        RunAsUser(Path.Combine(programs, "initdb"), "-D", data, "-A", "trust", "-U", "hccbot", "-E", "UTF8", "--locale", "C", "--no-sync");
        RunAsUser(
            Path.Combine(programs, "pg_ctl"), "-D", data, "-w", "-l", Path.Combine(folder, "log"),
            "-o", $"-k {folder} -c listen_addresses= -c fsync=off -c max_connections=300", "start");

        // Whatever becomes of the tests, the server ends after them.
        Process.Start(
            "sh", ["-c", Watch, "sh", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), folder]).Dispose();
        return $"Host={folder};Username=hccbot;Database=postgres";
    }

    /// <summary>The server refuses to run as root; Debian's package has made a user for it.</summary>
    private static void RunAsUser(string program, params string[] arguments)
    {
        if (Environment.IsPrivilegedProcess)
        {
            Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        }
        else
        {
            Run(program, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // The server would keep a pipe open for as long as it lives, so nothing is read from it.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" > /dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
