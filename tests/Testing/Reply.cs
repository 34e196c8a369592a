using Newtonsoft.Json.Linq;

namespace HccBot.Testing;

/// <summary>What a person sees of a reply.</summary>
public static class Reply
{
    /// <summary>The card of a reply.</summary>
    public static JObject Card(this JObject activity) => (JObject)activity["attachments"]!.Single()["content"]!;

    /// <summary>All text of a card that a person sees, one text a line.</summary>
    public static string VisibleText(this JObject card) => string.Join("\n", card["body"]!
        .SelectTokens("$..*")
        .OfType<JValue>()
        .Where(value => value.Parent is JProperty { Name: "text" or "title" or "value" })
        .Select(value => value.ToString()));

    /// <summary>Every object of a card with the given type.</summary>
    public static IEnumerable<JObject> Elements(this JObject card, string type) =>
        card.DescendantsAndSelf().OfType<JObject>().Where(element => (string?)element["type"] == type);
}
