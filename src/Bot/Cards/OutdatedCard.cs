using AdaptiveCards;
using HccBot.Bot.Texts;

namespace HccBot.Bot.Cards;

/// <summary>Tells that a button is none that this version of the bot made.</summary>
internal static class OutdatedCard
{
    /// <param name="question">The question that the button still names; null where it names none.</param>
    /// <param name="texts">The language of the card.</param>
    public static RenderedCard Render(string? question, BotTexts texts)
    {
        List<AdaptiveAction> actions = question is null ? [] : [AskButton.To(texts.AskAgain, question)];
        return NoticeCard.Render(texts, texts.OutdatedButton, [texts.AskOtherwise], [.. actions, AskButton.To(texts.WhatCanIAsk, "help")]);
    }
}
