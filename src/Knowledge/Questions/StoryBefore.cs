using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>"I do the angio suite and bleeding worries me. In which trials was bevacizumab added to TACE?": what a person tells before a question that is complete without it.</summary>
internal sealed class StoryBefore(QuestionParser parser, ClaimPhrases phrases, Lexicon lexicon)
{
    private static readonly HashSet<string> Tellers =
        ["i", "my", "me", "we", "our", "us", "he", "she", "his", "her", "him", "patient", "pt", "gentleman", "lady", "chap", "man", "woman", "girl", "boy", "guy", "resident", "colleague", "fellow", "nurse", "somebody", "someone"];

    /// <summary>Words by which a question lives on what was told before it.</summary>
    private static readonly HashSet<string> Leaning =
        ["he", "she", "him", "her", "his", "such", "like", "this", "that", "these", "those", "them", "they", "it", "same", "both", "else", "also", "then", "would", "fit", "fits", "match"];

    /// <summary>The question alone; null where nothing is told before it, or where it needs that.</summary>
    public Question? Asked(Question question)
    {
        var texts = Sentences.Of(question.Text, phrases.Abbreviations);
        if (question.Carried.Count > 0 || texts.Count < 2)
        {
            return null;
        }

        Question[] parts = [.. texts.Select(parser.Parse)];
        var last = Array.FindLastIndex(parts, part => part.Clinical.Any());
        return last > 0 && AsksAlone(parts[last]) && parts[..last].Any(TellsOfSomebody) && !parts[..last].Any(Asks) && !parts[..last].Any(told => DescribesPatient(told, parts[last]))
            ? parts[last] with { Identifiers = question.Identifiers } : null;
    }

    private static bool AsksAlone(Question part) => part.Filter is not null && part.Unknown.Count == 0
        && (part.Has(Cues.AskList) || part.Has(Cues.Trials) || part.AsksWho) && !Enumerable.Range(0, part.Tokens.Count).Any(i => Leans(part, i));

    /// <summary>"Those who progressed" and "which trials ... their criteria" need nothing from before.</summary>
    private static bool Leans(Question part, int i) => part.Tokens[i].Text == "those" ? i + 1 >= part.Tokens.Count || part.Tokens[i + 1].Text is not ("who" or "with" or "that" or "on" or "after")
        : part.Tokens[i].Text is "their" or "its" ? !part.Mentions.Any(mention => mention.Concept.Id is Cues.Trials && mention.End <= i)
        : Leaning.Contains(part.Tokens[i].Text);

    private static bool TellsOfSomebody(Question part) => part.Tokens.Any(token => Tellers.Contains(token.Text));

    private static bool Asks(Question part) => part.Text.EndsWith('?') || part.Has(Cues.AskList) || part.Has(Cues.Trials) || part.Says("not", "only", "except", "excluding");

    /// <summary>Whether something is told of a patient that the question itself doesn't name; age and earlier treatment alone are a story.</summary>
    private bool DescribesPatient(Question told, Question asked)
    {
        var read = ProfileReader.Read(told, lexicon);
        return read.Features.Any(feature => !feature.Concept.StartsWith("prior-", StringComparison.Ordinal) && !asked.Clinical.Any(mention => lexicon.IsA(mention.Concept.Id, feature.Concept) || lexicon.IsA(feature.Concept, mention.Concept.Id)))
            || read.Values.Any(value => value.Measure != "age");
    }
}
