using Microsoft.Bot.Schema;

namespace HccBot.Compat.Tests.Schema;

public class ActivityTests
{
    [Theory]
    [InlineData("<at>Evidence QA</at> what about X?", "<at>Evidence QA</at>", "what about X?")]
    [InlineData("what about <AT>evidence qa</AT> X?", "<at>Evidence QA</at>", "what about  X?")]
    [InlineData("<at>Evidence QA</at> what?", null, "what?")]
    public void Mention_of_the_bot_is_taken_out_of_the_text(string text, string mentioned, string expected)
    {
        var activity = Message(text, new Mention(new ChannelAccount("28:bot", "Evidence QA"), mentioned));

        Assert.Equal(expected, activity.RemoveRecipientMention());
        Assert.Equal(expected, activity.Text);
    }

    [Fact]
    public void Mention_of_somebody_else_stays()
    {
        var activity = Message("<at>Ada</at> look", new Mention(new ChannelAccount("29:ada", "Ada"), "<at>Ada</at>"));

        Assert.Equal("<at>Ada</at> look", activity.RemoveRecipientMention());
        Assert.False(activity.MentionsRecipient());
    }

    [Fact]
    public void Reply_goes_back_to_where_the_message_came_from()
    {
        var reply = Message("Hi").CreateReply("Hello");

        Assert.Equal(("28:bot", "29:ada"), (reply.From.Id, reply.Recipient.Id));
        Assert.Equal(("1", "a:1", "msteams"), (reply.ReplyToId, reply.Conversation.Id, reply.ChannelId));
    }

    [Fact]
    public void Reference_addresses_what_goes_out()
    {
        var reference = Message("Hi").GetConversationReference();

        var activity = new Activity(ActivityTypes.Message).ApplyConversationReference(reference);

        Assert.Equal(("28:bot", "29:ada", "1"), (activity.From.Id, activity.Recipient.Id, activity.ReplyToId));
    }

    [Fact]
    public void Reference_addresses_what_comes_in()
    {
        var reference = Message("Hi").GetConversationReference();

        var activity = new Activity(ActivityTypes.Message).ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("29:ada", "28:bot", "1"), (activity.From.Id, activity.Recipient.Id, activity.Id));
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("message/card", true)]
    [InlineData("messageUpdate", false)]
    public void Kind_of_activity_is_told_by_its_type(string type, bool isMessage)
    {
        Assert.Equal(isMessage, new Activity(type).AsMessageActivity() is not null);
    }

    private static Activity Message(string text, params Entity[] entities) => new(ActivityTypes.Message)
    {
        Id = "1",
        Text = text,
        ChannelId = "msteams",
        ServiceUrl = "https://smba.example/amer/",
        From = new ChannelAccount("29:ada", "Ada"),
        Recipient = new ChannelAccount("28:bot", "Evidence QA"),
        Conversation = new ConversationAccount(id: "a:1"),
        Entities = [.. entities.Select(AsOnTheWire)],
    };

    private static Entity AsOnTheWire(Entity entity) => entity.GetAs<Entity>();
}
