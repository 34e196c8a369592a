namespace HccBot.Bot.Hosting;

/// <summary>Settings of the bot, under <c>HccBot:</c>.</summary>
public sealed class HccBotOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "HccBot";

    /// <summary>Folder of the corpus.</summary>
    /// <value>Default: the published copy, else the repository's corpus/.</value>
    public string? Corpus { get; set; }

    /// <summary>The address under which others reach the bot, such as <c>https://hccbot.hospital.example</c>: links to trial pages begin with it.</summary>
    /// <value>Null where nobody but this machine reaches it; cards then carry no links to the bot's own pages.</value>
    public Uri? PublicUrl { get; set; }

    /// <summary>Whether Teams shows "AI generated" on answers, for hospitals whose rules ask for it.</summary>
    /// <value>Default: no, since no model writes them.</value>
    public bool AiLabel { get; set; }

    /// <summary>Whether, in Teams, the headline of an answer goes before its card as a text, on which Teams shows the citations.</summary>
    /// <value>Default: no, since it makes two messages of each answer.</value>
    public bool CitedText { get; set; }

    /// <summary>Whether, where others read along, the note that a question seems to identify a patient goes to the asker alone.</summary>
    /// <value>Default: no, since Teams has such messages as a preview only; the note stands on the card.</value>
    public bool PrivateNotes { get; set; }

    /// <summary>Folder of what must outlast the process, where no <see cref="Database"/> holds it, and of the index.</summary>
    /// <value>Default: <c>HccBot</c> in the user's folder for the data of programs.</value>
    public string? Data { get; set; }

    /// <summary>Connection string of the PostgreSQL database that replicas of the bot share.</summary>
    /// <value>Default: none; then there is one replica, whose database is a SQLite file in the data folder.</value>
    public string? Database { get; set; }
}
