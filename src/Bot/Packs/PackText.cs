using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Trials;

namespace HccBot.Bot.Packs;

/// <summary>What a pack says in every form.</summary>
internal static class PackText
{
    public const string Title = "Evidence shown in a conversation with HccBot";

    /// <summary>When and from what it was composed.</summary>
    public static string Composed(Answer pack, DateTimeOffset at) =>
        $"Composed {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC from corpus {pack.CorpusHash}, as of {pack.AsOf}. The facts that the answers rested on are given in the corpus's own words as of then; the sources are numbered for this document.";

    /// <summary>Where a source stands: "(peer-reviewed, 2022)".</summary>
    public static string Standing(Source source) => $"({source.Rung.Text()}{(source.Date is { } date ? $", {date.Text}" : "")})";

    /// <summary>The source's address, where it is one to be opened.</summary>
    public static string? Link(Source source) =>
        Uri.TryCreate(source.Url, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link.AbsoluteUri : null;
}
