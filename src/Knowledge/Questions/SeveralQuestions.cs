using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Cuts a message into the questions that it asks of different trials: "What is the ORR in 9DW? And did HIMALAYA include Vp4?"</summary>
internal sealed class SeveralQuestions(QuestionParser parser, ClaimPhrases phrases)
{
    private const int MostParts = 4;

    private static readonly string[] SubjectKinds = [Kinds.Trial, Kinds.Drug, Kinds.DrugClass, Kinds.Regimen, Kinds.Modality];

    private readonly QuestionsOfOneTrial _ofOne = new(parser, phrases.Abbreviations);

    /// <summary>The questions in their order, without what is said around them; none where the message is one question, however long.</summary>
    public IReadOnlyList<Question> Cut(Question question) => [.. Parts(question).Select(part => part with { Identifiers = question.Identifiers })];

    private IReadOnlyList<Question> Parts(Question question)
    {
        if (question.Carried.Count > 0 || question.Tokens.Count < 6)
        {
            return [];
        }

        if (Enumerated(question) is { Count: > 1 and <= MostParts } enumerated)
        {
            return enumerated;
        }

        if (OfTwoTrials(question) is { Count: 2 } two)
        {
            return two;
        }

        if (_ofOne.Cut(question) is { Count: > 1 } ofOne)
        {
            return ofOne;
        }

        var texts = Sentences.Of(question.Text, phrases.Abbreviations);
        var asks = texts.Any(text => text.EndsWith('?'));
        Question[] parts = [.. Referring([.. texts.SelectMany(text => AtQuestionWords(texts.Count == 1 ? question : parser.Parse(text)))])
            .Where(part => part.Clinical.Any(mention => !mention.Is(Kinds.Outcome)) && !(asks && part.Text.EndsWith('.') && Subjects(part).Length == 0))];
        if (parts.Length == 1 && texts.Count > 1 && (Subjects(parts[0]).Length > 0 || AsksForTrials(parts[0])))
        {
            // "I missed the congress. What came out of KEYNOTE-937?"
            return parts;
        }

        if (texts.Count > 1 && parts.Length > 1 && parts[^1].Text.EndsWith('?') && AsksForTrials(parts[^1]) && !RefersBack(parts[^1]) && parts.SkipLast(1).All(part => part.Text.EndsWith('.')))
        {
            // "Blinding TACE is hard, of course. Which TACE trials were double-blind?"
            return [parts[^1]];
        }

        // "First-line trials against sorafenib. Sorafenib must have been the only comparator": what asks nothing goes with what was asked before.
        if (!asks && texts.Count > 1 && parts.Skip(1).Any(part => !part.HasKind(Kinds.Trial) && !part.Has(Cues.Trials) && Subjects(part).All(Subjects(parts[0]).Contains)))
        {
            return [];
        }

        return parts.Length is > 1 and <= MostParts && parts.All(StandsAlone) && !(asks && parts.Any(part => part.Text.EndsWith('.'))) && !(HaveOne(parts.Select(Subjects)) && !parts.Any(IsOfAnotherKind)) && !HaveOneOfSeveral([.. parts.Where(part => Subjects(part).Length > 0).Select(Topics)])
            ? parts : [];
    }

    /// <summary>"OS of CARES-310, response rate in 9DW, and when the FDA approved STRIDE": each part with a subject and a topic of its own.</summary>
    private IReadOnlyList<Question> Enumerated(Question question)
    {
        var tokens = question.Tokens;
        var start = Enumerable.Range(0, Math.Min(6, tokens.Count)).FirstOrDefault(i => tokens[i].Text == ":" && !question.Clinical.Any(mention => mention.Start < i), -1) + 1;
        List<string> texts = [];
        for (var i = start; i <= tokens.Count; i++)
        {
            if (i < tokens.Count && tokens[i].Text != ",")
            {
                continue;
            }

            start += start < i && tokens[start].Text == "and" ? 1 : 0;
            if (start < i)
            {
                texts.Add(question.Text[tokens[start].Start..tokens[i - 1].End]);
            }

            start = i + 1;
        }

        if (texts.Count is < 3 or > MostParts)
        {
            return [];
        }

        Question[] parts = [.. texts.Select(parser.Parse)];
        return parts.All(part => StandsAlone(part) && Subjects(part).Length > 0) && AllDiffer(parts.Select(Subjects)) && AllDiffer(parts.Select(Topics)) ? parts : [];
    }

