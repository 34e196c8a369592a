using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HccBot.Compat.Tests.Turns;

public class ShowTypingTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task Slow_turn_shows_that_the_bot_is_writing()
    {
        _adapter.Use(new ShowTypingMiddleware(delay: 0, period: 60_000));

        await _adapter.RunAsync(Some.Message(), (_, token) => Task.Delay(TimeSpan.FromSeconds(1), token));

        Assert.Equal(ActivityTypes.Typing, Assert.Single(_adapter.Sent).Type);
    }

    [Fact]
    public async Task Quick_turn_shows_nothing_but_its_answer()
    {
        _adapter.Use(new ShowTypingMiddleware(delay: 60_000));

        await _adapter.RunAsync(Some.Message(), (turn, token) => turn.SendActivityAsync("Hi", cancellationToken: token));

        Assert.Equal(ActivityTypes.Message, Assert.Single(_adapter.Sent).Type);
    }
}
