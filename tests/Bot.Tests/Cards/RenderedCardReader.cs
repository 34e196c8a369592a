using HccBot.Bot.Cards;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Cards;

/// <summary>Reads a card back as a client does.</summary>
internal static class RenderedCardReader
{
    public static JObject Read(this RenderedCard card) => JObject.Parse(card.Json);
}
