using System.Text.RegularExpressions;
using HccBot.Bot.Cards;
using HccBot.Bot.State;
using HccBot.Bot.Texts;
using HccBot.Knowledge;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns.Subscriptions;

/// <summary>A conversation asks to be told of changes in the corpus, or no longer to be.</summary>
internal sealed partial class SubscriptionTurn(IKnowledge knowledge, ISubscriptions subscriptions, ICorpusDigests digests)
{
    /// <summary>Whether a message says "subscribe" or "unsubscribe", in a language of the bot, and nothing else.</summary>
    public static bool Takes(string text) => Words().IsMatch(text);

    /// <summary>Does what the message says and confirms it.</summary>
    public Task AnswerAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken) =>
        Words().Match(text).Groups["un"].Success ? UnsubscribeAsync(turnContext, cancellationToken) : SubscribeAsync(turnContext, cancellationToken);

    /// <summary>Forgets the place and, in a team, all its channels: the bot was taken out.</summary>
    public async Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var place = Place.Of(turnContext.Activity);
        await subscriptions.RemoveAsync(place.Key, cancellationToken);
        if (place.Team is not null)
        {
            await subscriptions.RemoveTeamAsync(place.Team, cancellationToken);
        }
    }

    private async Task SubscribeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var place = Place.Of(turnContext.Activity);
        var added = await subscriptions.AddAsync(place.Key, place.Team, place.Reference, knowledge.Digest.CorpusHash, cancellationToken);
        await digests.KeepAsync(knowledge.Digest, cancellationToken);
        var texts = turnContext.Texts();
        await SayAsync(
            turnContext, texts, added ? texts.Subscribed : texts.SubscribedBefore, [texts.WhatIsPosted, texts.KnownAsOf(knowledge.Corpus.AsOf)], cancellationToken);
    }

    private async Task UnsubscribeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var removed = await subscriptions.RemoveAsync(Place.Of(turnContext.Activity).Key, cancellationToken);
        var texts = turnContext.Texts();
        await SayAsync(turnContext, texts, removed ? texts.Unsubscribed : texts.NotSubscribed, [texts.HowToSubscribe], cancellationToken);
    }

    private static Task SayAsync(
        ITurnContext turnContext, BotTexts texts, string headline, IReadOnlyList<string> lines, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(CardMessage.Of(NoticeCard.Render(texts, headline, lines)), cancellationToken);

    [GeneratedRegex(
        @"^(?:@?hccbot[\s,:]+)?(?:(?:please|bitte)\s+)?(?:(?<un>un)?subscribe|abonnieren|(?<un>abbestellen))(?:\s+(?:me|us|this\s+(?:channel|chat)))?(?:\s+(?:to|from)\s+(?:the\s+)?(?:corpus|changes|updates|news)(?:\s+(?:changes|updates))?)?(?:\s+(?:please|bitte))?\s*[.!]?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
