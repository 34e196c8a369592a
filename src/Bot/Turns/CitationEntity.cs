using HccBot.Bot.Cards;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Trials;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Turns;

/// <summary>The sources of an answer as Teams' own citations, which its clients show on the [n] marks of a text.</summary>
internal static class CitationEntity
{
    /// <summary>The entity, the only one of its kind in a message; null where it would say nothing.</summary>
    /// <param name="citations">The sources.</param>
    /// <param name="aiLabel">Whether Teams shows "AI generated".</param>
    /// <param name="texts">The language of what is no source's own.</param>
    public static Entity? Of(IReadOnlyList<Citation> citations, bool aiLabel, BotTexts texts)
    {
        if (citations.Count == 0 && !aiLabel)
        {
            return null;
        }

        var properties = new JObject { ["@type"] = "Message", ["@context"] = "https://schema.org" };
        if (aiLabel)
        {
            properties["additionalType"] = new JArray("AIGeneratedContent");
        }

        if (citations.Count > 0)
        {
            properties["citation"] = new JArray(citations.Take(CitationLimits.Count).Select(citation => Claim(citation, texts)));
        }

        return new Entity("https://schema.org/Message") { Properties = properties };
    }

    private static JObject Claim(Citation citation, BotTexts texts)
    {
        var source = citation.Source;
        var appearance = new JObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Clip.At(source.Label, CitationLimits.Name),
            ["abstract"] = Clip.At(source.Title, CitationLimits.Abstract),
            ["image"] = new JObject { ["@type"] = "ImageObject", ["name"] = source.Rung == Rung.Remark ? "Sound" : "Text" },
            ["keywords"] = new JArray(texts.Labels.Word(source.Rung.Text())),
        };
        if (source.Url?.StartsWith("https://", StringComparison.Ordinal) == true)
        {
            appearance["url"] = source.Url;
        }

        return new JObject { ["@type"] = "Claim", ["position"] = citation.Number, ["appearance"] = appearance };
    }
}
