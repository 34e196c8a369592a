using HccBot.Bot.WebChat;

namespace HccBot.Bot.Tests.WebChat;

public class WebChatConversationsTests
{
    private readonly Clock _time = new();
    private readonly WebChatConversations _conversations;

    public WebChatConversationsTests() => _conversations = new WebChatConversations(_time);

    [Fact]
    public void A_conversation_is_forgotten_half_an_hour_after_it_was_last_asked_for()
    {
        var conversation = _conversations.Open();
        _time.Advance(TimeSpan.FromMinutes(29));
        Assert.Same(conversation, _conversations.Admit(conversation.Token));
        _time.Advance(TimeSpan.FromMinutes(29));
        Assert.Same(conversation, _conversations.Admit(conversation.Token));
        _time.Advance(TimeSpan.FromMinutes(30));
        Assert.Null(_conversations.Admit(conversation.Token));
        Assert.Null(_conversations.Find(conversation.Id));
    }

    [Fact]
    public void One_more_than_are_kept_drops_the_one_asked_for_longest_ago()
    {
        var opened = Enumerable.Range(0, WebChatConversations.Max).Select(_ => OpenLater()).ToList();
        _time.Advance(TimeSpan.FromSeconds(1));
        _conversations.Admit(opened[0].Token);

        _conversations.Open();

        Assert.NotNull(_conversations.Admit(opened[0].Token));
        Assert.Null(_conversations.Admit(opened[1].Token));
        Assert.NotNull(_conversations.Admit(opened[2].Token));
    }

    [Fact]
    public void Ids_and_tokens_cannot_be_guessed()
    {
        var (one, other) = (_conversations.Open(), _conversations.Open());

        Assert.Equal((32, 64), (one.Id.Length, one.Token.Length));
        Assert.NotEqual(one.Id, other.Id);
        Assert.NotEqual(one.Token, other.Token);
    }

    [Fact]
    public void A_long_conversation_forgets_its_beginning()
    {
        var conversation = _conversations.Open();
        for (var number = 0; number <= WebChatConversation.MaxActivities; number++)
        {
            conversation.Say($"a{number}", $"{number}");
        }

        var (activities, _) = conversation.After(0);

        Assert.Equal(WebChatConversation.MaxActivities, activities.Count);
        Assert.Equal("1", activities[0]);
    }

    [Fact]
    public void An_activity_that_changed_is_read_again_in_its_new_form()
    {
        var conversation = _conversations.Open();
        conversation.Say("a", "old");
        conversation.Say("b", "between");
        var (_, read) = conversation.After(0);

        conversation.Say("a", "new");

        Assert.Equal(["new"], conversation.After(read).Activities);
        Assert.Equal(["between", "new"], conversation.After(0).Activities);
    }

    private WebChatConversation OpenLater()
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return _conversations.Open();
    }

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public void Advance(TimeSpan time) => _now += time;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
