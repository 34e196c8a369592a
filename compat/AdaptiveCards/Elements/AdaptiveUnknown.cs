namespace AdaptiveCards;

/// <summary>An element of a type that is not known here; its members are the additional properties.</summary>
public class AdaptiveUnknownElement : AdaptiveElement
{
    public const string TypeName = "UnknownElement";

    public override string Type { get; set; } = TypeName;
}

/// <summary>An action of a type that is not known here; its members are the additional properties.</summary>
public class AdaptiveUnknownAction : AdaptiveAction
{
    public const string TypeName = "UnknownAction";

    public override string Type { get; set; } = TypeName;
}
