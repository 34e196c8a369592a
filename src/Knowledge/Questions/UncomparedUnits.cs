using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>What stands behind a number that no published figure of a trial has: units of laboratory values and sizes, short times, and nouns of its design.</summary>
internal static class UncomparedUnits
{
    /// <summary>"At least one primary endpoint", "below 500 ng/ml": a unit, or what is counted, that the vocabulary names.</summary>
    public static bool Is(Mention mention) => mention.Concept.Id is Cues.PrimaryEndpoint or Cues.SecondaryEndpoint or Cues.EndpointNoun or Cues.Trials
        or Cues.NanogramsPerMilliliter or Cues.MilligramsPerDeciliter or Cues.MicromolesPerLiter or Cues.GramsPerDeciliter or Cues.GramsPerLiter
        or Cues.PerMicroliter or Cues.Centimeters or Cues.Millimeters;

    /// <summary>"Less than 500 IU": a unit that the vocabulary does not name, or the first word of one.</summary>
    public static bool Is(Token token) => token is { Kind: TokenKind.Word, Text: "iu" or "copies" or "ng" or "days" or "weeks" };
}
