using HccBot.Bot.Hosting;

namespace HccBot.Bot.Sending;

/// <summary>What the bot says in a conversation, kept whole on its way to the channel, so that it can be sent again.</summary>
internal sealed class Parcel
{
    private const string Route = "/v3/conversations/";
    private const string Said = "activities";

    private readonly HttpMethod _method;
    private readonly Uri _url;
    private readonly KeyValuePair<string, IEnumerable<string>>[] _headers;
    private readonly KeyValuePair<string, IEnumerable<string>>[] _contentHeaders;
    private readonly byte[] _body;
    private readonly TokenRenewal? _renewal;

    private Parcel(HttpRequestMessage request, byte[] body, string service, string conversation)
    {
        (_method, _url, _body) = (request.Method, request.RequestUri!, body);
        _headers = [.. request.Headers];
        _contentHeaders = request.Content is null ? [] : [.. request.Content.Headers];
        _renewal = request.Renewal();
        (Service, Conversation) = (service, conversation);
    }

    /// <summary>The service URL that it goes to.</summary>
    public string Service { get; }

    /// <summary>The conversation, by an id that no other service has too.</summary>
    public string Conversation { get; }

    /// <summary>Size of its body.</summary>
    public int Bytes => _body.Length;

    /// <summary>Whether the limits of Teams hold for it: programs on this machine have none.</summary>
    public bool IsPaced => !LoopbackHost.Is(_url.Host);

    /// <summary>What a request says in a conversation; null for one that asks, or that goes elsewhere.</summary>
    public static async Task<Parcel?> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!.AbsoluteUri;
        var route = url.IndexOf(Route, StringComparison.Ordinal);
        if (route < 0 || request.Method == HttpMethod.Get)
        {
            return null;
        }

        var rest = url[(route + Route.Length)..].Split('/');
        if (rest.Length < 2 || rest[1] != Said)
        {
            return null;
        }

        ToOneOnly.Address(request);
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
        return new Parcel(request, body, url[..route], url[..route] + Route + rest[0]);
    }

    /// <summary>A request that carries it. One that was sent can't be sent again.</summary>
    public HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(_method, _url) { Content = new ParcelContent(_body) };
        foreach (var (name, values) in _headers)
        {
            request.Headers.TryAddWithoutValidation(name, values);
        }

        foreach (var (name, values) in _contentHeaders)
        {
            request.Content.Headers.TryAddWithoutValidation(name, values);
        }

        return request;
    }

    /// <summary>A request that carries it with another token than the one that was refused; null where there is none.</summary>
    public async Task<HttpRequestMessage?> RequestAnewAsync(CancellationToken cancellationToken)
    {
        if (_renewal is null)
        {
            return null;
        }

        var request = Request();
        if (await _renewal(request, cancellationToken))
        {
            return request;
        }

        request.Dispose();
        return null;
    }
}
