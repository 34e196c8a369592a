namespace HccBot.Knowledge.Questions;

/// <summary>Ids of the cues in vocabulary/cues.json that the grammar asks for.</summary>
internal static class Cues
{
    public const string AskList = "ask-list";
    public const string Trials = "noun-trials";
    public const string Include = "verb-include";
    public const string Exclude = "verb-exclude";
    public const string Not = "not";
    public const string And = "and";
    public const string Or = "or";
    public const string But = "but";
    public const string Versus = "versus";
    public const string AsControl = "as-control";
    public const string AsExperimental = "as-experimental";
    public const string Below = "below";
    public const string AtMost = "at-most";
    public const string Above = "above";
    public const string AtLeast = "at-least";
    public const string Between = "between";
    public const string Equal = "equal";
    public const string MeasureHr = "measure-hr";
    public const string MeasureMedian = "measure-median";
    public const string MeasureP = "measure-p";
    public const string MeasureRate = "measure-rate";
    public const string PrimaryEndpoint = "primary-endpoint";
    public const string SecondaryEndpoint = "secondary-endpoint";
    public const string EndpointNoun = "endpoint-noun";
    public const string Months = "unit-months";
    public const string Years = "unit-years";
    public const string Patients = "unit-patients";
    public const string HowMany = "how-many";
    public const string WhoSaid = "who-said";
    public const string Say = "say";
    public const string Quote = "quote";
    public const string Define = "define";
    public const string WhatIs = "what-is";
    public const string Mean = "mean";
    public const string TellAbout = "tell-about";
    public const string Advice = "advice";
    public const string Injection = "injection";
    public const string Help = "help";
    public const string Greeting = "greeting";
    public const string Thanks = "thanks";
    public const string When = "when";
    public const string Where = "where";
    public const string Subgroup = "subgroup-noun";
    public const string Overall = "overall-population";
    public const string Only = "only";
    public const string Alone = "alone";
    public const string Give = "verb-give";
    public const string Effect = "ask-effect";
    public const string Ordinary = "ordinary";
    public const string RankHigh = "rank-high";
    public const string RankLow = "rank-low";
    public const string RankNew = "rank-new";
    public const string Compare = "compare";
}
