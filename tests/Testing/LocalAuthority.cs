#nullable enable
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Testing;

/// <summary>Issues tokens, good ones and any other, and publishes its keys as an OpenID provider does.</summary>
public sealed class LocalAuthority(string host)
{
    private readonly List<PublishedKey> _keys = [];

    /// <summary>How often its keys were fetched.</summary>
    public int Fetches { get; private set; }

    /// <summary>Whether it answers with an error.</summary>
    public bool IsDown { get; set; }

    /// <summary>The key that it signs with unless told otherwise.</summary>
    public PublishedKey Key => _keys[0];

    /// <summary>A new key, published with the channels that it may speak for; null for a key that says nothing of channels.</summary>
    public PublishedKey Publish(string id, params string[]? endorsements) => Publish(PublishedKey.New(id, endorsements));

    public PublishedKey Publish(PublishedKey key)
    {
        _keys.Add(key);
        return key;
    }

    /// <summary>A key of somebody else's under any id.</summary>
    public static PublishedKey Stranger(string id) => PublishedKey.New(id, null);

    /// <summary>The metadata, or the keys.</summary>
    public Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request)
    {
        if (IsDown)
        {
            return Task.FromResult(LocalNetwork.Json("{}", HttpStatusCode.ServiceUnavailable));
        }

        if (!request.RequestUri!.AbsolutePath.EndsWith("/keys", StringComparison.Ordinal))
        {
            return Task.FromResult(LocalNetwork.Json(JsonConvert.SerializeObject(new { jwks_uri = $"https://{host}/keys" })));
        }

        Fetches++;
        return Task.FromResult(LocalNetwork.Json(new JObject { ["keys"] = new JArray(_keys.Select(key => key.Published())) }.ToString()));
    }

    /// <summary>A token of a header and claims, whatever they say.</summary>
    public static string Sign(JObject header, JObject claims, PublishedKey key)
    {
        var content = $"{Encode(header)}.{Encode(claims)}";
        return $"{content}.{Encode(Signature((string?)header["alg"], Encoding.ASCII.GetBytes(content), key.Rsa))}";
    }

    public static string Encode(JObject json) => Encode(Encoding.UTF8.GetBytes(json.ToString(Formatting.None)));

    public static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static byte[] Signature(string? algorithm, byte[] content, RSA key) => algorithm switch
    {
        "RS384" => key.SignData(content, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        "RS512" => key.SignData(content, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "PS256" => key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), content),
        _ => key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };

    /// <summary>A key with its id and the channels that it may speak for.</summary>
    public sealed record PublishedKey(string Id, RSA Rsa, IReadOnlyList<string>? Endorsements)
    {
        public static PublishedKey New(string id, IReadOnlyList<string>? endorsements) => new(id, RSA.Create(2048), endorsements);

        /// <summary>As it is published: without what only its owner knows.</summary>
        public JObject Published()
        {
            var parameters = Rsa.ExportParameters(includePrivateParameters: false);
            var key = new JObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = Id,
                ["n"] = Encode(parameters.Modulus!),
                ["e"] = Encode(parameters.Exponent!),
            };
            if (Endorsements is not null)
            {
                key["endorsements"] = new JArray(Endorsements);
            }

            return key;
        }
    }
}
