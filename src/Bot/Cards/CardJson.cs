using AdaptiveCards;
using Newtonsoft.Json;

namespace HccBot.Bot.Cards;

/// <summary>Writes a card as <see cref="AdaptiveCard.ToJson"/> does, but on one line.</summary>
internal static class CardJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        DefaultValueHandling = DefaultValueHandling.Ignore,
        NullValueHandling = NullValueHandling.Ignore,
    });

    public static string Write(AdaptiveCard card)
    {
        using var text = new StringWriter();
        Write(card, text);
        return text.ToString();
    }

    public static void Write(AdaptiveCard card, TextWriter writer) => Serializer.Serialize(writer, card);
}
