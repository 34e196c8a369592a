using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>"Trials after atezo-bev failure", "patients who progressed on lenvatinib": a drug that patients had before, not one that the trial gave.</summary>
internal sealed class PriorTherapyFilters(Lexicon lexicon)
{
    private static readonly HashSet<string> Failing = ["failing", "failed", "fail", "refractory", "resistant"];
    private static readonly HashSet<string> After = ["after", "post", "following", "beyond"];
    private static readonly HashSet<string> Ends = ["failure", "failures", "failed", "fails", "progression", "pretreated", "experienced", "refractory"];

    /// <summary>The filter with what patients had before; unchanged where a trial is named or a figure is asked for.</summary>
    public Filter? Of(Question question)
    {
        if (question.Filter is not { } filter || question.Trials.Count > 0 || question.Endpoints.Count > 0 || question.Has(Cues.APatient) || question.Has(Cues.OnePatient))
        {
            return question.Filter;
        }

        var intolerant = SaysIntolerance(question);
        return InName(question) is { Count: > 0 } named ? Replaced(filter, named, intolerant, IsLineOrFailure)
            : Spoken(question) is { Count: > 0 } spoken ? Replaced(filter, spoken, intolerant, part => IsGiven(part, spoken) || IsLineOrFailure(part))
            : filter;
    }

    /// <summary>Whether the patients did not tolerate what they had; "progressed on or did not tolerate it" is said of either.</summary>
    private bool SaysIntolerance(Question question) =>
        (question.Has(Cues.Intolerance) || lexicon.NamesAny(question.Tokens, Cues.Intolerance))
        && !question.Mentions.Any(or => or.Concept.Id == Cues.Or && question.Tokens.Take(or.End).TakeLast(4).Any(token => token.Text is "progressed" or "progressing" or "progression" or "failed" or "failing" or "failure"));

    /// <summary>"Progressed on lenvatinib" is a name of the second line that tells the drug.</summary>
    private List<string> InName(Question question) => [.. question.Mentions.Where(mention => mention is { Concept.Id: "second-line", Length: > 1 })
        .Select(mention => DrugInName.Of(mention, question.Tokens, lexicon)).OfType<string>().Distinct()];

    /// <summary>"Failing durva/treme", "after atezo-bev failure".</summary>
    private static List<string> Spoken(Question question)
    {
        var drugs = question.Mentions.Where(mention => mention.Concept.IsSystemicTreatment && mention.Concept.Id is not ("systemic" or "placebo")).ToArray();
        for (var first = 0; first < drugs.Length; first++)
        {
            var last = first;
            while (last + 1 < drugs.Length && drugs[last + 1].Start - drugs[last].End <= 1)
            {
                last++;
            }

            if (IsBefore(question, drugs[first].Start, drugs[last].End))
            {
                return [.. drugs[first..(last + 1)].Select(mention => mention.Concept.Id)];
            }

            first = last;
        }

        return [];
    }

    private static bool IsBefore(Question question, int start, int end)
    {
        var ends = end < question.Tokens.Count && Ends.Contains(question.Tokens[end].Text);
        var before = start > 0 ? question.Tokens[start - 1].Text : "";
        var last = end == question.Tokens.Count || question.Tokens[end].Kind == TokenKind.Sign;
        return Failing.Contains(before) || (before is "to" or "on" && start > 1 && (Failing.Contains(question.Tokens[start - 2].Text) || question.Tokens[start - 2].Text is "progressed" or "progressing" or "progression"))
            || (After.Contains(before) && (ends || last)) || IsHadBefore(question, start, end) || (ends && question.Tokens[end].Text is "pretreated" or "experienced" or "refractory" or "failures");
    }

    /// <summary>"Required previous lenvatinib", "had lenvatinib before", "intolerant to sorafenib"; "no previous lenvatinib" is the opposite, and "previous TACE trials" are trials.</summary>
    private static bool IsHadBefore(Question question, int start, int end)
    {
        var tokens = question.Tokens;
        if (question.Has(Cues.Exclude) || question.Mentions.Any(mention => mention.Concept.Id == Cues.Not && start - mention.End is >= 0 and <= 4))
        {
            return false;
        }

        var before = start > 0 ? tokens[start - 1].Text : "";
        var last = end + 1 >= tokens.Count || tokens[end + 1].Kind == TokenKind.Sign;
        return (before is "previous" or "prior" or "earlier" && !question.Mentions.Any(mention => mention.Start == end && mention.Concept.Id == Cues.Trials))
            || (end < tokens.Count && tokens[end].Text is "before" or "beforehand" or "previously" && last && question.Says("had", "got", "received", "took", "taken"))
            || (before == "had" && start > 1 && tokens[start - 2].Text is "already" or "previously" or "had" or "have")
            || question.Mentions.Any(mention => mention.Concept.Id == Cues.Intolerance && start - mention.End is 0 or 1)
            || (before is "to" or "of" && question.Mentions.Any(mention => mention.Concept.Id == Cues.Intolerance && mention.End == start - 1));
    }

    /// <summary>What "after sorafenib failure" says in other words.</summary>
    private static bool IsLineOrFailure(Filter part) => part is Filter.Design { Attribute: "line", Code: "second-line" } or Filter.OutcomeOf { Endpoint: null, Outcome: Trials.Outcome.Missed };

    private static bool IsGiven(Filter part, List<string> drugs) => part switch
    {
        Filter.Treatment treatment => drugs.Contains(treatment.Concept),
        Filter.Together together => together.Treatments.All(treatment => drugs.Contains(treatment.Concept)),
        _ => false,
    };

    private static Filter Replaced(Filter filter, List<string> drugs, bool intolerant, Func<Filter, bool> isSaidOtherwise)
    {
        Filter[] parts = filter is Filter.All all ? [.. all.Parts] : [filter];
        Filter[] kept = [new Filter.Pretreated(drugs, intolerant), .. parts.Where(part => !isSaidOtherwise(part))];
        return kept.Length == 1 ? kept[0] : new Filter.All(kept);
    }
}
