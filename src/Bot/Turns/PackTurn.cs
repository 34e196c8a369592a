using System.Security.Cryptography;
using System.Text.RegularExpressions;
using HccBot.Bot.Cards;
using HccBot.Bot.Packs;
using HccBot.Bot.State;
using HccBot.Knowledge;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns;

/// <summary>Collects what the answers of a conversation showed into one document.</summary>
internal sealed partial class PackTurn(IKnowledge knowledge, ConversationMemory memory, IPacks packs, PackAddress address, TimeProvider time)
{
    /// <summary>How long a pack can be fetched.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    /// <summary>Bytes of an id that nobody can guess.</summary>
    private const int IdLength = 32;

    /// <summary>Whether a message says "pack" or "export", in a language of the bot, and nothing else.</summary>
    public static bool Takes(string text) => Words().IsMatch(text);

    public async Task AnswerAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var texts = turnContext.Texts();
        var shown = (await memory.RecallAsync(turnContext, cancellationToken)).Shown;
        if (shown.Count == 0)
        {
            await SendAsync(NoticeCard.Render(texts, texts.NothingToPack, texts.AskThenPack, texts.WhatIsKept));
            return;
        }

        var now = time.GetUtcNow();
        var pack = knowledge.Pack(shown);
        var markdown = PackMarkdown.Render(pack, now, texts);
        if (address.Base is not { } site)
        {
            await SendAsync(PackCard.WithText(pack, markdown, texts));
            return;
        }

        var id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        await packs.KeepAsync(id, new StoredPack(markdown, PackPage.Render(pack, now, texts)), now + Lasts, cancellationToken);
        await SendAsync(PackCard.WithLinks(pack, new Uri(site, $"pack/{id}"), new Uri(site, $"pack/{id}.md"), texts));

        Task SendAsync(RenderedCard card) => turnContext.SendActivityAsync(CardMessage.Of(card), cancellationToken);
    }

    [GeneratedRegex(
        @"^(?:@?hccbot[\s,:]+)?(?:(?:please|bitte)\s+)?(?:pack|export|paket|exportieren)(?:\s+(?:this|the|our)\s+(?:thread|chat|conversation|answers?|evidence))?(?:\s+(?:please|bitte))?\s*[.!]?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
