using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials that send no token: there is none without an app id.</summary>
internal sealed class NoCredentials : ServiceClientCredentials;
