using HccBot.Bot.Pages;
using HccBot.Bot.WebChat;
using HccBot.Knowledge;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace HccBot.Bot.Hosting;

/// <summary><c>GET /</c>: the chat page for browsers on this machine; says what this is to everybody else.</summary>
internal static class FrontPage
{
    public static IResult Show(HttpContext context, IKnowledge knowledge, IOptions<BotIdentityOptions> identity)
    {
        var request = context.Request;
        context.Response.Headers.Vary = HeaderNames.Accept;
        return !WebChatEndpoints.AreOn(identity.Value) ? Results.Text("HccBot\n" + Announcement.Registered(knowledge.Corpus) + "\n")
            : AcceptsHtml(request) ? ChatPage.Show(context, knowledge.Corpus, context.Texts())
            : Results.Text("HccBot\n" + Announcement.Text(knowledge.Corpus, $"{request.Scheme}://{request.Host}") + "\n");
    }

    private static bool AcceptsHtml(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(range => range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && range.Quality != 0);
}
