namespace AdaptiveCards;

/// <summary>A card that was read, and what was odd about it.</summary>
public class AdaptiveCardParseResult
{
    public AdaptiveCard Card { get; set; }

    public List<AdaptiveWarning> Warnings { get; internal init; } = [];
}

/// <summary>Something odd about a card.</summary>
public class AdaptiveWarning(int code, string message)
{
    public int Code { get; set; } = code;

    public string Message { get; set; } = message;
}
