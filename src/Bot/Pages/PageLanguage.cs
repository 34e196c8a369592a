using HccBot.Bot.Texts;
using Microsoft.Net.Http.Headers;

namespace HccBot.Bot.Pages;

/// <summary>The language of a page: the first of ours among those that the browser asks for.</summary>
internal static class PageLanguage
{
    /// <summary>The texts for a request; the response says that another request may get others.</summary>
    public static BotTexts Texts(this HttpContext context)
    {
        context.Response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        return context.Request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality != 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => BotTexts.Find(language.Value.Value))
            .FirstOrDefault(texts => texts is not null) ?? BotTexts.English;
    }
}
