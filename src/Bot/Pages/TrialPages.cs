using HccBot.Knowledge;

namespace HccBot.Bot.Pages;

/// <summary><c>GET /t/</c> and <c>GET /t/{id}</c>: the trials, and all that the corpus holds on one.</summary>
internal static class TrialPages
{
    /// <summary>Serves the pages, and checks the address that links to them are made of.</summary>
    /// <exception cref="Hosting.StartRefusedException">The public address is none of the web.</exception>
    public static void MapTrialPages(this WebApplication app)
    {
        app.Services.GetRequiredService<TrialAddress>();
        app.MapGet(TrialAddress.Path, (HttpContext context, IKnowledge knowledge) => TrialListPage.All(knowledge, context.Texts()));
        app.MapGet(TrialAddress.Path + "{id}", Show);
    }

    private static Page Show(string id, HttpContext context, IKnowledge knowledge) =>
        knowledge.Dossier(id) is { } dossier ? TrialPage.Of(dossier, context.Texts()) : TrialListPage.NotFound(knowledge, context.Texts());
}
