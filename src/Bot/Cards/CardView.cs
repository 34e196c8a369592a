using HccBot.Bot.Texts;

namespace HccBot.Bot.Cards;

/// <summary>How one card shows an answer.</summary>
internal sealed record CardView
{
    /// <summary>The language of what is no statement.</summary>
    public BotTexts Texts { get; init; } = BotTexts.English;

    /// <summary>Page of a long answer, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether a long list of sources is shown in full.</summary>
    public bool AllSources { get; init; }

    /// <summary>Whether the client can put one card in another's place (Action.Execute); where it can't, buttons ask by a message.</summary>
    public bool InPlace { get; init; } = true;

    /// <summary>Id of the person for whom the card looks by itself whether it is still current; null for nobody.</summary>
    public string? Reader { get; init; }

    /// <summary>Whether it takes the place of a card that was made from another state of the corpus.</summary>
    public bool Renewed { get; init; }
}
