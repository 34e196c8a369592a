using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Compat.Tests.Schema;

public class RoundTripTests
{
    private static readonly JsonSerializerSettings Settings = new() { NullValueHandling = NullValueHandling.Ignore };

    [Theory]
    [InlineData("""{"type":"message","text":"Hi","futureMember":{"a":[1,2]}}""")]
    [InlineData("""{"type":"message","from":{"id":"29:1","name":"Ada","userRole":"guest"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a:1","conversationType":"personal","future":true}}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"text/html","content":"x","future":1}]}""")]
    [InlineData("""{"type":"message","channelData":{"tenant":{"id":"t"},"feedbackLoop":{"type":"default"}}}""")]
    [InlineData("""{"type":"invoke","name":"task/fetch","value":{"data":{"id":7},"context":{"theme":"dark"}}}""")]
    [InlineData("""{"type":"message","suggestedActions":{"to":["29:1"],"actions":[{"type":"imBack","value":"x"}]}}""")]
    public void Unknown_members_survive_a_round_trip(string json)
    {
        var written = JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Activity>(json), Settings);

        Assert.Equal(Sorted(json), Sorted(written));
    }

    [Fact]
    public void Properties_of_an_entity_survive_a_round_trip()
    {
        const string Json = """
            {"type":"message","entities":[{"type":"https://schema.org/Message","@type":"Message","@id":"",
            "citation":[{"@type":"Claim","position":1,"appearance":{"name":"NCT03434379"}}]}]}
            """;

        var written = JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Activity>(Json), Settings);

        Assert.Equal(Sorted(Json), Sorted(written));
    }

    [Fact]
    public void Local_timestamp_keeps_its_offset()
    {
        const string Json = """{"type":"message","localTimestamp":"2026-02-01T14:10:07.437-07:00"}""";

        var activity = JsonConvert.DeserializeObject<Activity>(Json);

        Assert.Equal(TimeSpan.FromHours(-7), activity.LocalTimestamp.Value.Offset);
    }

    [Fact]
    public void Unknown_channel_data_survives_in_its_teams_form()
    {
        var activity = new Activity { ChannelData = JObject.Parse("""{"team":{"id":"19:t"},"source":{"name":"x"}}""") };

        var data = activity.GetChannelData<TeamsChannelData>();

        Assert.Equal("19:t", data.Team.Id);
        Assert.True(data.AdditionalProperties.ContainsKey("source"));
    }

    [Fact]
    public void Entity_is_read_and_written_as_a_type_of_its_own()
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount("28:bot", "Bot"), "<at>Bot</at>"));

        var mention = entity.GetAs<Mention>();

        Assert.Equal("mention", entity.Type);
        Assert.Equal("28:bot", mention.Mentioned.Id);
    }

    [Fact]
    public void Dialog_answers_name_their_type()
    {
        var response = new TaskModuleResponse(new TaskModuleContinueResponse(new TaskModuleTaskInfo("Title")));

        var json = JObject.Parse(JsonConvert.SerializeObject(response, Settings));

        Assert.Equal("continue", (string)json.SelectToken("task.type"));
        Assert.Equal("Title", (string)json.SelectToken("task.value.title"));
    }

    [Fact]
    public void Channel_data_that_has_another_shape_is_not_an_error()
    {
        var activity = new Activity { ChannelData = JObject.Parse("""{"team":"not an object"}""") };

        Assert.False(activity.TryGetChannelData<TeamsChannelData>(out _));
    }

    private static string Sorted(string json) => Sorted(JToken.Parse(json)).ToString(Formatting.None);

    private static JToken Sorted(JToken token) => token switch
    {
        JObject json => new JObject(json.Properties().OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => new JProperty(p.Name, Sorted(p.Value)))),
        JArray array => new JArray(array.Select(Sorted)),
        _ => token,
    };
}
