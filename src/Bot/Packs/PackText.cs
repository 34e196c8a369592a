using System.Globalization;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Trials;

namespace HccBot.Bot.Packs;

/// <summary>What a pack says in every form.</summary>
internal static class PackText
{
    /// <summary>When and from what it was composed.</summary>
    public static string Composed(Answer pack, DateTimeOffset at, BotTexts texts) =>
        texts.PackComposed(string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-dd HH:mm}"), pack.CorpusHash, pack.AsOf.Text);

    /// <summary>Where a source stands: "(peer-reviewed, 2022)".</summary>
    public static string Standing(Source source, BotTexts texts) => $"({texts.Labels.Word(source.Rung.Text())}{(source.Date is { } date ? $", {date.Text}" : "")})";

    /// <summary>The source's address, where it is one to be opened.</summary>
    public static string? Link(Source source) =>
        Uri.TryCreate(source.Url, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link.AbsoluteUri : null;
}
