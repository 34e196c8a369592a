using Microsoft.Extensions.Options;

namespace HccBot.Bot.Hosting;

/// <summary>What every response tells browsers: run, load and frame nothing, and come back over TLS. A page that needs more says so itself.</summary>
/// <remarks>No page stands in a frame, not in Teams either: the bot has no tabs.</remarks>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<HccBotOptions> options)
{
    private const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>A year, as long as browsers keep it.</summary>
    private const string OverTls = "max-age=31536000";

    /// <summary>Where a proxy ends TLS, requests arrive without; the public address tells.</summary>
    private readonly bool _tls = options.Value.PublicUrl?.Scheme == Uri.UriSchemeHttps;

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Nothing;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if ((_tls || context.Request.IsHttps) && !LoopbackHost.Is(context.Request.Host.Host))
        {
            headers.StrictTransportSecurity = OverTls;
        }

        return next(context);
    }
}
