using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace HccBot.Bot.Texts;

/// <summary>What the bot itself says, in one language. Each member is a text of Texts.resx under its own name.</summary>
/// <remarks>
/// Which language it is goes with every call and never with the thread, so numbers stay as published and no turn can leave
/// its language to the next. The files lie in the program itself, since a process without cultures finds no satellites.
/// </remarks>
internal sealed class BotTexts
{
    private readonly Func<string, string?> _find;

    private BotTexts(string language, Func<string, string?> find, ILabels labels) => (Language, _find, Labels) = (language, find, labels);

    public static BotTexts English { get; } = Read("en", "", LabelTable.None);

    public static BotTexts German { get; } = Read("de", ".de", LabelTable.Read("HccBot.Bot.Texts.Labels.de"));

    /// <summary>Every language, English first. One more is two files and a line here.</summary>
    public static IReadOnlyList<BotTexts> All { get; } = [English, German];

    /// <summary>Nobody's language: of each text the longest that a language has, for what must fit in all of them.</summary>
    public static BotTexts Longest { get; } = new(
        "xx", name => All.Select(texts => texts._find(name)).MaxBy(text => text?.Length), new LongestLabels([.. All.Select(texts => texts.Labels)]));

    /// <summary>Two letters, as HTML and cards name it.</summary>
    public string Language { get; }

    /// <summary>The labels of answers, which are composed in English.</summary>
    public ILabels Labels { get; }

    /// <summary>The texts for a locale such as "de-AT"; English where it is missing or none of ours.</summary>
    public static BotTexts Of(string? locale) => Find(locale) ?? English;

    /// <summary>The texts for a locale; null where it is missing or none of ours.</summary>
    public static BotTexts? Find(string? locale)
    {
        var language = locale?.Trim().Split('-', '_')[0];
        return All.FirstOrDefault(texts => texts.Language.Equals(language, StringComparison.OrdinalIgnoreCase));
    }

    private static BotTexts Read(string language, string suffix, ILabels labels)
    {
        var texts = new ResourceManager($"HccBot.Bot.Texts.Texts{suffix}", typeof(BotTexts).Assembly);
        return new BotTexts(language, name => texts.GetString(name, CultureInfo.InvariantCulture), labels);
    }

    // Below every answer
    public string Disclaimer => Text();

    public string CorpusAsOf(string corpus, string asOf) => Text([corpus, asOf]);

    public string AsPublished => Text();

    // Answers as cards
    public string Refreshed => Text();

    public string Rows(int first, int last, int rows, int page, int pages) => Text([first, last, rows, page, pages]);

    public string More => Text();

    public string MoreTo(int page, int pages) => Text([page, pages]);

    public string BackTo(int page, int pages) => Text([page, pages]);

    public string Notes => Text();

    public string Sources => Text();

    public string AllSources(int count) => Text([count]);

    public string FewerSources => Text();

    public string Opens(string site) => Text([site]);

    public string Correction => Text();

    public string SinceThen => Text();

    public string CompareWith => Text();

    public string Compare => Text();

    public string Refresh => Text();

    public string OpenPage => Text();

    public string AskAgain => Text();

    public string WhatCanIAsk => Text();

    public string OrTap => Text();

    // The greeting
    public string Greeting => Text();

    public string HowToAsk => Text();

    public string WhatIHold(int trials, int excerpts, string asOf) => Text([trials, excerpts, asOf]);

    public string WhatElse => Text();

    public string ForWhom(string disclaimer) => Text([disclaimer]);

    // A question that is not in English
    public string AskInEnglish => Text();

    public string WhyEnglish => Text();

    public string HowInEnglish => Text();

    /// <summary>Words that tell the language: everyday words that other languages don't have, between spaces.</summary>
    public string TellingWords => Text();

    // Faults
    public string Failed => Text();

    public string FailedNumber(string reference) => Text([reference]);

    public string FailedInPlace(string reference) => Text([reference]);

    public string OutdatedButton => Text();

    public string AskOtherwise => Text();

    public string OutdatedCard => Text();

    // The message extension
    public string TypeFact => Text();

    public string TypeQuote => Text();

    public string NoTrialFits => Text();

    public string TryInstead(string why, string questions) => Text([why, questions]);

    public string NoLongerHeld => Text();

    public string NoSettings => Text();

    // Commands on a message
    public string TrialsInMessage => Text();

    public string CheckedMessage => Text();

    public string PostToChat => Text();

    public string NoMessage => Text();

    public string CallOnMessage => Text();

    public string CallAgain => Text();

    public string UnknownCommand => Text();

    public string ReloadClient => Text();

    // Subscriptions
    public string NotLetIn => Text();

    public string AskWhoRunsIt => Text();

    public string NothingRead => Text();

    public string Subscribed => Text();

    public string SubscribedBefore => Text();

    public string WhatIsPosted => Text();

    public string KnownAsOf(string asOf) => Text([asOf]);

    public string Unsubscribed => Text();

    public string NotSubscribed => Text();

    public string HowToSubscribe => Text();

    // Packs
    public string NothingToPack => Text();

    public string AskThenPack => Text();

    public string WhatIsKept => Text();

    public string WhoCanOpen => Text();

    public string OpenOrPrint => Text();

    public string AsMarkdown => Text();

    public string ShowPack => Text();

    public string PackBelow => Text();

    public string PackCut => Text();

    public string PackTitle => Text();

    public string PackComposed(string time, string corpus, string asOf) => Text([time, corpus, asOf]);

    public string NoteOn(string note) => Text([note]);

    public string NoSuchPack => Text();

    public string PackGone => Text();

    // Pages
    public string AtAGlance => Text();

    public string InRegistry(string nct) => Text([nct]);

    public string OnThisPage => Text();

    public string AllTrials => Text();

    public string Trials => Text();

    public string EveryTrial => Text();

    public string NoSuchTrial => Text();

    public string NoTrialOfName => Text();

    public string SourceNumber(int number) => Text([number]);

    public string PageFooter(string disclaimer) => Text([disclaimer]);

    public string PageCorpus(string corpus, string asOf) => Text([corpus, asOf]);

    public string Privacy(int minutes) => Text([minutes]);

    public string Terms(string disclaimer) => Text([disclaimer]);

    // The chat page
    public string ChatIntro(int trials, string asOf, string disclaimer) => Text([trials, asOf, disclaimer]);

    public string QuestionsToTry => Text();

    public string Chat => Text();

    public string Conversation => Text();

    public string YourQuestion => Text();

    public string Ask => Text();

    public string NeedsScript(string command) => Text([command]);

    public string ThisMachineOnly => Text();

    public string NoWebChat => Text();

    public string WithWebChat => Text();

    public string PlainPage => Text();

    public string ChatGone => Text();

    public string ChatBusy => Text();

    public string ChatNotSent => Text();

    public string ChatSilent => Text();

    private string Text([CallerMemberName] string name = "") =>
        _find(name) ?? throw new MissingManifestResourceException($"There is no text '{name}' in '{Language}'.");

    private string Text(object[] values, [CallerMemberName] string name = "") => string.Format(CultureInfo.InvariantCulture, Text(name), values);
}
