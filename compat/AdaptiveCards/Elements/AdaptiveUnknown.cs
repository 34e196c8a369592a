namespace AdaptiveCards;

/// <summary>An element of a type that is not known here; its members are the additional properties.</summary>
public class AdaptiveUnknownElement : AdaptiveElement
{
    public override string Type { get; set; }
}

/// <summary>An action of a type that is not known here; its members are the additional properties.</summary>
public class AdaptiveUnknownAction : AdaptiveAction
{
    public override string Type { get; set; }
}
