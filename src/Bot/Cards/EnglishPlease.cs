using HccBot.Bot.Texts;

namespace HccBot.Bot.Cards;

/// <summary>Tells whoever asked in another language that questions are understood in English, with some to begin with.</summary>
internal static class EnglishPlease
{
    private const int FirstQuestions = 5;

    public static RenderedCard Render(BotTexts texts) => NoticeCard.Render(
        texts,
        texts.AskInEnglish,
        [texts.WhyEnglish, texts.HowInEnglish, texts.ForWhom(texts.Disclaimer)],
        [.. SampleQuestion.All.Take(FirstQuestions).Select(sample => sample.In(texts)).Select(sample => AskButton.To(sample.Title, sample.Question)), AskButton.To(texts.WhatCanIAsk, "help")]);
}
