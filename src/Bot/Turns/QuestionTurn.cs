using HccBot.Bot.Cards;
using HccBot.Bot.Hosting;
using HccBot.Bot.Pages;
using HccBot.Bot.State;
using HccBot.Bot.Texts;
using HccBot.Bot.Turns.Feedback;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Turns;

/// <summary>A question is asked and answered with one card.</summary>
internal sealed partial class QuestionTurn(
    IKnowledge knowledge, ConversationMemory memory, PrivateNote note, PageLink link, ISentAnswers sent, IOptions<HccBotOptions> options,
    TimeProvider time,
    ILogger<QuestionTurn> logger)
{
    /// <summary>What is asked for a person who said nothing.</summary>
    public const string Help = "help";

    /// <summary>How long it is known what an answer was: reactions come within days.</summary>
    public static readonly TimeSpan Known = TimeSpan.FromDays(3);

    public async Task AnswerAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        var (question, view) = ViewWords.Parse(text);
        var before = await memory.RecallAsync(turnContext, cancellationToken);
        var answer = await knowledge.AskAsync(question, before.Context, cancellationToken);
        if (WrittenLanguage.Of(question) is var written && written != BotTexts.English && !(answer.Answered && answer.ReadInFull))
        {
            await turnContext.SendActivityAsync(CardMessage.Of(EnglishPlease.Render(written)), cancellationToken);
            Log.NotEnglish(logger, question.Length, written.Language);
            turnContext.Note(TurnNote.NotEnglish);
            return;
        }

        await memory.KeepAsync(turnContext, before, answer, cancellationToken);
        await SendAsync(turnContext, await note.TellAsync(turnContext, answer, cancellationToken), view, cancellationToken);

        // Never the words: they may speak of a patient.
        Log.Answered(logger, question.Length, view.Page, answer.Kind, answer.Facts.Count, answer.Citations.Count);
        turnContext.Note(answer.Kind.Text());
    }

    private async Task SendAsync(ITurnContext turnContext, Answer answer, CardView view, CancellationToken cancellationToken)
    {
        var asked = turnContext.Activity;
        var teams = Surface.IsTeams(asked);
        var texts = turnContext.Texts();
        var card = AnswerCard.Render(answer, view with { Texts = texts, InPlace = teams, Reader = teams ? asked.From?.Id : null });
        var (aiLabel, cited) = (options.Value.AiLabel, options.Value.CitedText && teams && view.Page == 1);
        var headline = cited ? CitedHeadline.Of(answer, card, aiLabel) : null;
        var message = CardMessage.Of(link.On(headline is null ? card : card with { Citations = [] }, answer), aiLabel);
        if (teams && answer.Kind != AnswerKind.Help)
        {
            message.ChannelData = FeedbackTurn.Asked;
        }

        if (headline is not null)
        {
            await turnContext.SendActivityAsync(headline, cancellationToken);
        }

        var response = await turnContext.SendActivityAsync(message, cancellationToken);
        if (teams && response?.Id is { Length: > 0 } id)
        {
            var kept = new SentAnswer(answer.Kind.Text(), answer.CorpusHash);
            await sent.KeepAsync(asked.Conversation.Id, id, kept, time.GetUtcNow() + Known, cancellationToken);
        }

        if (answer.Kind == AnswerKind.Help && Surface.IsPersonal(asked) && SuggestedQuestions.Of(answer, asked.From, texts) is { } suggested)
        {
            await turnContext.SendActivityAsync(suggested, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information,
            Message = "A question of {Length} characters, page {Page}: {Kind} with {Facts} facts and {Sources} sources.")]
        public static partial void Answered(ILogger logger, int length, int page, AnswerKind kind, int facts, int sources);

        [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "A question of {Length} characters in another language, '{Language}', was not understood in full.")]
        public static partial void NotEnglish(ILogger logger, int length, string language);
    }
}
