using HccBot.Testing;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace HccBot.Compat.Tests.StandIns;

/// <summary>How long an issuer's keys are kept, and when they are fetched again.</summary>
public sealed class SigningKeysTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly LocalNetwork _network = new();
    private readonly LocalAuthority _authority = new("issuer.example");
    private readonly SigningKeys _keys;

    public SigningKeysTests()
    {
        _authority.Publish("first", "msteams", "webchat");
        _network.Put("issuer.example", _authority.AnswerAsync);
        var client = new HttpClient(_network);
        _keys = new SigningKeys("https://issuer.example/metadata", () => client, _time);
    }

    public void Dispose() => _network.Dispose();

    [Fact]
    public async Task A_key_comes_with_the_channels_that_it_speaks_for() =>
        Assert.Equal(["msteams", "webchat"], (await FindAsync("first")).Endorsements);

    [Fact]
    public async Task Keys_are_fetched_again_once_a_day()
    {
        await FindAsync("first");
        _time.Advance(SigningKeys.Fresh - TimeSpan.FromMinutes(1));
        await FindAsync("first");
        var sameDay = _authority.Fetches;
        _time.Advance(TimeSpan.FromMinutes(1));
        await FindAsync("first");
        await FindAsync("first");

        Assert.Equal((1, 2), (sameDay, _authority.Fetches));
    }

    [Fact]
    public async Task An_unknown_key_is_looked_for_at_once_and_then_every_five_minutes_at_most()
    {
        await FindAsync("first");
        await FindAsync("second");
        await FindAsync("third");
        var atOnce = _authority.Fetches;
        _time.Advance(SigningKeys.Pause);
        await FindAsync("fourth");

        Assert.Equal((2, 3), (atOnce, _authority.Fetches));
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_is_good_for_a_day_at_most()
    {
        await FindAsync("first");
        _network.Put("issuer.example", new LocalAuthority("issuer.example").AnswerAsync);
        _time.Advance(SigningKeys.Fresh);

        Assert.Null(await FindAsync("first"));
    }

    [Fact]
    public async Task Keys_that_can_not_be_renewed_serve_on_for_days_but_not_for_ever()
    {
        await FindAsync("first");
        _authority.IsDown = true;
        _time.Advance(SigningKeys.Lasting - TimeSpan.FromMinutes(1));
        var stillGood = await FindAsync("first");
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.NotNull(stillGood);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => FindAsync("first"));
    }

    private Task<SigningKey> FindAsync(string id) => _keys.FindAsync(id, CancellationToken.None);
}
