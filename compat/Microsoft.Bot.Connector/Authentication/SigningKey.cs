using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A public key of an issuer, and the channels that it may speak for; none where the issuer says nothing of channels.</summary>
internal sealed record SigningKey(SecurityKey Key, IReadOnlyList<string> Endorsements);
