using HccBot.Knowledge;

namespace HccBot.Bot.Hosting;

/// <summary><c>GET /</c>: says what this is.</summary>
internal static class FrontPage
{
    public static IResult Show(HttpRequest request, IKnowledge knowledge) =>
        Results.Text("HccBot\n" + Announcement.Text(knowledge.Corpus, $"{request.Scheme}://{request.Host}") + "\n");
}
