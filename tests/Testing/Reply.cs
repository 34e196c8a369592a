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
        .Where(value => !value.Ancestors().OfType<JProperty>().Any(member => member.Name is "data" or "fallback"))
        .Select(value => value.ToString()));

    /// <summary>Every button of a card, nested ones too; what stands in for a button is none.</summary>
    public static IEnumerable<JObject> Buttons(this JObject card) => card.DescendantsAndSelf().OfType<JObject>()
        .Where(element => ((string?)element["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true
            && element.Ancestors().OfType<JProperty>().All(member => member.Name is not ("fallback" or "refresh")));

    /// <summary>The button with a title.</summary>
    public static JObject Button(this JObject card, string title) => card.Buttons().Single(button => (string?)button["title"] == title);

    /// <summary>Every object of a card with the given type.</summary>
    public static IEnumerable<JObject> Elements(this JObject card, string type) =>
        card.DescendantsAndSelf().OfType<JObject>().Where(element => (string?)element["type"] == type);
}
