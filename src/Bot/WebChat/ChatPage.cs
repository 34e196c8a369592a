using System.Security.Cryptography;
using System.Text.Encodings.Web;
using HccBot.Bot.Cards;
using HccBot.Bot.Texts;
using HccBot.Knowledge;

namespace HccBot.Bot.WebChat;

/// <summary>The local chat page: questions to try, and a chat in Web Chat or, where that was not installed, in plain HTML.</summary>
internal static class ChatPage
{
    /// <summary>Its files lie in this folder beside the program and are served under this name.</summary>
    public const string Folder = "webchat";

    /// <summary>With this in the address the plain page is shown even though Web Chat is there.</summary>
    public const string PlainQuery = "plain";

    /// <summary>Hash of nothing: Web Chat adds one style element without nonce, empty, and fills it by script.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>Shows the page, which may load nothing from elsewhere and run no script but its own.</summary>
    public static IResult Show(HttpContext context, CorpusSummary corpus, BotTexts texts)
    {
        var installed = File.Exists(Path.Combine(AppContext.BaseDirectory, Folder, "webchat.js"));
        var plain = !installed || context.Request.Query.ContainsKey(PlainQuery);
        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; img-src 'self' blob: data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return Results.Content(Html(corpus, texts, plain, installed, nonce), "text/html; charset=utf-8");
    }

    private static string Html(CorpusSummary corpus, BotTexts texts, bool plain, bool installed, string nonce) =>
        $"""
        <!doctype html>
        <html lang="{texts.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>HccBot</title>
        <link rel="icon" href="/{Folder}/icon.png">
        <link rel="stylesheet" href="/{Folder}/page.css">
        </head>
        <body>
        <header>
        <h1>HccBot</h1>
        <p>{Encoded(texts.ChatIntro(corpus.Trials, corpus.AsOf, texts.Disclaimer))}</p>
        </header>
        <nav aria-label="{Encoded(texts.QuestionsToTry)}">
        <details id="samples" open>
        <summary>{Encoded(texts.QuestionsToTry)}</summary>
        <ul>
        {string.Join("\n", SampleQuestion.All.Select(sample => Item(sample.In(texts))))}
        </ul>
        </details>
        </nav>
        <main id="chat" aria-label="{Encoded(texts.Chat)}">{(plain ? PlainChat(texts) : "")}</main>
        <p id="state" role="status" data-gone="{Encoded(texts.ChatGone)}" data-busy="{Encoded(texts.ChatBusy)}" data-not-sent="{Encoded(texts.ChatNotSent)}" data-silent="{Encoded(texts.ChatSilent)}"></p>
        <noscript><p>{Encoded(texts.NeedsScript("dotnet run --project src/Bot -- ask \"QUESTION\""))}</p></noscript>
        <footer>{Encoded(texts.ThisMachineOnly)} {OtherPage(plain, installed, texts)}</footer>
        {(plain ? "" : $"""<script src="/{Folder}/webchat.js"></script>""")}
        <script src="/{Folder}/{(plain ? "plain.js" : "chat.js")}" nonce="{nonce}"></script>
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    private static string PlainChat(BotTexts texts) =>
        $"""

        <ol id="log" role="log" aria-label="{Encoded(texts.Conversation)}" tabindex="0"></ol>
        <form id="ask">
        <label for="question">{Encoded(texts.YourQuestion)}</label>
        <input id="question" name="question" autocomplete="off" maxlength="4000" required>
        <button>{Encoded(texts.Ask)}</button>
        </form>

        """;

    private static string OtherPage(bool plain, bool installed, BotTexts texts) =>
        !installed ? Encoded(texts.NoWebChat)
        : plain ? $"<a href=\"/\">{Encoded(texts.WithWebChat)}</a>"
        : $"<a href=\"/?{PlainQuery}\">{Encoded(texts.PlainPage)}</a>";

    private static string Item(SampleQuestion sample) =>
        $"""<li><button type="button" data-question="{Encoded(sample.Question)}"><strong>{Encoded(sample.Title)}</strong> <span lang="en">{Encoded(sample.Question)}</span></button></li>""";

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
