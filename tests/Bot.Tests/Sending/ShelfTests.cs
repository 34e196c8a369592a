using HccBot.Bot.Sending;

namespace HccBot.Bot.Tests.Sending;

public sealed class ShelfTests
{
    [Fact]
    public void Who_asks_at_the_same_time_gets_the_same_thing()
    {
        var shelf = new Shelf<object>(() => new object(), _ => false);
        using var one = shelf.Borrow("a");
        using var two = shelf.Borrow("a");

        Assert.Same(one.Value, two.Value);
    }

    [Fact]
    public void What_nobody_uses_and_nobody_needs_is_gone()
    {
        var shelf = new Shelf<object>(() => new object(), _ => false);

        shelf.Borrow("a").Dispose();

        Assert.Equal(0, shelf.Count);
    }

    [Fact]
    public void What_was_worth_keeping_goes_once_it_is_not()
    {
        var keep = true;
        var shelf = new Shelf<object>(() => new object(), _ => keep);
        Enumerable.Range(0, 1000).ToList().ForEach(key => shelf.Borrow($"{key}").Dispose());
        Assert.Equal(1000, shelf.Count);

        keep = false;
        shelf.Borrow("one more").Dispose();

        Assert.Equal(0, shelf.Count);
    }
}
