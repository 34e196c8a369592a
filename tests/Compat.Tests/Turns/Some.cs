using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace HccBot.Compat.Tests.Turns;

/// <summary>Activities as Teams sends them.</summary>
internal static class Some
{
    public static Activity Activity(string type, string name = null, string members = "{}")
    {
        var json = JObject.Parse("""
            { "id": "1", "channelId": "msteams", "serviceUrl": "https://smba.example/amer/",
              "from": { "id": "29:ada" }, "recipient": { "id": "28:bot" }, "conversation": { "id": "a:1" } }
            """);
        json["type"] = type;
        json["name"] = name;
        json.Merge(JObject.Parse(members));
        return json.ToObject<Activity>();
    }

    public static Activity Message(string text = "Hi") => Activity(ActivityTypes.Message, members: $$"""{"text":"{{text}}"}""");
}
