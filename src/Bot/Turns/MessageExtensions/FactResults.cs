using HccBot.Bot.Cards;
using HccBot.Bot.Pages;
using HccBot.Bot.Texts;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Trials;
using Microsoft.Bot.Schema.Teams;

namespace HccBot.Bot.Turns.MessageExtensions;

/// <summary>One fact as a result of the message extension: the answer to what was typed.</summary>
internal sealed class FactResults(IKnowledge knowledge, PageLink link)
{
    /// <summary>An unfinished name is asked about in so many trials at most.</summary>
    private const int MostCompletions = 5;

    /// <summary>The answer to what was typed, or to what it may become; else a line that says what is missing.</summary>
    public async Task<MessagingExtensionResponse> FindAsync(ExtensionQuery query, BotTexts texts, CancellationToken cancellationToken)
    {
        if (query.Text.Length == 0)
        {
            return ExtensionResult.Message(texts.TypeFact);
        }

        var answer = await knowledge.AskAsync(query.Text, cancellationToken);
        var found = IsFact(answer) ? [answer] : await CompletedAsync(query.Text, cancellationToken);
        return found.Count > 0 ? ExtensionResult.List(query.Page(found).Select(answer => Result(answer, texts))) : ExtensionResult.Message(Missing(answer, texts));
    }

    /// <summary>"OS imb": the answers for the trials whose names begin so.</summary>
    private async Task<List<Answer>> CompletedAsync(string text, CancellationToken cancellationToken)
    {
        var found = new List<Answer>();
        var start = text.LastIndexOf(' ') + 1;
        foreach (var trial in start == 0 ? [] : Beginning(text[start..]))
        {
            var answer = await knowledge.AskAsync(text[..start] + trial.Name, cancellationToken);
            if (IsFact(answer))
            {
                found.Add(answer);
            }
        }

        return found;
    }

    private IEnumerable<TrialSummary> Beginning(string name) => knowledge.FindTrials(name)
        .Where(trial => trial.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        .Take(MostCompletions);

    private static bool IsFact(Answer answer) => answer.Kind is not (AnswerKind.Refusal or AnswerKind.Clarify or AnswerKind.Help);

    private MessagingExtensionAttachment Result(Answer answer, BotTexts texts)
    {
        var cited = answer.Citations.Where(citation => answer.Headline.Citations.Contains(citation.Number)).Concat(answer.Citations);
        var source = cited.FirstOrDefault()?.Source is { } first ? $"{first.Label} ({texts.Labels.Word(first.Rung.Text())})" : null;
        var (title, statement) = SubjectOf(answer);
        return new CardPreview(title, statement, source).Over(link.On(AnswerCard.Render(answer, new CardView { Texts = texts }), answer).Content);
    }

    /// <summary>"IMbrave150: median OS ...": what is spoken of, and what is said of it; the whole headline where it speaks of several.</summary>
    private static (string Title, string? Statement) SubjectOf(Answer answer) =>
        answer.Trials.Count <= 1 && answer.Headline.Text.Split(": ", 2) is [var subject, var statement]
            ? (subject, statement)
            : (answer.Headline.Text, null);

    /// <summary>Why there is no answer, and what may be asked instead.</summary>
    private static string Missing(Answer answer, BotTexts texts)
    {
        var instead = string.Join(", ", answer.FollowUps.Take(3).Select(next => $"\u201C{next.Question}\u201D"));
        var why = AnswerLabels.In(answer, texts).Headline.Text;
        return instead.Length == 0 ? why : texts.TryInstead(why, instead);
    }
}
