using HccBot.Compat.Tests.Turns;
using Microsoft.Bot.Builder;

namespace HccBot.Compat.Tests.State;

public class BotStateTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task What_one_turn_remembers_the_next_one_knows()
    {
        await TurnAsync(async (state, turn) => await Count(state).SetAsync(turn, 7));

        var known = 0;
        await TurnAsync(async (state, turn) => known = await Count(state).GetAsync(turn));

        Assert.Equal(7, known);
    }

    [Fact]
    public async Task Default_is_made_once_and_kept()
    {
        await TurnAsync(async (state, turn) => await Count(state).GetAsync(turn, () => 3));

        var known = 0;
        await TurnAsync(async (state, turn) => known = await Count(state).GetAsync(turn, () => 4));

        Assert.Equal(3, known);
    }

    [Fact]
    public async Task Objects_survive_as_what_they_are()
    {
        await TurnAsync(async (state, turn) =>
            await state.CreateProperty<List<string>>("seen").SetAsync(turn, ["NCT03434379"]));

        List<string> known = null;
        await TurnAsync(async (state, turn) => known = await state.CreateProperty<List<string>>("seen").GetAsync(turn));

        Assert.Equal(["NCT03434379"], known);
    }

    [Fact]
    public async Task Cleared_state_is_empty_in_the_next_turn()
    {
        await TurnAsync(async (state, turn) => await Count(state).SetAsync(turn, 7));
        await TurnAsync((state, turn) => state.ClearStateAsync(turn));

        var known = 7;
        await TurnAsync(async (state, turn) => known = await Count(state).GetAsync(turn));

        Assert.Equal(0, known);
    }

    [Fact]
    public async Task Failed_turn_saves_nothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => TurnAsync(async (state, turn) =>
        {
            await Count(state).SetAsync(turn, 7);
            throw new InvalidOperationException();
        }));

        Assert.Empty(await _storage.ReadAsync(["msteams/conversations/a:1"], CancellationToken.None));
    }

    [Theory]
    [InlineData("user", "msteams/users/29:ada")]
    [InlineData("conversation", "msteams/conversations/a:1")]
    public async Task State_is_kept_under_the_key_of_its_kind(string kind, string key)
    {
        BotState state = kind == "user" ? new UserState(_storage) : new ConversationState(_storage);

        await TurnAsync(state, async turn => await Count(state).SetAsync(turn, 1));

        Assert.Single(await _storage.ReadAsync([key], CancellationToken.None));
    }

    private static IStatePropertyAccessor<int> Count(BotState state) => state.CreateProperty<int>("count");

    private Task TurnAsync(Func<BotState, ITurnContext, Task> turn)
    {
        var state = new ConversationState(_storage);
        return TurnAsync(state, context => turn(state, context));
    }

    private static Task TurnAsync(BotState state, Func<ITurnContext, Task> turn)
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(state));
        return adapter.RunAsync(Some.Message(), (context, _) => turn(context));
    }
}
