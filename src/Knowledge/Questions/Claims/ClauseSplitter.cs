using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Cuts a sentence into clauses: a new one begins after "and", "but" or a comma where another finite verb follows.</summary>
internal sealed class ClauseSplitter(ClaimPhrases phrases)
{
    private readonly ClaimFrame _frame = new(phrases);

    public IReadOnlyList<string> Split(Question sentence)
    {
        var starts = new List<int> { 0 };
        foreach (var separator in Separators(sentence))
        {
            var next = Separators(sentence).Where(other => other.Start > separator.Start).Select(other => other.Start).DefaultIfEmpty(sentence.Tokens.Count).Min();
            var relative = separator.End < sentence.Tokens.Count && (sentence.Tokens[separator.End].Text is "which" or "who" or "where" || (sentence.Tokens[separator.End].Text is "that" && sentence.Tokens[separator.Start].Text is not "and"));
            if (!relative && (HasVerb(sentence, separator.End, next) || IsDenial(sentence, separator.Start, next) || GoesOnWithFigures(sentence, separator.End, next)) && HasVerb(sentence, starts[^1], separator.Start))
            {
                starts.Add(separator.End);
            }
        }

        return [.. starts.Select((start, i) => TextOf(sentence, start, i + 1 < starts.Count ? starts[i + 1] : sentence.Tokens.Count)).Where(text => text.Length > 0)];
    }

    private static IEnumerable<(int Start, int End)> Separators(Question sentence)
    {
        for (var i = 1; i < sentence.Tokens.Count; i++)
        {
            // "Not yet approved", "also prolonged": there the word parts nothing.
            var mention = sentence.Mentions.FirstOrDefault(mention => mention.Start == i && mention.Concept.Id is Cues.And or Cues.But && sentence.Tokens[i].Text is not ("yet" or "also" or "both"));
            if (mention is not null && JoinsTrials(sentence, mention))
            {
                continue;
            }

            if (mention is not null)
            {
                yield return (i, mention.End);
            }
            else if (IsDenial(sentence, i, i + 3))
            {
                yield return (i, i + 1);
            }
            else if (sentence.Tokens[i].Text == "," && !(sentence.Tokens[i - 1].Kind == TokenKind.Number && i + 1 < sentence.Tokens.Count && sentence.Tokens[i + 1].Start == sentence.Tokens[i].End)
                && !sentence.Mentions.Any(other => other.Start == i + 1 && other.Concept.Id is Cues.And or Cues.But))
            {
                yield return (i, i + 1);
            }
        }
    }

    /// <summary>"KEYNOTE-240 and -394 were both negative": two trials, of which one thing is said.</summary>
    private static bool JoinsTrials(Question sentence, Mention and) => sentence.Mentions.Any(first => first.Is(Kinds.Trial) && first.End == and.Start)
        && sentence.Mentions.FirstOrDefault(mention => mention.Is(Kinds.Trial) && mention.Start == and.End) is { } second
        && second.End < sentence.Tokens.Count && sentence.Tokens[second.End].Text is "were" or "both" or "are" or "have";

    /// <summary>"... could enter IMbrave150 but not HIMALAYA": what was said of one trial, denied of another.</summary>
    private static bool IsDenial(Question sentence, int but, int next) => IsUnlike(sentence, but) || (but + 2 < Math.Min(next + 1, sentence.Tokens.Count) && sentence.Tokens[but].Text == "but" && sentence.Tokens[but + 1].Text == "not"
        && sentence.Mentions.FirstOrDefault(mention => mention.Start == but + 2 || (mention.Start == but + 3 && sentence.Tokens[but + 2].Text is "in" or "for" or "into")) is { } trial && trial.Is(Kinds.Trial) && trial.End >= sentence.Tokens.Count - 1);

    /// <summary>"RESORCE was positive, unlike REACH-2".</summary>
    private static bool IsUnlike(Question sentence, int comma) => comma + 2 < sentence.Tokens.Count && sentence.Tokens[comma].Text == "," && sentence.Tokens[comma + 1].Text == "unlike"
        && sentence.Mentions.Any(mention => mention.Start == comma + 2 && mention.Is(Kinds.Trial) && mention.End >= sentence.Tokens.Count - 1);

    /// <summary>"A randomized 360 patients, B 424": another trial, and nothing but its numbers.</summary>
    private static bool GoesOnWithFigures(Question sentence, int from, int to) => sentence.Mentions.FirstOrDefault(mention => mention.Start == from && mention.Is(Kinds.Trial)) is { } trial
        && trial.End < to && sentence.Tokens.Skip(trial.End).Take(to - trial.End).All(token => token.Kind == TokenKind.Number || token.Text is "%" or "months" or "patients" or "." or "with" or "only");

    private bool HasVerb(Question sentence, int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Any(token => _frame.IsVerb(sentence, token));

    private static string TextOf(Question sentence, int start, int end)
    {
        // "And", "but" and commas that stand before the next clause belong to none.
        while (end > start && (sentence.Tokens[end - 1].Kind == TokenKind.Sign && sentence.Tokens[end - 1].Text != "%"
            || sentence.Mentions.Any(mention => mention.End == end && mention.Concept.Id is Cues.And or Cues.But)))
        {
            end -= sentence.Mentions.FirstOrDefault(mention => mention.End == end && mention.Concept.Id is Cues.And or Cues.But)?.Length ?? 1;
        }

        if (start >= end)
        {
            return "";
        }

        // "B 424" by itself would be the name of another trial.
        var name = GoesOnWithFigures(sentence, start, end) ? sentence.Mentions.First(mention => mention.Start == start) : null;
        return name is null ? sentence.Text[sentence.Tokens[start].Start..sentence.Tokens[end - 1].End]
            : $"{sentence.WordsOf(name)}: {sentence.Text[sentence.Tokens[name.End].Start..sentence.Tokens[end - 1].End]}";
    }
}
