using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace HccBot.Testing;

/// <summary>A chat page, as far as the bot hears of it.</summary>
public sealed class DirectLineClient(Conversation bot)
{
    private const string Path = "/v3/directline";

    public static HttpRequestMessage Request(HttpMethod method, string path, string? token, string? body)
    {
        var request = new HttpRequestMessage(method, new Uri(Path + path, UriKind.Relative));
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        return request;
    }

    /// <summary>Gets a token and the conversation that it opens.</summary>
    public async Task<(string Id, string Token)> GenerateAsync()
    {
        var (_, body) = await SendAsync(HttpMethod.Post, "/tokens/generate", token: null, "");
        return ((string)body["conversationId"]!, (string)body["token"]!);
    }

    /// <summary>Opens a conversation and begins it.</summary>
    public async Task<(string Id, string Token)> StartAsync()
    {
        var (id, token) = await GenerateAsync();
        await SendAsync(HttpMethod.Post, "/conversations", token, "{}");
        return (id, token);
    }

    /// <summary>Posts any body as an activity.</summary>
    public Task<(HttpStatusCode Status, JObject Body)> SayAsync(string id, string token, string activity) =>
        SendAsync(HttpMethod.Post, $"/conversations/{id}/activities", token, activity);

    /// <summary>What a page reads, without signs of typing, which depend on the machine's load.</summary>
    public async Task<IReadOnlyList<JObject>> ReadAsync(string id, string token, string? watermark = "")
    {
        var (_, body) = await SendAsync(HttpMethod.Get, $"/conversations/{id}/activities?watermark={watermark}", token);
        return [.. body["activities"]!.Cast<JObject>().Where(activity => (string?)activity["type"] != "typing")];
    }

    /// <summary>The response; an empty object where it has no JSON.</summary>
    public async Task<(HttpStatusCode Status, JObject Body)> SendAsync(HttpMethod method, string path, string? token, string? body = null)
    {
        using var request = Request(method, path, token, body);
        using var response = await bot.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.StartsWith('{') ? JObject.Parse(text) : []);
    }
}
