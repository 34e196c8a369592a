using AdaptiveCards;
using HccBot.Knowledge.Answers;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Cards;

/// <summary>Unfolds a choice of trials to set the answer beside; what is chosen is a question in words.</summary>
internal static class CompareButton
{
    /// <summary>Id of the choice; inputs arrive beside the button's own data.</summary>
    public const string ChoiceId = "hccbotCompare";

    /// <param name="others">The trials, as questions; at least one.</param>
    /// <param name="corpus">Content hash of the corpus.</param>
    /// <param name="view">Its language, and whether the client can put the answer in the card's place.</param>
    public static AdaptiveAction Of(IReadOnlyList<FollowUp> others, string corpus, CardView view)
    {
        var choice = new AdaptiveChoiceSetInput
        {
            Id = ChoiceId,
            Label = view.Texts.CompareWith,
            Value = others[0].Question,
            Choices = [.. others.Select(other => new AdaptiveChoice { Title = other.Title, Value = other.Question })],
        };
        return new AdaptiveShowCardAction
        {
            Title = view.Texts.CompareWith + "\u2026",
            Card = new AdaptiveCard(CardFrame.Version) { Body = [choice], Actions = [Go(corpus, view)] },
        };
    }

    private static AdaptiveAction Go(string corpus, CardView view)
    {
        var title = view.Texts.Compare;
        JObject Data() => new() { [AskButton.DataKey] = new JObject { [InPlaceButton.CorpusKey] = corpus } };
        var submit = new AdaptiveSubmitAction { Title = title, Data = Data() };
        return view.InPlace ? InPlaceButton.Execute(title, CardVerbs.Compare, Data(), submit) : submit;
    }
}
