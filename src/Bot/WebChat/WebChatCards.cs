using Newtonsoft.Json.Linq;

namespace HccBot.Bot.WebChat;

/// <summary>Cards for clients that know no universal actions: Web Chat draws the button of an Action.Execute and then does nothing.</summary>
/// <remarks>A card's own fallback would do, but a renderer takes it only for actions that it cannot draw.</remarks>
internal static class WebChatCards
{
    /// <summary>Puts the fallback of every Action.Execute of an activity's cards in its place, or nothing where it has none.</summary>
    public static void Fit(JObject activity)
    {
        if (activity["attachments"] is not JArray attachments)
        {
            return;
        }

        foreach (var action in attachments.DescendantsAndSelf().OfType<JObject>().Where(IsExecute).ToList())
        {
            if (action["fallback"] is JObject fallback)
            {
                action.Replace(fallback);
            }
            else if (action.Parent is JProperty property)
            {
                property.Remove();
            }
            else
            {
                action.Remove();
            }
        }
    }

    private static bool IsExecute(JObject element) => element["type"] is JValue { Value: "Action.Execute" };
}
