using System.Text.RegularExpressions;
using Microsoft.IdentityModel.JsonWebTokens;

namespace HccBot.Bot.Access;

/// <summary>The token of a request, as far as its form goes.</summary>
internal static partial class BearerToken
{
    /// <summary>Characters; channels send about a thousand.</summary>
    public const int MaxLength = 16 * 1024;

    /// <summary>Reads the token of an Authorization header; nothing that it says of itself is proved yet.</summary>
    /// <remarks>Two headers arrive as one with a comma in it, and are none.</remarks>
    /// <exception cref="UnauthorizedAccessException">There is no token, or it has not the form of a signed one.</exception>
    public static JsonWebToken Read(string? header)
    {
        if (string.IsNullOrWhiteSpace(header))
        {
            throw new UnauthorizedAccessException("It carries no token.");
        }

        if (header.Length > MaxLength || Form().Match(header) is not { Success: true } match)
        {
            throw new UnauthorizedAccessException("Its Authorization header is not \"Bearer\" and a signed token.");
        }

        try
        {
            return new JsonWebToken(match.Groups["token"].Value);
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException)
        {
            throw new UnauthorizedAccessException("Its token can't be read.");
        }
    }

    [GeneratedRegex(@"\ABearer (?<token>[\w-]+\.[\w-]+\.[\w-]+)\z", RegexOptions.ECMAScript)]
    private static partial Regex Form();
}
