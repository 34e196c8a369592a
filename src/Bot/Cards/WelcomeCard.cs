using HccBot.Bot.Texts;
using HccBot.Knowledge;

namespace HccBot.Bot.Cards;

/// <summary>Says once what the bot is for, how to ask, and where it ends.</summary>
internal static class WelcomeCard
{
    private const int FirstQuestions = 3;

    public static RenderedCard Render(CorpusSummary corpus, BotTexts texts)
    {
        string[] lines =
        [
            texts.HowToAsk,
            texts.WhatIHold(corpus.Trials, corpus.Excerpts, corpus.AsOf),
            texts.WhatElse,
            texts.ForWhom(texts.Disclaimer),
        ];
        SampleQuestion[] first = [.. SampleQuestion.All.Take(FirstQuestions).Select(sample => sample.In(texts)), new(texts.WhatCanIAsk, "help")];
        var text = string.Join("\n", lines.Prepend(texts.Greeting).Concat(first.Select(one => $"- {one.Question}")));
        var card = CardFrame.Of(
            texts,
            texts.Greeting,
            text,
            [CardText.Headline(texts.Greeting), .. lines.Select(CardText.Line)],
            first.Select(one => AskButton.To(one.Title, one.Question)));
        return RenderedCard.Of(card, []);
    }
}
