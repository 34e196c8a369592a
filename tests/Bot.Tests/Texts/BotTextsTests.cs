using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using HccBot.Bot.Cards;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Tests.Texts;

/// <summary>Every language has every text, for the same values.</summary>
public partial class BotTextsTests
{
    private static readonly string[] Named =
        [.. typeof(BotTexts).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(text => text.PropertyType == typeof(string) && text.Name != nameof(BotTexts.Language)).Select(text => text.Name)];

    private static readonly MethodInfo[] Filled =
        [.. typeof(BotTexts).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(text => !text.IsSpecialName && text.ReturnType == typeof(string))];

    public static TheoryData<string> Languages => [.. BotTexts.All.Select(texts => texts.Language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_exactly_the_texts_that_the_code_names(string language) =>
        Assert.Equal([.. Named.Concat(Filled.Select(text => text.Name)).Order(StringComparer.Ordinal)], Read(language).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void No_language_has_a_longer_text_than_the_longest() => Assert.All(
        typeof(BotTexts).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(text => Named.Contains(text.Name)),
        text => Assert.Equal(BotTexts.All.Max(texts => ((string)text.GetValue(texts)!).Length), ((string)text.GetValue(BotTexts.Longest)!).Length));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_says_every_value_that_it_is_given(string language)
    {
        var texts = Read(language);

        Assert.All(Named, name => Assert.DoesNotMatch(Hole(), texts[name]));
        Assert.All(Filled, text => Assert.Equal(
            Enumerable.Range(0, text.GetParameters().Length).Select(index => $"{{{index}}}"),
            Hole().Matches(texts[text.Name]).Select(hole => hole.Value).Distinct().Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_is_empty(string language) => Assert.All(Read(language).Values, text => Assert.False(string.IsNullOrWhiteSpace(text)));

    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-DE", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("de-ch", "de")]
    [InlineData("DE_de", "de")]
    [InlineData("en-GB", "en")]
    [InlineData("den", "en")]
    [InlineData("fr-FR", "en")]
    [InlineData("tlh", "en")]
    [InlineData("", "en")]
    [InlineData(" ", "en")]
    [InlineData(null, "en")]
    public void A_locale_without_texts_gets_English(string? locale, string language) => Assert.Equal(language, BotTexts.Of(locale).Language);

    [Fact]
    public void Numbers_are_written_alike_in_every_language() =>
        Assert.All(BotTexts.All, texts => Assert.Contains("12345", texts.WhatIHold(12345, 67890, "2026-11-26")));

    [Fact]
    public void The_card_and_the_plain_text_have_the_same_disclaimer() => Assert.Equal(PlainText.Disclaimer, BotTexts.English.Disclaimer);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Titles_of_buttons_fit_a_phone(string language)
    {
        var texts = BotTexts.Of(language);
        string[] titles =
        [
            texts.More, texts.MoreTo(100, 120), texts.BackTo(100, 120), texts.AllSources(120), texts.FewerSources, texts.CompareWith + "\u2026", texts.Compare,
            texts.OpenPage, texts.AskAgain, texts.WhatCanIAsk, texts.PostToChat, texts.OpenOrPrint, texts.AsMarkdown, texts.ShowPack,
            .. SampleQuestion.All.Select(sample => sample.In(texts).Title),
        ];

        Assert.All(titles, title => Assert.InRange(title.Length, 1, AskButton.MaxTitle));
    }

    [Theory]
    [InlineData("Welche Studien erlaubten eine Invasion des Hauptstamms der Pfortader?", "de")]
    [InlineData("Wie lang war das Gesamt\u00FCberleben in IMbrave150?", "de")]
    [InlineData("Which trials included main portal vein invasion?", "en")]
    [InlineData("what was OS in the die war trial", "en")]
    [InlineData("OS IMbrave150 Pfortader", "en")]
    [InlineData("quels essais ont inclus des patients?", "en")]
    [InlineData("", "en")]
    public void A_text_tells_its_language_by_everyday_words(string text, string language) => Assert.Equal(language, WrittenLanguage.Of(text).Language);

    private static Dictionary<string, string> Read(string language)
    {
        var suffix = language == "en" ? "" : "." + language;
        using var set = new ResourceManager($"HccBot.Bot.Texts.Texts{suffix}", typeof(BotTexts).Assembly).GetResourceSet(CultureInfo.InvariantCulture, true, false)!;
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!);
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}
