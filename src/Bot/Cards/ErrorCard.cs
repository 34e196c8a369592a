using HccBot.Bot.Texts;

namespace HccBot.Bot.Cards;

/// <summary>Tells that something went wrong on our side, by a number that the log knows.</summary>
internal static class ErrorCard
{
    public static RenderedCard Render(string reference, BotTexts texts) =>
        NoticeCard.Render(texts, texts.Failed, [texts.FailedNumber(reference)], [AskButton.To(texts.WhatCanIAsk, "help")]);
}
