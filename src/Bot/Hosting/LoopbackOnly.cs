using System.Net;

namespace HccBot.Bot.Hosting;

/// <summary>Turns away whoever is not on this machine, for as long as nobody has to prove who he is.</summary>
/// <remarks>
/// A tunnel or proxy forwards strangers from loopback, and a web page can make a browser call localhost; the
/// forwarding headers, the host name and the origin tell.
/// </remarks>
internal sealed class LoopbackOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (IsLocal(context))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Whether a request comes from a program on this machine, and from nobody through it.</summary>
    public static bool IsLocal(HttpContext context)
    {
        var headers = context.Request.Headers;
        return context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            && LoopbackHost.Is(context.Request.Host.Host)
            && !headers.ContainsKey("Forwarded")
            && !headers.ContainsKey("X-Forwarded-For")
            && (headers.Origin.Count == 0 || LoopbackHost.IsOf(headers.Origin.ToString()));
    }
}