    /// <summary>"Response rate of 9DW plus OS by etiology in CheckMate 459": one thing of one trial, another of another.</summary>
    private IReadOnlyList<Question> OfTwoTrials(Question question)
    {
        if (question.Trials.Count != 2 || question.Has(Cues.Compare) || question.Has(Cues.Versus))
        {
            return [];
        }

        for (var i = 1; i + 1 < question.Tokens.Count; i++)
        {
            var parts = question.Tokens[i].Text is "," or ";" or "plus" or "+" || question.Mentions.Any(mention => mention.Start == i && mention.Concept.Id == Cues.And);
            if (parts && Sides(i) is { } sides)
            {
                return sides;
            }
        }

        return [];

        Question[]? Sides(int at)
        {
            var (first, second) = (parser.Parse(question.Text[..question.Tokens[at].Start]), parser.Parse(question.Text[question.Tokens[at].End..]));
            return AsksOfOne(first) && AsksOfOne(second) && second.Clinical.First().Is(Kinds.Trial) == first.Clinical.First().Is(Kinds.Trial) && AllDiffer([Topics(first), Topics(second)]) ? [first, second] : null;
        }
    }

    /// <summary>Whether a part, one sentence at most, asks for something of one trial by itself.</summary>
    private static bool AsksOfOne(Question part) => part.Trials.Count == 1 && StandsAlone(part) && !part.Has(Cues.GoOn) && !part.Says("same")
        && part.Mentions.Any(mention => mention.Concept.Kind is Kinds.Endpoint or Kinds.Safety or Kinds.Decision or Kinds.Agency or Kinds.Attribute)
        && !part.Tokens.SkipLast(1).Any(token => token.Text is "?" or ";");

    private static bool AllDiffer(IEnumerable<string[]> sets) => sets.Select(set => string.Join(' ', set)).ToArray() is var keys && keys.Distinct().Count() == keys.Length;

    /// <summary>"Did KEYNOTE-394 meet its endpoint, and what share of its patients had HBV?": what a part refers to is said in it.</summary>
    private IEnumerable<Question> Referring(IReadOnlyList<Question> parts)
    {
        var named = parts[0].Clinical.Where(mention => mention.Is(Kinds.Trial)).ToArray();
        if (named.Length == 0)
        {
            named = [.. parts[0].Clinical];
        }

        yield return parts[0];
        foreach (var part in parts.Skip(1))
        {
            var refers = part.Mentions.FirstOrDefault(mention => mention.Concept.Id == Cues.ReferOne);
            yield return named is [var only] && refers is not null && Subjects(part).Length == 0
                ? parser.Parse(part.With(refers, parts[0].WordsOf(only)))
                : part;
        }
    }

    /// <summary>"mOS in SHARP, and what is TTSP?": "and" before a word of asking begins another question.</summary>
    private IEnumerable<Question> AtQuestionWords(Question sentence)
    {
        var start = 0;
        foreach (var (end, next) in BeforeQuestions(sentence))
        {
            yield return parser.Parse(sentence.Text[start..sentence.Tokens[end].Start].TrimEnd(' ', ','));
            start = sentence.Tokens[next].Start;
        }

        yield return start == 0 ? sentence : parser.Parse(sentence.Text[start..]);
    }

