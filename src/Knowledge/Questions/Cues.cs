namespace HccBot.Knowledge.Questions;

/// <summary>Ids of the cues in vocabulary/cues.json that the grammar asks for.</summary>
internal static class Cues
{
    public const string AskList = "ask-list";
    public const string Trials = "noun-trials";
    public const string Include = "verb-include";
    public const string Exclude = "verb-exclude";

    /// <summary>"Rule", "criterion", "requirement": what is named beside it is asked for as a rule of entry.</summary>
    public const string EntryRule = "entry-rule";

    /// <summary>"Average the", "NNT": a figure that would have to be computed.</summary>
    public const string Arithmetic = "arithmetic";
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
    public const string News = "news";
    public const string Help = "help";
    public const string Greeting = "greeting";
    public const string Thanks = "thanks";
    public const string When = "when";
    public const string Where = "where";
    public const string Subgroup = "subgroup-noun";
    public const string BaselineSplit = "baseline-split";
    public const string Overall = "overall-population";
    public const string Only = "only";
    public const string Alone = "alone";
    public const string Give = "verb-give";
    public const string Effect = "ask-effect";
    public const string HasResults = "has-results";

    /// <summary>"Scoreboard", "how they ended": the outcome of the primary endpoints, whichever way.</summary>
    public const string Scoreboard = "scoreboard";
    public const string Ordinary = "ordinary";
    public const string RankHigh = "rank-high";
    public const string RankLow = "rank-low";
    public const string RankNew = "rank-new";
    public const string Compare = "compare";
    public const string OnePatient = "one-patient";
    public const string APatient = "a-patient";
    public const string Candidate = "candidate";
    public const string Fit = "fit";
    public const string Prior = "prior";
    public const string Pretreated = "pretreated";
    public const string Naive = "naive";
    public const string Intolerance = "intolerance";
    public const string Mild = "mild";
    public const string Severe = "severe";
    public const string Absent = "absent";
    public const string Solitary = "solitary";
    public const string TumorsNoun = "tumors-noun";
    public const string SexLetter = "sex-letter";
    public const string Centimeters = "unit-cm";
    public const string Millimeters = "unit-mm";
    public const string NanogramsPerMilliliter = "unit-ng-ml";
    public const string MilligramsPerDeciliter = "unit-mg-dl";
    public const string MicromolesPerLiter = "unit-umol-l";
    public const string GramsPerDeciliter = "unit-g-dl";
    public const string GramsPerLiter = "unit-g-l";
    public const string PerMicroliter = "unit-per-ul";
    public const string NotOnly = "not-only";
    public const string AddTo = "add-to";
    public const string SpokenOf = "spoken-of";
    public const string Across = "across";
    public const string GoOn = "go-on";
    public const string WhatIf = "what-if";
    public const string ReferOne = "refer-one";
    public const string Why = "why";
    public const string Narrow = "narrow";
    public const string ReferMany = "refer-many";
    public const string MeasureInterval = "measure-ci";
    public const string Please = "please";
    public const string BotName = "bot-name";
    public const string BeforeName = "before-name";
    public const string AsksOfName = "asks-of-name";
    public const string AfterName = "after-name";
    public const string NameDoes = "name-does";
    public const string AfterTime = "after-analysis-time";
    public const string Claim = "claim";
    public const string ClaimReport = "claim-report";
}
