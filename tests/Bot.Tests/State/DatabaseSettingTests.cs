using HccBot.Bot.Hosting;
using HccBot.Bot.State;

namespace HccBot.Bot.Tests.State;

/// <summary>Which database the settings name, and what is said of one that can't be used.</summary>
public sealed class DatabaseSettingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hccbot-setting-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_folder_that_holds_something_else_is_refused_by_name()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "hccbot.db"), new string('x', 4096));

        Assert.Contains(_folder.FullName, Assert.Throws<StartRefusedException>(() => SqliteDatabase.In(_folder.FullName)).Message);
    }

    [Fact]
    public void A_path_that_is_a_file_is_refused_by_name()
    {
        var file = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, "");

        Assert.Contains("HccBot:Data", Assert.Throws<StartRefusedException>(() => SqliteDatabase.In(file)).Message);
    }

    [Fact]
    public void Data_goes_where_the_setting_says_or_to_the_user_s_folder()
    {
        Assert.Equal(_folder.FullName, DataFolder.Find(_folder.FullName));
        Assert.EndsWith("HccBot", DataFolder.Find(null));
    }

    [Theory]
    [InlineData("postgres://hccbot:secret@db/hccbot", "is no connection string")]
    [InlineData("Host=db;Secret=secret", "is no connection string")]
    [InlineData("Password=secret", "is no connection string")]
    [InlineData("Host=/nowhere;Username=hccbot;Password=secret", "can't be used")]
    public void A_database_that_cannot_be_used_is_refused_without_its_password(string connection, string reason)
    {
        var refused = Assert.Throws<StartRefusedException>(() => StateSetup.Open(new HccBotOptions { Database = connection }));

        Assert.Contains("HccBot:Database", refused.Message);
        Assert.Contains(reason, refused.Message);
        Assert.DoesNotContain("secret", refused.Message);
    }
}
