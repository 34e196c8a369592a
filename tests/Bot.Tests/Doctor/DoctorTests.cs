using System.Text.RegularExpressions;
using HccBot.Bot.Commands;
using HccBot.Bot.Doctor;
using HccBot.Bot.Hosting;
using HccBot.Bot.State;
using HccBot.Bot.Tests.Access;
using HccBot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace HccBot.Bot.Tests.Doctor;

/// <summary>The real bot put together and examined, in a cloud of this process.</summary>
public sealed partial class DoctorTests : IDisposable
{
    private const string Connector = "smba.trafficmanager.net";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("hccbot-doctor-");
    private readonly LocalCloud _cloud = new();

    public DoctorTests()
    {
        _cloud.Settings["HccBot:Data"] = _data.FullName;
        _cloud.Network.Time = TimeProvider.System.GetUtcNow();
        _cloud.Network.Put(Connector, _ => Task.FromResult(LocalNetwork.Json("{}", System.Net.HttpStatusCode.NotFound)));
    }

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task A_bot_that_is_well_is_told_so_part_by_part()
    {
        var (code, output) = await ExamineAsync();

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(
            ["settings", "registration", "proof", "database", "corpus", "keys", "token", "network", "clock", "network"],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Ok().Match(line).Groups["part"].Value));
    }

    [Theory]
    [InlineData("HccBot:AiLabel", "perhaps", "problem: settings: ", "HccBot:AiLabel")]
    [InlineData("HccBot:Tenats:0", LocalCloud.OtherTenant, "warning: settings: ", "Nothing reads HccBot:Tenats:0")]
    [InlineData("MicrosoftAppTenantId", null, "problem: registration: ", "MicrosoftAppTenantId is not set")]
    [InlineData("MicrosoftAppPassword", "3f1c2d4e-0000-4000-8000-00000000000a", "warning: proof: ", "the id of a secret")]
    [InlineData("HccBot:Corpus", "/no/such/corpus", "problem: corpus: ", "/no/such/corpus")]
    [InlineData("HccBot:Data", "/dev/null/hccbot", "problem: database: ", "HccBot:Data")]
    [InlineData("HccBot:Database", "secret", "problem: database: ", "no connection string of PostgreSQL")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "https://nowhere.example/keys", "problem: keys: ", "its name can't be looked up")]
    public async Task A_setting_that_is_wrong_is_named(string key, string? value, string begins, string says)
    {
        _cloud.Settings[key] = value;

        var (code, output) = await ExamineAsync();

        Assert.Equal(begins.StartsWith("problem", StringComparison.Ordinal) ? ExitCode.Failed : ExitCode.Done, code);
        Assert.Contains(says, Line(output, begins));
    }

    [Theory]
    [InlineData(-10, -1, "problem: proof: The certificate ended on")]
    [InlineData(1, 400, "problem: proof: The certificate holds from")]
    [InlineData(-1, 20, "warning: proof: The certificate ends on")]
    [InlineData(-1, 100, "ok: proof: A certificate that holds until")]
    public async Task The_end_of_a_certificate_is_told_before_it_comes(int from, int until, string says)
    {
        using var file = new CertificateFile(".pem", from, until);
        (_cloud.Settings["MicrosoftAppPassword"], _cloud.Settings["HccBot:CertificateFile"]) = (null, file.Path);

        var (_, output) = await ExamineAsync(offline: true);

        Assert.Contains(says, output);
    }

    [Fact]
    public async Task A_certificate_that_is_not_there_is_named()
    {
        (_cloud.Settings["MicrosoftAppPassword"], _cloud.Settings["HccBot:CertificateFile"]) = (null, "/none/hccbot.pfx");

        var (code, output) = await ExamineAsync();

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("/none/hccbot.pfx", Line(output, "problem: proof: "));
    }

    [Theory]
    [InlineData("AADSTS7000222: The provided client secret keys are expired.", "The secret has expired")]
    [InlineData("AADSTS7000215: Invalid client secret provided.", "not to its id")]
    [InlineData("AADSTS700016: Application was not found in the directory.", "no such app in this tenant")]
    [InlineData("AADSTS99: Something new.", "Compare MicrosoftAppType")]
    public async Task A_login_that_gives_no_token_is_explained(string error, string says)
    {
        _cloud.Login.Error = error;

        var (code, output) = await ExamineAsync();

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(says, Line(output, "problem: token: "));
        Assert.Contains(error.Split(':')[0], Line(output, "problem: token: "));
    }

    [Fact]
    public async Task Keys_that_can_not_be_read_are_told()
    {
        _cloud.Channel.IsDown = true;

        var (code, output) = await ExamineAsync();

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("status 503", Line(output, "problem: keys: "));
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_not_taken_for_keys()
    {
        _cloud.Network.Put("login.botframework.com", _ => Task.FromResult(LocalNetwork.Json("<html>Please sign in</html>")));

        var (_, output) = await ExamineAsync();

        Assert.Contains("problem: keys: ", output);
    }

    [Theory]
    [InlineData(Connector, "it is needed: the bot sends its answers there")]
    [InlineData("login.microsoftonline.com", "it is needed: the bot fetches its tokens there")]
    public async Task A_host_that_can_not_be_reached_is_named_with_what_it_is_for(string host, string says)
    {
        _cloud.Network.Remove(host);

        var (code, output) = await ExamineAsync();

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(says, Line(output, $"problem: network: {host} can't be reached"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(-6, "problem: clock: It is 6 minutes ahead of login.microsoftonline.com")]
    [InlineData(7, "problem: clock: It is 6 minutes behind login.microsoftonline.com")]
    [InlineData(3, "ok: clock: ")]
    public async Task A_clock_that_is_off_by_more_than_tokens_bear_is_told(int minutes, string says)
    {
        _cloud.Network.Time = TimeProvider.System.GetUtcNow().AddMinutes(minutes);

        var (_, output) = await ExamineAsync();

        Assert.Contains(says, output);
    }

    [Fact]
    public async Task Offline_nothing_is_sent()
    {
        var (code, output) = await ExamineAsync(offline: true);

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("ok: network: Not looked at (--offline).", output);
        Assert.Empty(_cloud.Network.Calls);
    }

    [Fact]
    public async Task Without_an_app_id_it_says_who_is_served_and_sends_nothing()
    {
        foreach (var key in _cloud.Settings.Keys.Where(key => key.StartsWith("MicrosoftApp", StringComparison.Ordinal)).ToArray())
        {
            _cloud.Settings.Remove(key);
        }

        var (code, output) = await ExamineAsync();

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("warning: registration: MicrosoftAppId is not set.", output);
        Assert.Empty(_cloud.Network.Calls);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_not_made()
    {
        var (_, output) = await ExamineAsync(offline: true);

        Assert.Contains("ok: database: There is none yet", output);
        Assert.Empty(_data.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task A_database_is_tried_and_left_as_it_was()
    {
        using (var database = SqliteDatabase.In(_data.FullName))
        {
            Schema.Upgrade(database);
        }

        await ExamineAsync(offline: true);
        var (_, output) = await ExamineAsync(offline: true);

        Assert.Contains("opens, has today's tables and can be written", Line(output, "ok: database: "));
        using var after = SqliteDatabase.In(_data.FullName);
        Assert.Equal(0, Schema.Rehearse(after));
    }

    [Theory]
    [InlineData("DELETE FROM schema_step WHERE step > 1", "ok: database: ", "the next start upgrades it")]
    [InlineData("INSERT INTO schema_step (step) VALUES (1000)", "problem: database: ", "written by a newer version")]
    public async Task A_database_of_another_version_is_told(string sql, string begins, string says)
    {
        using (var database = SqliteDatabase.In(_data.FullName))
        {
            Schema.Upgrade(database);
            await database.ExecuteAsync(sql, [], CancellationToken.None);
        }

        var (_, output) = await ExamineAsync(offline: true);

        Assert.Contains(says, Line(output, begins));
    }

    [Fact]
    public async Task A_database_on_a_server_is_not_asked_offline()
    {
        _cloud.Settings["HccBot:Database"] = $"Host=192.0.2.1;Password={LocalCloud.Secret}";

        var (_, output) = await ExamineAsync(offline: true);

        Assert.Contains("ok: database: Not looked at (--offline).", output);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told()
    {
        await File.WriteAllTextAsync(SqliteDatabase.FileIn(_data.FullName), "Minutes of the last meeting, longer than any header of a database is");

        var (code, output) = await ExamineAsync(offline: true);

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("problem: database: ", output);
    }

    [Fact]
    public async Task An_old_corpus_is_told()
    {
        var (code, output) = await ExamineAsync(offline: true, new FakeTimeProvider(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("more than half a year ago", Line(output, "warning: corpus: "));
    }

    [Fact]
    public async Task Every_setting_that_the_documents_name_is_known_to_the_doctor()
    {
        var repository = Path.GetDirectoryName(CorpusLocation.Find(asked: null))!;
        var documented = Setting().Matches(await File.ReadAllTextAsync(Path.Combine(repository, "docs", "deploy.md"))).Select(match => match.Value).Distinct().ToArray();

        Assert.Contains("HccBot:Tenants", documented);
        Assert.All(documented, setting => Assert.True(SettingsCheck.IsKnown(setting), setting));
    }

    [GeneratedRegex("^ok: (?<part>[a-z]+): ")]
    private static partial Regex Ok();

    [GeneratedRegex(@"\bHccBot(:[A-Za-z]+)+\b")]
    private static partial Regex Setting();

    private static string Line(string output, string begins) =>
        Assert.Single(output.Split('\n'), line => line.StartsWith(begins, StringComparison.Ordinal));

    private async Task<(int Code, string Output)> ExamineAsync(bool offline = false, TimeProvider? time = null)
    {
        var builder = HccBotHost.CreateBuilder();
        builder.Environment.EnvironmentName = "Test";
        builder.Configuration.AddInMemoryCollection(_cloud.Settings);
        builder.Logging.ClearProviders();
        builder.Services.AddHccBot(builder.Configuration);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.PostConfigureAll<HttpClientFactoryOptions>(
            options => options.HttpMessageHandlerBuilderActions.Add(handler => handler.PrimaryHandler = _cloud.Network));
        await using var app = builder.Build();
        using var output = new StringWriter { NewLine = "\n" };
        var code = await DoctorCommand.ExamineAsync(app.Services, offline, output, CancellationToken.None);
        Assert.All([LocalCloud.Secret, LocalLogin.Token], secret => Assert.DoesNotContain(secret, output.ToString()));
        return (code, output.ToString());
    }
}
