using Microsoft.Bot.Builder;

namespace HccBot.Compat.Tests.State;

public class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task Item_is_read_as_the_type_it_was_written_as()
    {
        await WriteAsync(new Note { Text = "Seen" });

        Assert.Equal("Seen", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task Missing_item_is_left_out()
    {
        Assert.Empty(await _storage.ReadAsync(["missing"], CancellationToken.None));
    }

    [Fact]
    public async Task Item_that_was_read_is_a_copy()
    {
        await WriteAsync(new Note { Text = "Seen" });

        (await ReadAsync()).Text = "Changed";

        Assert.Equal("Seen", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task Latest_version_may_be_written()
    {
        await WriteAsync(new Note { Text = "One" });
        var note = await ReadAsync();
        note.Text = "Two";

        await WriteAsync(note);

        Assert.Equal("Two", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task Outdated_version_is_refused()
    {
        await WriteAsync(new Note { Text = "One" });
        var outdated = await ReadAsync();
        await WriteAsync(await ReadAsync());

        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(outdated));
    }

    [Fact]
    public async Task Asterisk_overwrites_whatever_there_is()
    {
        await WriteAsync(new Note { Text = "One" });
        await WriteAsync(await ReadAsync());

        await WriteAsync(new Note { Text = "Mine", ETag = "*" });

        Assert.Equal("Mine", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task Deleted_item_is_gone()
    {
        await WriteAsync(new Note());

        await _storage.DeleteAsync(["note"], CancellationToken.None);

        Assert.Empty(await _storage.ReadAsync(["note"], CancellationToken.None));
    }

    private Task WriteAsync(Note note) =>
        _storage.WriteAsync(new Dictionary<string, object> { ["note"] = note }, CancellationToken.None);

    private async Task<Note> ReadAsync() => (Note)(await _storage.ReadAsync(["note"], CancellationToken.None))["note"];

    public sealed class Note : IStoreItem
    {
        public string Text { get; set; }

        public string ETag { get; set; }
    }
}
