using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace HccBot.Compat.Tests.Cards;

/// <summary>Cards to test with.</summary>
internal static class SomeCard
{
    public static AdaptiveCard WithEverything() => new("1.5")
    {
        FallbackText = "In short.",
        Speak = "In short.",
        Refresh = new AdaptiveRefresh { Action = Execute(), UserIds = ["29:ada"] },
        Body = [.. Texts(), .. Layouts(), .. Inputs()],
        Actions =
        [
            Execute(),
            new AdaptiveSubmitAction { Title = "Ask", Data = JObject.Parse("""{"q":1}"""), Style = "positive" },
            new AdaptiveOpenUrlAction { Title = "Open", UrlString = "https://clinicaltrials.gov/study/NCT03434379" },
            new AdaptiveShowCardAction { Title = "More", Card = new AdaptiveCard("1.5") { Body = [Text("More")] } },
            new AdaptiveToggleVisibilityAction
            {
                Title = "Details",
                Mode = AdaptiveActionMode.Secondary,
                TargetElements = [new AdaptiveTargetElement("a"), new AdaptiveTargetElement("b", true)],
            },
        ],
    };

    private static AdaptiveTextBlock Text(string text) => new(text) { Wrap = true };

    private static AdaptiveExecuteAction Execute() => new()
    {
        Title = "More",
        Verb = "more",
        Tooltip = "More results",
        Data = JObject.Parse("""{"qid":"1"}"""),
        Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "More", DataJson = """{"qid":"1"}""" }),
    };

    private static AdaptiveElement[] Texts() =>
    [
        new AdaptiveTextBlock("Answer")
        {
            Id = "a",
            Style = AdaptiveTextBlockStyle.Heading,
            Size = AdaptiveTextSize.Large,
            Weight = AdaptiveTextWeight.Bolder,
            Color = AdaptiveTextColor.Attention,
            FontType = AdaptiveFontType.Monospace,
            MaxLines = 2,
            IsSubtle = true,
            Wrap = true,
            Separator = true,
            Spacing = AdaptiveSpacing.ExtraLarge,
            IsVisible = false,
            Requires = new Dictionary<string, string> { ["acTest"] = "1.0" },
        },
        new AdaptiveRichTextBlock
        {
            Inlines = [new AdaptiveTextRun("OS ") { Highlight = true, Underline = true }, new AdaptiveTextRun("19.2")],
        },
        new AdaptiveFactSet { Id = "b", Facts = [new AdaptiveFact("HR", "0.58")] },
    ];

    private static AdaptiveElement[] Layouts() =>
    [
        new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Bleed = true, Items = [Text("In a box")] },
        new AdaptiveColumnSet
        {
            Columns = [new AdaptiveColumn { Width = new AdaptiveWidth("auto"), Items = [Text("Left")] }, new AdaptiveColumn()],
        },
        new AdaptiveTable
        {
            GridStyle = AdaptiveContainerStyle.Accent,
            ShowGridLines = false,
            Columns =
            [
                new AdaptiveTableColumnDefinition { Width = 1 },
                new AdaptiveTableColumnDefinition
                {
                    PixelWidth = 50,
                    HorizontalContentAlignment = AdaptiveHorizontalContentAlignment.Right,
                },
            ],
            Rows = [new AdaptiveTableRow { Cells = [new AdaptiveTableCell { Items = [Text("Trial")] }] }],
        },
        new AdaptiveImage("https://x.example/a.png") { AltText = "A curve", PixelWidth = 40, PixelHeight = 30 },
        new AdaptiveImageSet { Images = [new AdaptiveImage("https://x.example/b.png")], ImageSize = AdaptiveImageSize.Small },
        new AdaptiveActionSet { Actions = [Execute()], Height = AdaptiveHeight.Stretch },
        new AdaptiveTextBlock("Dropped")
        {
            Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop),
        },
    ];

    private static AdaptiveElement[] Inputs() =>
    [
        new AdaptiveTextInput
        {
            Id = "text",
            Label = "Question",
            IsRequired = true,
            ErrorMessage = "Type a question",
            IsMultiline = true,
            MaxLength = 200,
            Style = AdaptiveTextInputStyle.Email,
            InlineAction = Execute(),
        },
        new AdaptiveChoiceSetInput
        {
            Id = "choice",
            Style = AdaptiveChoiceInputStyle.Expanded,
            IsMultiSelect = true,
            Value = "os,pfs",
            Choices = [new AdaptiveChoice { Title = "OS", Value = "os" }, new AdaptiveChoice { Title = "PFS", Value = "pfs" }],
        },
        new AdaptiveToggleInput { Id = "toggle", Title = "Only phase 3", ValueOn = "yes", Value = "yes" },
    ];
}
