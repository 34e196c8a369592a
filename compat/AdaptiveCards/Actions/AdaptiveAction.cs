using System.ComponentModel;

namespace AdaptiveCards;

/// <summary>Something a person can do with the card.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    public string Title { get; set; }

    public string IconUrl { get; set; }

    /// <summary>One of default, positive and destructive.</summary>
    [DefaultValue("default")]
    public string Style { get; set; } = "default";

    [DefaultValue(true)]
    public bool IsEnabled { get; set; } = true;

    public AdaptiveActionMode Mode { get; set; }

    public string Tooltip { get; set; }
}
