using System.Net;
using Newtonsoft.Json;

namespace HccBot.Testing;

/// <summary>The login at which bots fetch their own tokens.</summary>
public sealed class LocalLogin
{
    /// <summary>The token that it hands out, unless another one is issued.</summary>
    public const string Token = "token-of-the-bot-that-nobody-may-see";

    /// <summary>What it hands out from now on.</summary>
    public string Issued { get; set; } = Token;

    /// <summary>The error that it answers with; null for a token.</summary>
    public string? Error { get; set; }

    public Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request) => Task.FromResult(
        request.RequestUri!.AbsolutePath.Contains("/discovery/", StringComparison.Ordinal) ? LocalNetwork.Json(Discovery)
        : Error is { } error ? LocalNetwork.Json(JsonConvert.SerializeObject(new { error = "invalid_client", error_description = error }), HttpStatusCode.Unauthorized)
        : LocalNetwork.Json(JsonConvert.SerializeObject(new { token_type = "Bearer", expires_in = 86399, access_token = Issued })));

    private const string Discovery =
        """
        {
          "tenant_discovery_endpoint": "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
          "metadata": [{
            "preferred_network": "login.microsoftonline.com", "preferred_cache": "login.windows.net",
            "aliases": ["login.microsoftonline.com", "login.windows.net"]
          }]
        }
        """;
}