    /// <summary>Where a question ends and the next begins: "..., and what ...", "..., then give me ...".</summary>
    private IEnumerable<(int End, int Next)> BeforeQuestions(Question sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            var and = sentence.Mentions.FirstOrDefault(mention => mention.Start == i && mention.Concept.Id == Cues.And);
            if (and is not null && and.End < tokens.Count
                && (phrases.QuestionWords.At(tokens, and.End) || sentence.Mentions.Any(next => next.Start == and.End && next.Concept.Id is Cues.WhatIs or Cues.AsksOfName)))
            {
                yield return (i, and.End);
            }
            else if (tokens[i].Text == "then" && tokens[i - 1].Text is "," or "and" && phrases.QuestionStarts.At(tokens, i + 1))
            {
                yield return (i - 1, i + 1);
            }
        }
    }

    /// <summary>Whether a part says of what it asks, or asks what a term means.</summary>
    private static bool StandsAlone(Question part) => !RefersBack(part) && !NamesGroupOnly(part) && (AsksOfSubject(part) || AsksForMeaning(part) || AsksForTrials(part));

    private static bool AsksOfSubject(Question part) => Subjects(part).Length > 0
        && (Topics(part).Length > 0 || part.Landmarks.Count > 0 || part.AsksForRatio || (part.HasKind(Kinds.Trial) && part.Says("show", "showed", "shown", "find", "found")));

    private static bool AsksForMeaning(Question part) => (part.Has(Cues.WhatIs) || part.Has(Cues.Define)) && !part.Has(Cues.Trials) && !part.Has(Cues.RankHigh) && !part.Has(Cues.RankLow);

    /// <summary>"Which trials ...?", "first-line trials that were double-blind?", "who enrolled ECOG 2?".</summary>
    private static bool AsksForTrials(Question part) => (Topics(part).Length > 0 || part.Filter is not null)
        && ((part.Says("who") && part.Trials.Count == 0 && part.Has(Cues.Include))
            || (part.Has(Cues.Trials) && (part.Has(Cues.AskList) || (part.Text.EndsWith('?') && part.Filter is not null && Subjects(part).Length == 0 && !part.Has(Cues.WhatIs)))));

    /// <summary>"Its" may belong to a trial that the part names itself.</summary>
    private static bool RefersBack(Question part) => part.Has(Cues.ReferMany)
        || part.Mentions.Any(refers => refers.Concept.Id == Cues.ReferOne && !(part.Tokens[refers.Start].Text == "its" && part.Mentions.Any(own => own.Is(Kinds.Trial) && own.End <= refers.Start)));

    /// <summary>"HIMALAYA patients with extrahepatic spread": of whom something is asked further on.</summary>
    private static bool NamesGroupOnly(Question part) => part.Has(Cues.Subgroup)
        && part.Clinical.All(mention => SubjectKinds.Contains(mention.Concept.Kind) || mention.Concept.Kind is Kinds.Criterion or Kinds.Grade or Kinds.Etiology or Kinds.Stage);

    /// <summary>What a term means, beside a list; who took part, beside a result.</summary>
    private static bool IsOfAnotherKind(Question part) => (part.Has(Cues.AskList) && part.Has(Cues.Trials) && Subjects(part).Length == 0)
        || (part.AsksShare && part.Mentions.Any(mention => mention.Concept.Kind is Kinds.Etiology or Kinds.Criterion) && !part.HasKind(Kinds.Endpoint));

    private static string[] Subjects(Question part) => [.. part.Clinical.Where(mention => SubjectKinds.Contains(mention.Concept.Kind)).Select(mention => mention.Concept.Id).Distinct().Order(StringComparer.Ordinal)];

    private static string[] Topics(Question part) => [.. part.Clinical.Where(mention => !SubjectKinds.Contains(mention.Concept.Kind)).Select(mention => mention.Concept.Id).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The same is asked of several: "PFS in A, and what was it in B".</summary>
    private static bool HaveOneOfSeveral(IReadOnlyList<string[]> topics) => topics.Count > 1 && HaveOne(topics);

    private static bool HaveOne(IEnumerable<string[]> sets) => sets.Select(set => string.Join(' ', set)).Distinct().Take(2).Count() == 1;
}
