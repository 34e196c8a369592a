using System.Net;
using HccBot.Testing;

namespace HccBot.Bot.Tests.Access;

/// <summary>What becomes of callers while the issuer's keys change, or can't be had.</summary>
public sealed class IssuerKeysTests : IAsyncLifetime
{
    private readonly LocalCloud _cloud = new();
    private Conversation _bot = null!;

    public async Task InitializeAsync() => _bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Keys_are_fetched_once_for_many_callers()
    {
        var statuses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => KnockAsync()));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, _cloud.Channel.Fetches);
    }

    [Fact]
    public async Task A_key_that_was_published_since_is_found()
    {
        await KnockAsync();
        var rotated = _cloud.Channel.Publish("rotated-key", "msteams");

        Assert.Equal(HttpStatusCode.OK, await KnockAsync(knock => knock.SignWith(rotated)));
    }

    [Fact]
    public async Task Made_up_key_ids_do_not_drive_traffic()
    {
        await KnockAsync();
        foreach (var id in Enumerable.Range(0, 20))
        {
            await KnockAsync(knock => knock.Header["kid"] = $"made-up-{id}");
        }

        Assert.Equal(2, _cloud.Channel.Fetches);
    }

    [Fact]
    public async Task Callers_are_refused_while_the_issuer_is_down_and_let_in_when_it_is_back()
    {
        _cloud.Channel.IsDown = true;
        var down = await KnockAsync();
        _cloud.Channel.IsDown = false;

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (down, await KnockAsync()));
    }

    [Fact]
    public async Task Keys_that_are_there_serve_on_while_the_issuer_is_down()
    {
        await KnockAsync();
        _cloud.Channel.IsDown = true;
        await KnockAsync(knock => knock.Header["kid"] = "made-up");

        Assert.Equal(HttpStatusCode.OK, await KnockAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"jwks_uri":"http://login.botframework.com/keys"}""")]
    public async Task Metadata_that_make_no_sense_let_nobody_in(string metadata)
    {
        _cloud.Network.Put("login.botframework.com", _ => Task.FromResult(LocalNetwork.Json(metadata)));

        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync());
    }

    private async Task<HttpStatusCode> KnockAsync(Action<Knock>? change = null)
    {
        var knock = new Knock(_cloud, _bot.Message("help"));
        change?.Invoke(knock);
        var (status, body, _) = await knock.SendAsync(_bot);
        Assert.Empty(body);
        return status;
    }
}
