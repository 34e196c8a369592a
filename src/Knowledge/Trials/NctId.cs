using System.Diagnostics.CodeAnalysis;

namespace HccBot.Knowledge.Trials;

/// <summary>A ClinicalTrials.gov identifier: "NCT" and eight digits.</summary>
public readonly record struct NctId
{
    private NctId(string value) => Value = value;

    /// <summary>The identifier in capitals, such as "NCT03434379".</summary>
    public string Value { get; }

    /// <summary>Reads an identifier in any case; nothing but the identifier may stand in the text.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out NctId id)
    {
        id = default;
        if (text is not { Length: 11 } || !text.StartsWith("NCT", StringComparison.OrdinalIgnoreCase)
            || !text.AsSpan(3).ContainsOnlyDigits())
        {
            return false;
        }

        id = new NctId(text.ToUpperInvariant());
        return true;
    }

    /// <summary>Reads an identifier.</summary>
    /// <exception cref="ArgumentException">The text is not an identifier.</exception>
    public static NctId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new ArgumentException($"'{text}' is not 'NCT' and eight digits.");

    /// <inheritdoc/>
    public override string ToString() => Value;
}

internal static class DigitExtensions
{
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
