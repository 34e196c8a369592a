using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Tells the exceptions that mean "this JSON is not what it should be".</summary>
internal static class Unreadable
{
    // Json.NET lets these through when a number or a date is larger than its type.
    public static bool Is(Exception fault) =>
        fault is JsonException
            or ArgumentOutOfRangeException
            or FormatException
            or InvalidCastException
            or OverflowException;
}
