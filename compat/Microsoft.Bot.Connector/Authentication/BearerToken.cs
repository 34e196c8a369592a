using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads the token of a request.</summary>
internal static class BearerToken
{
    /// <summary>Ten times what a channel sends.</summary>
    public const int MaxLength = 16 * 1024;

    private const string Scheme = "Bearer";

    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = MaxLength };

    /// <summary>The token of an Authorization header, with nothing about it proved.</summary>
    /// <exception cref="UnauthorizedAccessException">The header is none, or holds no signed token.</exception>
    public static JsonWebToken Read(string authHeader)
    {
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            throw new UnauthorizedAccessException("The request carries no token.");
        }

        var parts = authHeader.Split(' ');
        if (parts.Length != 2 || parts[0] != Scheme || parts[1].Length > MaxLength || parts[1].Count(sign => sign == '.') != 2)
        {
            throw new UnauthorizedAccessException("The Authorization header holds no bearer token.");
        }

        try
        {
            return Handler.ReadJsonWebToken(parts[1]);
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException)
        {
            throw new UnauthorizedAccessException("The token is malformed.");
        }
    }
}
