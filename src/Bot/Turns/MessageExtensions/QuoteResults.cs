using HccBot.Bot.Cards;
using HccBot.Bot.Texts;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;
using Microsoft.Bot.Schema.Teams;

namespace HccBot.Bot.Turns.MessageExtensions;

/// <summary>Words of speakers as results of the message extension: one card for each quote.</summary>
internal sealed class QuoteResults(IKnowledge knowledge)
{
    /// <summary>The quotes on what was typed, or a line that says that there are none.</summary>
    public async Task<MessagingExtensionResponse> FindAsync(ExtensionQuery query, BotTexts texts, CancellationToken cancellationToken)
    {
        if (query.Text.Length == 0)
        {
            return ExtensionResult.Message(texts.TypeQuote);
        }

        var answer = await knowledge.AskAsync(query.Text, cancellationToken);
        if (answer.Kind != AnswerKind.Quote)
        {
            answer = await knowledge.AskAsync($"quotes about {query.Text}", cancellationToken);
        }

        var quotes = answer.Kind is AnswerKind.Quote or AnswerKind.Passages ? answer.Quotes.ToList() : [];
        return quotes.Count > 0
            ? ExtensionResult.List(query.Page(quotes).Select(quote => Result(answer, quote, texts)))
            : ExtensionResult.Message(AnswerLabels.In(answer, texts).Headline.Text);
    }

    /// <summary>One quote of an answer. Its notes stay, since they say what has become of what was said.</summary>
    private static MessagingExtensionAttachment Result(Answer answer, Quote quote, BotTexts texts)
    {
        var alone = Paging.WithSources(answer with { Sections = [new Section.Quotes(null, [quote])] });
        return new CardPreview(quote.Speaker, texts.Labels.Word(quote.Role), $"\u201C{quote.Text}\u201D").Over(AnswerCard.Render(alone, new CardView { Texts = texts }).Content);
    }
}
