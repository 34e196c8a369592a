using HccBot.Bot.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns;

public class MessageTextTests
{
    [Theory]
    [InlineData("<at>HccBot</at> what is OS?", "what is OS?")]
    [InlineData("<at>HccBot</at>\u00A0what is OS?", "what is OS?")]
    [InlineData("<at>HccBot</at>&nbsp;what  is\n\tOS?", "what is OS?")]
    [InlineData("<AT>hccbot</AT> what is OS?", "what is OS?")]
    [InlineData("what is OS, <at>HccBot</at>?", "what is OS, ?")]
    [InlineData("<at>HccBot</at><at>HccBot</at> what is OS?", "what is OS?")]
    [InlineData("<at>HccBot</at>", "")]
    [InlineData("what did <at>Dr. Llovet</at> say?", "what did Dr. Llovet say?")]
    [InlineData("what did <at id=\"0\">Dr. Llovet</at> say?", "what did Dr. Llovet say?")]
    [InlineData("OS < 20 and HR > 0.7", "OS < 20 and HR > 0.7")]
    public void The_mention_of_the_bot_goes_and_the_rest_stays(string text, string expected) =>
        Assert.Equal(expected, MessageText.Of(Message(text, Mention("28:bot", "<at>HccBot</at>"))));

    [Fact]
    public void Half_a_character_is_replaced() =>
        Assert.Equal("half \ufffd of an emoji", MessageText.Of(Message("half \ud83d of an emoji")));

    [Fact]
    public void A_mention_without_text_is_known_by_its_name() =>
        Assert.Equal("help", MessageText.Of(Message("<at>HccBot</at> help", Mention("28:bot", null))));

    [Fact]
    public void A_name_with_special_characters_is_taken_as_it_stands() =>
        Assert.Equal("help", MessageText.Of(Message("<at>Hcc(Bot)*</at> help", Mention("28:bot", "<at>Hcc(Bot)*</at>"))));

    [Fact]
    public void Somebody_elses_mention_is_not_the_bots() =>
        Assert.Equal("HccBot help", MessageText.Of(Message("<at>HccBot</at> help", Mention("29:other", "<at>HccBot</at>"))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void No_text_is_empty(string? text) => Assert.Equal("", MessageText.Of(Message(text!)));

    private static Activity Message(string text, params Entity[] entities) => new(ActivityTypes.Message)
    {
        Text = text,
        Recipient = new ChannelAccount("28:bot", "HccBot"),
        Entities = entities,
    };

    private static Entity Mention(string id, string? text) => new("mention")
    {
        Properties = new JObject { ["mentioned"] = new JObject { ["id"] = id, ["name"] = "HccBot" }, ["text"] = text },
    };
}
