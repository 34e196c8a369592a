namespace HccBot.Bot.Hosting;

/// <summary>Settings of the bot, under <c>HccBot:</c>.</summary>
public sealed class HccBotOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "HccBot";

    /// <summary>Folder of the corpus.</summary>
    /// <value>Default: the published copy, else the repository's corpus/.</value>
    public string? Corpus { get; set; }
}
