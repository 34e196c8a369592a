using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>
/// Cuts a message that asks different kinds of things of one trial: "COSMIC-312: did PFS hit, was main trunk invasion allowed?" Who could enter,
/// what was found and what was decided have answers of their own; read together, the first would pass for a subgroup of the second. So does a
/// figure in part of the population beside figures for all of it: "OS, PFS, OS when AFP is 400 or higher".
/// </summary>
internal sealed class QuestionsOfOneTrial(QuestionParser parser, PhraseList abbreviations)
{
    private const int MostParts = 4;

    private static readonly HashSet<string> RuleWords = ["rule", "rules", "limit", "limits", "ceiling", "floor", "cap", "threshold", "maximum", "max", "minimum", "min", "needed", "required"];

    private enum Aspect
    {
        None,
        Value,
        Outcome,
        Group,
        Entry,
        Decision,
    }

    /// <summary>The questions, each with its subject; none where the message asks one kind of thing only.</summary>
    public IReadOnlyList<Question> Cut(Question question)
    {
        if (question.Has(Cues.Trials) && (question.Has(Cues.AskList) || question.Trials.Count == 0))
        {
            return [];
        }

        var parts = new List<(Aspect Aspect, string Subject, string Text, Mention[] Endpoints)>();
        var subject = "";
        var pieces = Pieces(question).ToArray();
        var oneFigure = pieces.Any(piece => IsBehindQuestion(question, piece)) && pieces.Count(piece => EndpointsOf(MentionsIn(question, piece)).Length > 0) == 1;
        foreach (var piece in pieces)
        {
            var mentions = MentionsIn(question, piece);
            var text = question.Text[question.Tokens[piece.Start].Start..question.Tokens[piece.End - 1].End];
            var aspect = AspectOf(question, piece);
            subject = SubjectOf(question, mentions, subject);
            if (aspect == Aspect.Group)
            {
                var endpoints = EndpointsOf(mentions);
                var asked = parts.Where(part => part.Aspect == Aspect.Value && part.Subject == subject).SelectMany(part => part.Endpoints).ToArray();
                if (endpoints.Length == 0)
                {
                    // "HR? In hepatitis C?": of what was asked before.
                    text = asked.Length > 0 ? $"{text}, {question.WordsOf(asked[0])}" : text;
                }

                aspect = oneFigure || IsBehindQuestion(question, piece) || endpoints.Any(endpoint => asked.Any(before => before.Concept == endpoint.Concept)) ? Aspect.Group : Aspect.Value;
            }

            if (aspect == Aspect.None)
            {
                if (parts.Count > 0 && parts[^1].Aspect == Aspect.Value && parts[^1].Subject != subject)
                {
                    // "OS in SHARP? And in the Asia-Pacific trial?"
                    subject = $"{parts[^1].Subject} and {subject}";
                    parts[^1] = parts[^1] with { Subject = subject, Text = $"{parts[^1].Text}, {text}" };
                }

                continue;
            }

            if (parts.Count > 0 && mentions.Where(mention => !mention.Is(Kinds.Cue)).ToArray() is [{ Concept.Id: "arms" }])
            {
                // "..., each arm": of what stands before it.
                parts[^1] = parts[^1] with { Text = $"{parts[^1].Text}, {text}" };
                continue;
            }

            var own = mentions.Any(mention => mention.Is(Kinds.Trial)) || text.Contains(subject, StringComparison.Ordinal);
            if (parts.Count > 0 && parts[^1].Aspect == aspect && parts[^1].Subject == subject)
            {
                parts[^1] = parts[^1] with { Text = $"{parts[^1].Text}, {text}", Endpoints = [.. parts[^1].Endpoints, .. EndpointsOf(mentions)] };
            }
            else
            {
                parts.Add((aspect, subject, own ? text : $"{subject}: {text}", EndpointsOf(mentions)));
            }
        }

        if (question.Trials.Count == 1)
        {
            // "Primary endpoint and approval in CELESTIAL": the only trial is meant from the start; "who enrolled ECOG 2?" asks for others.
            var only = question.WordsOf(question.Mentions.First(mention => mention.Is(Kinds.Trial)));
            parts = [.. parts.Select(part => part.Subject.Length > 0 || part.Text.StartsWith("who", StringComparison.OrdinalIgnoreCase) ? part : part with { Subject = only, Text = $"{only}: {part.Text}" })];
        }

        var kinds = parts.Select(part => part.Aspect).Distinct().ToArray();
        return parts.Count is > 1 and <= MostParts && parts.All(part => part.Subject.Length > 0) && kinds.Length > 1 && !(question.Has(Cues.Compare) && kinds.All(IsFigure))
            ? [.. parts.Select(part => parser.Parse(part.Text))] : [];
    }

    private static bool IsFigure(Aspect aspect) => aspect is Aspect.Value or Aspect.Group;

    /// <summary>What stands between signs, and on both sides of an "and" that parts things of different kinds.</summary>
    private IEnumerable<(int Start, int End)> Pieces(Question question)
    {
        var start = 0;
        for (var i = 0; i <= question.Tokens.Count; i++)
        {
            if (i > start && i < question.Tokens.Count && IsGap(question, i))
            {
                yield return (start, i);
                start = i;
            }

            var and = i < question.Tokens.Count && i > start && question.Mentions.Any(mention => mention.Start == i && mention.Concept.Id == Cues.And) && PartsKinds(question, start, i);
            if (i == question.Tokens.Count || and || IsSeparator(question, i))
            {
                if (start < i)
                {
                    yield return (start, i);
                }

                start = i + 1;
            }
        }
    }

