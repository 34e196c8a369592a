using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Profiles;

/// <summary>Reads what a patient was given before: "treatment-naive", "progressed on sorafenib", "TKI-pretreated", "after resection", "two TACE before".</summary>
internal sealed class HistoryReader(ProfileWords words)
{
    private const string Systemic = "prior-systemic-therapy";
    private const string Locoregional = "prior-locoregional-therapy";

    /// <summary>So many words behind a drug tell how it went.</summary>
    private const int LongestTold = 6;

    /// <summary>The feature that a mention stands for; null when it is about nothing given before.</summary>
    public Feature? Of(Mention mention)
    {
        var denied = words.IsDenied(mention) ? Presence.Absent : Presence.Present;
        switch (mention.Concept.Id)
        {
            case "first-line":
                return IsAboutNeighbour(mention) ? null : new Feature(Systemic, Presence.Absent, 0);
            case "second-line" or Systemic:
                return new Feature(Systemic, denied, 0) { Drugs = [.. DrugsIn(mention)], Intolerant = IsIntolerant() };
            case "adjuvant" or "neoadjuvant":
                return new Feature(mention.Concept.Id, denied, 0);
        }

        var systemic = mention.Concept.IsSystemicTreatment || mention.Concept.Id == "systemic";
        if (!systemic && !mention.Is(Kinds.Modality))
        {
            return null;
        }

        if (words.Is(mention.End, Cues.Naive))
        {
            return new Feature(systemic ? Systemic : Locoregional, Presence.Absent, 0) { Drugs = Drug(mention) };
        }

        // "No systemic treatment so far".
        if (mention.Concept.Id == "systemic" && denied == Presence.Absent)
        {
            return new Feature(Systemic, denied, 0);
        }

        return IsPrior(mention) ? new Feature(systemic ? Systemic : Locoregional, denied, 0) { Drugs = Drug(mention), Intolerant = systemic && IsIntolerant() } : null;
    }

    private static string[] Drug(Mention mention) => mention.Concept.IsSystemicTreatment ? [mention.Concept.Id] : [];

    /// <summary>"Progressed on X", "X-pretreated", "failed X", "prior X then Y".</summary>
    private bool IsPrior(Mention mention)
    {
        if (words.Is(mention.End, Cues.Pretreated) || (mention.End < words.Tokens.Count && words.Tokens[mention.End].Text is "before" or "previously" or "earlier" or "beforehand"))
        {
            return true;
        }

        if (mention.Concept.IsSystemicTreatment && IsTold(mention))
        {
            return true;
        }

        for (var end = mention.Start; end > 0 && mention.Start - end <= 4;)
        {
            var before = words.Mentions.LastOrDefault(other => other.End == end);
            if (before?.Concept.Id is Cues.Prior or Cues.Intolerance or "missed" or Systemic or Locoregional || (before?.Concept.Id == "second-line" && !NamesLine(before)))
            {
                return true;
            }

            if (before is not null && before.Concept.IsTreatment)
            {
                return IsPrior(before);
            }

            if (before is { } && !before.Is(Kinds.Cue))
            {
                return false;
            }

            if (before is null && words.Tokens[end - 1] is { Kind: TokenKind.Sign, Text: not ("+" or "/") })
            {
                return false;
            }

            end = before?.Start ?? end - 1;
        }

        return false;
    }

    /// <summary>"Sorafenib stopped day 9", "sorafenib 800 daily well tolerated", "sorafenib since January": told of the patient.</summary>
    private bool IsTold(Mention drug)
    {
        var before = drug.Start > 0 ? words.Tokens[drug.Start - 1].Text : "";
        return before is not ("of" or "with" or "for" or "versus" or "vs" or "against" or "to")
            && words.Tokens.Skip(drug.End).Take(LongestTold).TakeWhile(token => token.Text is not ("trial" or "trials" or "study" or "studies" or "arm" or "arms" or "?"))
                .Any(token => token.Text is "stopped" or "discontinued" or "withdrawn" or "since" or "until" or "tolerated" or "rechallenge");
    }

    /// <summary>"Second-line lenvatinib" is given as second line; "progressed on lenvatinib" was given before.</summary>
    private bool NamesLine(Mention mention) => words.Tokens.Skip(mention.Start).Take(mention.Length).Any(token => token.Text is "line" or "lines" or "2l" or "second" or "l");

    /// <summary>"Varices untreated": the word is about what stands before it.</summary>
    private bool IsAboutNeighbour(Mention mention) =>
        mention.Length == 1 && words.Mentions.Any(other => other.End == mention.Start && (other.Concept.Kind is Kinds.Criterion or Kinds.Etiology));

    /// <summary>Said anywhere: a profile is of one patient.</summary>
    private bool IsIntolerant() => IsStoppedForEvent() || words.AnyOf(0, words.Tokens.Count, Cues.Intolerance) || words.Mentions.Any(mention => mention.Concept.Id == Cues.Intolerance);

    /// <summary>"Stopped day 9 - horrendous hand foot": stopped for what is named right behind.</summary>
    private bool IsStoppedForEvent() => Enumerable.Range(0, words.Tokens.Count).Any(i => words.Tokens[i].Text is "stopped" or "discontinued" or "withdrawn"
        && words.Mentions.Any(drug => drug.Concept.IsSystemicTreatment && (i - drug.End is >= 0 and <= 3 || drug.Start - i is 1 or 2))
        && words.Mentions.Any(mention => mention.Is(Kinds.Safety) && mention.Start > i && mention.Start - i <= LongestTold && !words.IsDenied(mention)));

    private IEnumerable<string> DrugsIn(Mention mention) => DrugInName.Of(mention, words.Tokens, words.Lexicon) is { } drug ? [drug] : [];
}
