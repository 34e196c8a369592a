using HccBot.Bot.Pages;
using HccBot.Bot.State;

namespace HccBot.Bot.Packs;

/// <summary><c>GET /pack/{id}</c> and <c>/pack/{id}.md</c>: packs, by ids that nobody can guess.</summary>
internal static class PackEndpoints
{
    public static async Task<IResult> Page(string id, HttpContext context, IPacks packs, TimeProvider time, CancellationToken cancellationToken)
    {
        Protect(context.Response);
        return await packs.FindAsync(id, time.GetUtcNow(), cancellationToken) is { } pack
            ? Results.Content(pack.Html, "text/html; charset=utf-8") : Gone(context);
    }

    public static async Task<IResult> Markdown(string id, HttpContext context, IPacks packs, TimeProvider time, CancellationToken cancellationToken)
    {
        Protect(context.Response);
        if (await packs.FindAsync(id, time.GetUtcNow(), cancellationToken) is not { } pack)
        {
            return Gone(context);
        }

        context.Response.Headers.ContentDisposition = "attachment; filename=\"hccbot-evidence.md\"";
        return Results.Content(pack.Markdown, "text/markdown; charset=utf-8");
    }

    private static IResult Gone(HttpContext context) =>
        Results.Content(PackPage.Gone(context.Texts()), "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound);

    /// <summary>The address is the key: it goes to no cache and no search engine; no response lets it go to another site.</summary>
    private static void Protect(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = PackPage.ContentPolicy;
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
    }
}
