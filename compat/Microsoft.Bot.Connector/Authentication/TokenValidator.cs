using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks what a token of one kind of issuer claims for itself: issuer, signature, algorithm and time.</summary>
internal sealed class TokenValidator(IReadOnlyCollection<string> issuers, SigningKeys keys)
{
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = BearerToken.MaxLength };

    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    /// <summary>Whether a token says that it comes from one of the issuers.</summary>
    public bool Takes(JsonWebToken token) => issuers.Contains(token.Issuer, StringComparer.Ordinal);

    /// <summary>The claims of a token, and the key that signed it.</summary>
    /// <exception cref="UnauthorizedAccessException">The token proves nothing.</exception>
    public async Task<(ClaimsIdentity Identity, SigningKey Key)> ValidateAsync(
        JsonWebToken token,
        CancellationToken cancellationToken)
    {
        // Before the keys are looked for, so that what can't be good costs no request.
        if (!Takes(token) || !Algorithms.Contains(token.Alg) || string.IsNullOrEmpty(token.Kid))
        {
            throw new UnauthorizedAccessException("The token's issuer, algorithm or key id is not acceptable.");
        }

        var key = await keys.FindAsync(token.Kid, cancellationToken)
            ?? throw new UnauthorizedAccessException("The token is signed with a key that the issuer does not have.");
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuers = issuers,
            ValidAlgorithms = Algorithms,
            IssuerSigningKey = key.Key,
            ValidateIssuerSigningKey = true,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(5),

            // The bot's own id is compared by whoever knows it.
            ValidateAudience = false,
        });

        return result.IsValid
            ? (result.ClaimsIdentity, key)
            : throw new UnauthorizedAccessException($"The token is not valid: {result.Exception?.GetType().Name}.");
    }
}
