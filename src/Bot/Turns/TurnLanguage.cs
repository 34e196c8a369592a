using HccBot.Bot.Texts;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns;

/// <summary>The language in which a turn is answered: the asker's, in a group too.</summary>
internal static class TurnLanguage
{
    /// <summary>The texts for the locale of the activity, which clients leave out at times.</summary>
    public static BotTexts Texts(this ITurnContext turnContext) => BotTexts.Of(turnContext.Activity.Locale);
}
