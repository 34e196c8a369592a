namespace AdaptiveCards;

/// <summary>Something a person can fill in.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    public bool IsRequired { get; set; }

    public string Label { get; set; }

    public string ErrorMessage { get; set; }

    /// <summary>The value as text, for clients that only show.</summary>
    public abstract string GetNonInteractiveValue();
}
