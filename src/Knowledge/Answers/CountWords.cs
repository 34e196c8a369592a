namespace HccBot.Knowledge.Answers;

/// <summary>Counts in words: figures in an answer are published figures, so what we count ourselves is spelled.</summary>
internal static class CountWords
{
    private static readonly string[] Small =
    [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>"three trials", "one trial", "no trials".</summary>
    public static string Of(int count, string noun) => $"{Of(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>The count alone: "twenty-one".</summary>
    public static string Of(int count) => count switch
    {
        < 20 => Small[count],
        < 100 => Tens[count / 10] + (count % 10 == 0 ? "" : "-" + Small[count % 10]),
        _ => "over a hundred",
    };

    /// <summary>The first letter in capitals.</summary>
    public static string Capital(string text) => text.Length == 0 || (text.Length > 1 && char.IsUpper(text[1])) ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
