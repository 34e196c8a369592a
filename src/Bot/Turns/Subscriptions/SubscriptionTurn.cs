using System.Text.RegularExpressions;
using HccBot.Bot.Cards;
using HccBot.Bot.State;
using HccBot.Knowledge;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns.Subscriptions;

/// <summary>A conversation asks to be told of changes in the corpus, or no longer to be.</summary>
internal sealed partial class SubscriptionTurn(IKnowledge knowledge, ISubscriptions subscriptions, ICorpusDigests digests)
{
    /// <summary>Whether a message says "subscribe" or "unsubscribe" and nothing else.</summary>
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
        await SayAsync(
            turnContext, added ? "Subscribed: I will say here what changes in the corpus." : "This conversation is subscribed already.",
            ["After an update of the corpus I post one short card, at most one a day: which facts changed, in which trial. When nothing changed I say nothing.",
                $"You know the corpus as of {knowledge.Corpus.AsOf} now. To end it, type \u201cunsubscribe\u201d."],
            cancellationToken);
    }

    private async Task UnsubscribeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var removed = await subscriptions.RemoveAsync(Place.Of(turnContext.Activity).Key, cancellationToken);
        await SayAsync(
            turnContext, removed ? "Unsubscribed: I will not post changes here any more." : "This conversation is not subscribed.",
            ["To hear what changes in the corpus, type \u201csubscribe\u201d."], cancellationToken);
    }

    private static Task SayAsync(ITurnContext turnContext, string headline, IReadOnlyList<string> lines, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(CardMessage.Of(NoticeCard.Render(headline, lines)), cancellationToken);

    [GeneratedRegex(
        @"^(?:@?hccbot[\s,:]+)?(?:please\s+)?(?<un>un)?subscribe(?:\s+(?:me|us|this\s+(?:channel|chat)))?(?:\s+(?:to|from)\s+(?:the\s+)?(?:corpus|changes|updates|news)(?:\s+(?:changes|updates))?)?(?:\s+please)?\s*[.!]?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
