using HccBot.Bot.Pages;
using HccBot.Bot.Turns;

namespace HccBot.Bot.Hosting;

/// <summary>What the app's manifest promises to those who install it: privacy and terms of use, in a few plain lines.</summary>
internal static class PolicyPages
{
    public static IResult Privacy(HttpContext context) => Results.Text(context.Texts().Privacy((int)ConversationMemory.Lasts.TotalMinutes));

    public static IResult Terms(HttpContext context)
    {
        var texts = context.Texts();
        return Results.Text(texts.Terms(texts.Disclaimer));
    }
}