    private static bool IsSeparator(Question question, int token) => question.Tokens[token] is { Kind: TokenKind.Sign, Text: "," or "?" or ":" or "/" } sign
        && !question.Mentions.Any(mention => token > mention.Start && token < mention.End)
        && (sign.Text is not "/" || (token > 0 && question.Tokens[token - 1].End < sign.Start && token + 1 < question.Tokens.Count && question.Tokens[token + 1].Start > sign.End));

    /// <summary>A point or a dash between words, which is no token of its own.</summary>
    private bool IsGap(Question question, int token)
    {
        var gap = question.GapAfter(token - 1);
        return gap.IndexOfAny('.', '-', '\u2013') is >= 0 and var at && gap[^1] == ' ' && (gap[at] == '.' ? !abbreviations.At(question.Tokens, token - 1) : gap[0] == ' ')
            && !question.Mentions.Any(mention => token > mention.Start && token < mention.End);
    }

    private static bool PartsKinds(Question question, int start, int and)
    {
        var end = Enumerable.Range(and + 1, question.Tokens.Count - and - 1).FirstOrDefault(i => IsSeparator(question, i), question.Tokens.Count);
        var (before, after) = (AspectOf(question, (start, and)), AspectOf(question, (and + 1, end)));
        return before != Aspect.None && after != Aspect.None && before != after;
    }

    private static Mention[] MentionsIn(Question question, (int Start, int End) piece) =>
        [.. question.Mentions.Where(mention => mention.Start >= piece.Start && mention.End <= piece.End)];

    private static Aspect AspectOf(Question question, (int Start, int End) piece)
    {
        var mentions = MentionsIn(question, piece);
        if (mentions.Any(mention => mention.Concept.Kind is Kinds.Decision or Kinds.Agency))
        {
            return Aspect.Decision;
        }

        var figure = mentions.Any(mention => mention.Concept.Kind is Kinds.Endpoint or Kinds.Safety || mention.Concept.Id is Cues.MeasureHr or Cues.MeasureInterval or Cues.MeasureMedian)
            || (mentions.Any(mention => mention.Concept.Id == Cues.MeasureRate) && mentions.Any(mention => mention.Concept.Id is Cues.Months or Cues.Years));
        var group = mentions.Any(mention => mention.Concept.Kind is Kinds.Etiology or Kinds.Grade or Kinds.Stage or Kinds.Factor or Kinds.Criterion
            || (mention.Is(Kinds.Region) && mentions.Any(of => of.Concept.Id == Cues.Subgroup)));
        if (figure)
        {
            return group ? Aspect.Group : Aspect.Value;
        }

        var rule = mentions.Any(mention => mention.Concept.Id is Cues.Include or Cues.Exclude or Cues.EntryRule or Cues.Fit)
            || question.Tokens.Skip(piece.Start).Take(piece.End - piece.Start).Any(token => RuleWords.Contains(token.Text));
        return rule && (mentions.Any(mention => mention.Concept.Kind is Kinds.Criterion or Kinds.Grade or Kinds.Stage or Kinds.Etiology) || SaysWho(question, piece)) ? Aspect.Entry
            : mentions.Any(mention => mention.Concept.Id is Cues.PrimaryEndpoint or Cues.SecondaryEndpoint || (mention.Is(Kinds.Outcome) && question.WordsOf(mention).Contains("endpoint", StringComparison.OrdinalIgnoreCase))) ? Aspect.Outcome
            : !rule && group && IsBehindQuestion(question, piece) ? Aspect.Group
            : mentions.Any(mention => mention.Concept.Kind is Kinds.Attribute) || IsCount(mentions) ? Aspect.Value : Aspect.None;
    }

    /// <summary>"Who could not enter?"</summary>
    private static bool SaysWho(Question question, (int Start, int End) piece) => question.Tokens.Skip(piece.Start).Take(2).Any(token => token.Text == "who");

    /// <summary>"How many patients?"</summary>
    private static bool IsCount(IReadOnlyList<Mention> mentions) => mentions.Any(mention => mention.Concept.Id == Cues.HowMany) && mentions.Any(mention => mention.Concept.Id == Cues.Patients);

    private static Mention[] EndpointsOf(IEnumerable<Mention> mentions) => [.. mentions.Where(mention => mention.Is(Kinds.Endpoint))];

    /// <summary>"...? In hepatitis C?", "..., and what about hepatitis C?".</summary>
    private static bool IsBehindQuestion(Question question, (int Start, int End) piece) => piece.Start > 0
        && (question.Tokens[piece.Start - 1].Text is "?" || question.Mentions.Any(mention => mention.Concept.Id == Cues.GoOn && mention.Start >= piece.Start && mention.Start - piece.Start <= 1));

    /// <summary>The words that name what is spoken of: trials before treatments; those of before where a piece names none.</summary>
    private static string SubjectOf(Question question, IReadOnlyList<Mention> mentions, string before)
    {
        var trials = mentions.Where(mention => mention.Is(Kinds.Trial)).Select(question.WordsOf).ToArray();
        if (trials.Length > 0)
        {
            return string.Join(" and ", trials);
        }

        var treatments = mentions.Where(mention => mention.Concept.Kind is Kinds.Drug or Kinds.Regimen or Kinds.Modality && mention.Concept.Id != "placebo").ToArray();
        return before.Length > 0 || treatments.Length == 0 ? before
            : question.Text[question.Tokens[treatments[0].Start].Start..question.Tokens[treatments[^1].End - 1].End];
    }
}
