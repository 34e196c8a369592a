using HccBot.Knowledge.Glossary;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>What a term means.</summary>
internal sealed class DefinitionAnswerer : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        question = WithoutAside(question);
        var asksMeaning = question.Has(Cues.Define) || question.Has(Cues.Mean)
            || (question.Has(Cues.Compare) && OnlyGlossary(question));
        // "What was the OS" asks for a figure.
        var asksWhat = question.Has(Cues.WhatIs) && !question.Says("was", "were");
        if (question.Trials.Count > 0 || question.HasKind(Kinds.Speaker) || question.Conditions.Count > 0 || question.Landmarks.Count > 0)
        {
            return null;
        }

        // "TARE vs TACE, what is there?", "what is the evidence for Y-90 with atezo-bev?"
        if (!asksMeaning && (SubjectReader.SetsAgainst(question) || question.Says("evidence", "data")))
        {
            return null;
        }

        // "What is the response rate of STRIDE by mRECIST" asks for a figure, although each of its words has a definition.
        if (!asksMeaning && question.Endpoints.Count > 0 && SubjectReader.TreatmentsOf(question).Count > 0)
        {
            return null;
        }

        // A bare term, "what is X", or "define X"; with a treatment beside an endpoint it is a question for a value.
        var named = question.Clinical.Select(mention => mention.Concept.Id).Distinct().Count();
        var bare = named <= 1 && !question.Has(Cues.Include) && !question.Has(Cues.Exclude) && !question.Says("was", "were") && question.Unknown.Count == 0 && question.Tokens.Count(token => token.Kind != TokenKind.Sign) <= 4 && !question.Has(Cues.Trials) && !question.Has(Cues.AskList) && OnlyGlossary(question);
        if (!asksMeaning && !asksWhat && !bare)
        {
            return null;
        }

        var terms = Terms(question, knowledge);
        if (terms.Count == 0 || question.Unknown.Any(phrase => phrase.Text.Length > 1 && phrase.Text.All(c => char.IsAsciiLetterUpper(c))))
        {
            // What a short form means that we do not know is not told by the terms beside it.
            return null;
        }

        var whole = asksWhat && terms.Sum(term => term.Keys.Max(key => key.Length)) >= question.Tokens.Where(token => token.Kind != TokenKind.Sign).Sum(token => token.Text.Length) - 8;
        if (!asksMeaning && !whole && !(asksWhat && !question.Has(Cues.Trials) && (named <= 1 || terms.Count >= named)) && !bare)
        {
            return null;
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var chosen = terms.Take(asksMeaning ? 3 : 2).ToArray();
        if (chosen.Length > 1)
        {
            builder.Add(new Section.Lines(null, [.. chosen.Skip(1).Select(term => builder.CiteSources($"{CountWords.Capital(term.Term)}: {term.Definition}", term.Sources))]));
        }

        foreach (var related in chosen.SelectMany(term => term.SeeAlso).Select(id => knowledge.Corpus.Terms.FirstOrDefault(term => term.Id == id)).OfType<GlossaryTerm>().Except(chosen).Take(3))
        {
            builder.FollowUp(ShortTitle(related.Term), $"What is {related.Term}?");
        }

        return builder.Build(AnswerKind.Definition, builder.CiteSources($"{CountWords.Capital(chosen[0].Term)}: {chosen[0].Definition}", chosen[0].Sources));
    }

    /// <summary>"What does TTUP stand for? Saw it in the SPACE paper": what follows the question is no part of it.</summary>
    private static Question WithoutAside(Question question)
    {
        var mark = Enumerable.Range(0, question.Tokens.Count).FirstOrDefault(i => question.Tokens[i].Text == "?", question.Tokens.Count);
        return question.Mentions.Any(mention => mention.Concept.Id == Cues.Define && mention.End <= mark) && question.Mentions.Any(mention => mention.Is(Kinds.Trial) && mention.Start > mark)
            ? question with { Mentions = [.. question.Mentions.Where(mention => mention.End <= mark)] } : question;
    }

    /// <summary>A button's title: the short form in brackets where there is one.</summary>
    private static string ShortTitle(string term) =>
        term.IndexOf('(') is var open and > 0 && term.IndexOf(')', open) is var close and > 0 ? term[(open + 1)..close] : term;

    /// <summary>A bare endpoint or criterion is a list or a value in the making; a bare staging system or statistic is asked to be explained.</summary>
    private static bool OnlyGlossary(Question question) =>
        question.Clinical.All(mention => mention.Concept.Kind is Kinds.Endpoint or Kinds.ResponseCriteria or Kinds.Topic or Kinds.Grade or Kinds.Term || mention.Concept.Id is "albi" or "child-pugh" or "bclc");

    /// <summary>The terms that the question's words name, the longest name first.</summary>
    private static List<GlossaryTerm> Terms(Question question, Knowledge knowledge)
    {
        var found = new List<(GlossaryTerm Term, int Length, int Start)>();
        foreach (var term in knowledge.Corpus.Terms)
        {
            foreach (var key in term.Keys)
            {
                if (Position(question, key) is { } start)
                {
                    found.Add((term, key.Length, start));
                }
            }
        }

        var chosen = new List<(GlossaryTerm Term, int Length, int Start)>();
        foreach (var candidate in found.OrderByDescending(candidate => candidate.Length))
        {
            if (chosen.All(other => other.Term != candidate.Term && (candidate.Start >= other.Start + other.Length || candidate.Start + candidate.Length <= other.Start)))
            {
                chosen.Add(candidate);
            }
        }

        return [.. chosen.OrderBy(candidate => candidate.Start).Select(candidate => candidate.Term)];
    }

    /// <summary>Where a key stands in the question's words, in characters of the folded words; null when it doesn't.</summary>
    private static int? Position(Question question, string key)
    {
        var offset = 0;
        for (var start = 0; start < question.Tokens.Count; start++)
        {
            if (key.StartsWith(question.Tokens[start].Text, StringComparison.Ordinal))
            {
                var length = 0;
                for (var end = start; end < question.Tokens.Count && length < key.Length; end++)
                {
                    var text = question.Tokens[end].Kind == TokenKind.Sign && question.Tokens[end].Text != "%" ? "" : question.Tokens[end].Text;
                    if (string.CompareOrdinal(key, length, text, 0, text.Length) != 0)
                    {
                        break;
                    }

                    length += text.Length;
                }

                if (length == key.Length)
                {
                    return offset;
                }
            }

            offset += question.Tokens[start].Text.Length;
        }

        return null;
    }
}
