using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a token must have beyond being valid.</summary>
public class AuthenticationConfiguration
{
    public string[] RequiredEndorsements { get; set; } = [];

    public virtual ClaimsValidator ClaimsValidator { get; set; }

    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}

/// <summary>A rule on the claims of a caller.</summary>
public abstract class ClaimsValidator
{
    /// <exception cref="UnauthorizedAccessException">The claims are not acceptable.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
