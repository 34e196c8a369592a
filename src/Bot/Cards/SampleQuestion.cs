using HccBot.Bot.Texts;

namespace HccBot.Bot.Cards;

/// <summary>A question that shows what can be asked.</summary>
/// <param name="Title">What it is about, short enough for a button.</param>
/// <param name="Question">Its words.</param>
internal sealed record SampleQuestion(string Title, string Question)
{
    /// <summary>One for each kind of answer; the ones to begin with stand first.</summary>
    public static readonly IReadOnlyList<SampleQuestion> All =
    [
        new("Portal vein invasion", "which trials included main portal vein invasion?"),
        new("OS in IMbrave150", "what was overall survival in IMbrave150?"),
        new("About LEAP-012", "tell me about LEAP-012"),
        new("Side by side", "Compare response rates of atezo-bev, STRIDE and nivo-ipi"),
        new("A ranking", "Longest median OS in first-line systemic trials"),
        new("By etiology", "OS and PFS in IMbrave150 and HIMALAYA, by etiology"),
        new("PFS but not OS", "Which trials were positive for PFS but not OS?"),
        new("Approved?", "Is camrelizumab plus rivoceranib FDA approved?"),
        new("A patient's profile", "65 y, HBV, Child-Pugh A6, ECOG 1, main portal vein invasion, no prior systemic therapy: which trials enrolled such patients?"),
        new("A statement", "Is it true that LEAP-012 met both its endpoints?"),
        new("A speaker's words", "What did Julius Chapiro say about control arms?"),
        new("A term", "What is Vp4?"),
    ];

    /// <summary>The question under a title in another language; its words stay English, which the bot understands.</summary>
    public SampleQuestion In(BotTexts texts) => this with { Title = texts.Labels.Line(Title) };
}
