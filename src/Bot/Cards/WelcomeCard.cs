using HccBot.Knowledge;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>Says once what the bot is for, how to ask, and where it ends.</summary>
internal static class WelcomeCard
{
    private const string Greeting = "I am HccBot. I answer tumor-board questions about HCC trials and show my sources.";

    private static readonly SampleQuestion[] FirstQuestions = [.. SampleQuestion.All.Take(3), new("What can I ask?", "help")];

    public static RenderedCard Render(CorpusSummary corpus)
    {
        string[] lines =
        [
            "Ask in your own words, by typing or with a button below. In a channel, mention me.",
            $"I hold {corpus.Trials} trials and {corpus.Excerpts} excerpts of an expert discussion, as of {corpus.AsOf}. What is not in there, I don't know, and I say so.",
            "Say \u201cpack\u201d to collect what I showed here with its sources, \u201csubscribe\u201d to hear what changes in my corpus.",
            $"For health professionals. {PlainText.Disclaimer} Not for emergencies. Please don't type anything that identifies a patient.",
        ];
        var text = string.Join("\n", lines.Prepend(Greeting).Concat(FirstQuestions.Select(first => $"- {first.Question}")));
        var card = CardFrame.Of(
            Greeting,
            text,
            [CardText.Headline(Greeting), .. lines.Select(CardText.Line)],
            FirstQuestions.Select(first => AskButton.To(first.Title, first.Question)));
        return RenderedCard.Of(card, []);
    }
}
