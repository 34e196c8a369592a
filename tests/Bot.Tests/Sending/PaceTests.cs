using HccBot.Bot.Sending;
using HccBot.Testing;

namespace HccBot.Bot.Tests.Sending;

public sealed class PaceTests
{
    private readonly HandSetTime _time = new();

    [Theory]
    [InlineData(60, 0.4, 30)]
    [InlineData(1800, 1.9, 3600)]
    public async Task A_conversation_gets_so_many_messages_in_so_long(int sends, double apart, int within)
    {
        var (pace, start) = (new Pace(_time), _time.GetUtcNow());
        for (var send = 0; send < sends; send++)
        {
            await pace.KeepAsync(CancellationToken.None);
            _time.Pass(TimeSpan.FromSeconds(apart));
        }

        var next = pace.KeepAsync(CancellationToken.None);
        await _time.PassToAsync(TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        await next;

        Assert.Equal(TimeSpan.FromSeconds(within), _time.GetUtcNow() - start);
    }

    [Fact]
    public async Task After_an_hour_nothing_counts_any_more()
    {
        var pace = new Pace(_time);
        await pace.KeepAsync(CancellationToken.None);
        Assert.False(pace.IsForgotten);

        _time.Pass(TimeSpan.FromHours(1));

        Assert.True(pace.IsForgotten);
    }
}
