using HccBot.Bot.Cards;
using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Fuzzing;

/// <summary>Valid activities of every kind that a channel sends, to be spoiled.</summary>
internal static class SampleActivities
{
    /// <summary>Names of invokes: those that are answered, those of the SDK that are not, and some of nobody.</summary>
    public static readonly string[] InvokeNames =
    [
        "adaptiveCard/action", "composeExtension/query", "composeExtension/selectItem", "composeExtension/fetchTask", "composeExtension/submitAction",
        "composeExtension/queryLink", "composeExtension/anonymousQueryLink", "composeExtension/querySettingUrl", "composeExtension/setting",
        "composeExtension/onCardButtonClicked", "message/submitAction", "message/fetchTask", "task/fetch", "task/submit", "tab/fetch", "tab/submit", "config/fetch", "config/submit",
        "application/search", "fileConsent/invoke", "actionableMessage/executeAction", "signin/verifyState", "signin/tokenExchange", "handoff/action", "nobody/knows", "",
    ];

    public static IReadOnlyList<JObject> Of(Conversation bot) =>
    [
        bot.Message("<at>HccBot</at> which trials included main portal vein invasion?"),
        bot.Activity("message", Parse(
            """
            {"text":"<at>HccBot</at> OS in IMbrave150 &amp; HIMALAYA","textFormat":"xml","locale":"de-DE","localTimestamp":"2026-11-26T09:00:00+01:00","timestamp":"2026-11-26T08:00:00Z",
            "conversation":{"conversationType":"channel","isGroup":true,"id":"19:team@thread.tacv2;messageid=1"},"attachments":[{"contentType":"text/html","content":"<div>OS</div>"}],
            "entities":[{"type":"mention","text":"<at>HccBot</at>","mentioned":{"id":"28:bot","name":"HccBot"}},{"type":"clientInfo","locale":"de-DE","country":"DE","platform":"Web"}],
            "channelData":{"tenant":{"id":"t"},"team":{"id":"19:team@thread.tacv2"},"channel":{"id":"19:team@thread.tacv2"},"teamsChannelId":"19:team@thread.tacv2"}}
            """)),
        bot.Activity("message", Parse("""{"value":{"hccbot":{"question":"OS in SARAH"}},"replyToId":"1"}""")),
        bot.Activity("message", Parse("""{"text":"subscribe","channelData":{"team":{"id":"19:team"},"tenant":{"id":"t"}}}""")),
        bot.Activity("message", Parse("""{"text":"pack","deliveryMode":"expectReplies"}""")),
        bot.Activity("conversationUpdate", Parse("""{"membersAdded":[{"id":"28:bot"},{"id":"29:person"}],"membersRemoved":[],"channelData":{"eventType":"teamMemberAdded","team":{"id":"19:team"}}}""")),
        bot.Activity("conversationUpdate", Parse("""{"membersRemoved":[{"id":"28:bot"}],"topicName":"board","historyDisclosed":false}""")),
        bot.Activity("installationUpdate", Parse("""{"action":"add","channelData":{"settings":{"selectedChannel":{"id":"19:a"}}}}""")),
        bot.Activity("installationUpdate", Parse("""{"action":"remove-upgrade"}""")),
        bot.Activity("messageReaction", Parse("""{"reactionsAdded":[{"type":"like"}],"reactionsRemoved":[],"replyToId":"1"}""")),
        bot.Activity("messageUpdate", Parse("""{"text":"OS in SARAH","channelData":{"eventType":"editMessage"}}""")),
        bot.Activity("messageDelete", Parse("""{"channelData":{"eventType":"softDeleteMessage"}}""")),
        bot.Activity("event", Parse("""{"name":"application/vnd.microsoft.meetingStart","value":{"Id":"1","StartTime":"2026-11-26T08:00:00Z"}}""")),
        bot.Activity("typing"),
        bot.Activity("endOfConversation", Parse("""{"code":"completedSuccessfully"}""")),
        bot.Activity("somethingNew", Parse("""{"value":[1,2]}""")),
    ];

    /// <summary>Values of invokes; any may come with any name.</summary>
    public static IReadOnlyList<JToken> Values { get; } =
    [
        .. SampleRequests.Extension.Select(sample => sample["value"]!),
        Parse("""{"commandId":"checkMessage","commandContext":"message","messagePayload":{"id":"1","subject":"LEAP-012","body":{"contentType":"html","content":"<p>LEAP-012 met <b>both</b> endpoints</p>"},"from":{"user":{"id":"1","displayName":"A"}},"attachments":[],"mentions":[],"reactions":[]},"data":{"hccbot":{"post":true,"page":2}}}"""),
        Parse("""{"commandId":"explainMessage","messagePayload":{"body":{"contentType":"text","content":"OS in IMbrave150 was 19.2 months"}},"data":{"hccbot":{"page":1}}}"""),
        Parse("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"good\"}"}}"""),
        Parse("""{"name":"file","uploadInfo":{"uniqueId":"1"},"action":"accept","context":{}}"""),
        Parse("""{"kind":"search","queryText":"OS","queryOptions":{"skip":0,"top":15},"dataset":"npm"}"""),
        Parse("""{"tabContext":{"tabEntityId":"a"},"data":{"a":1},"context":{"theme":"dark"}}"""),
        JValue.CreateNull(),
    ];

    /// <summary>The press of a card's button as a client sends it.</summary>
    public static IReadOnlyList<JToken> Presses { get; } =
    [
        .. from verb in new[] { CardVerbs.Page, CardVerbs.Sources, CardVerbs.Analyses, CardVerbs.Compare, CardVerbs.Refresh, "hccbot.page/99", "other" }
           from question in new[] { "OS in IMbrave150, page 2", "which trials included main portal vein invasion?, all sources", "HIMALAYA" }
           select new JObject
           {
               ["action"] = new JObject
               {
                   ["type"] = "Action.Execute",
                   ["id"] = "a",
                   ["verb"] = verb,
                   ["data"] = new JObject
                   {
                       ["hccbot"] = new JObject { ["question"] = question, ["corpus"] = "0123456789ab" },
                       [CompareButton.ChoiceId] = "HIMALAYA",
                   },
               },
               ["trigger"] = "manual",
               ["authentication"] = new JObject { ["token"] = "a" },
           },
    ];

    private static JObject Parse(string json) => JObject.Parse(json);
}
