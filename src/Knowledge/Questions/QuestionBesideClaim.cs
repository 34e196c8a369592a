using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>"LAUNCH had an OS HR of 0.45, correct? And ORR by mRECIST?": what is asked beside a statement that is to be checked.</summary>
internal sealed class QuestionBesideClaim(QuestionParser parser, ClaimPhrases phrases)
{
    /// <summary>The question, with the trial of the statement where it names none; null where nothing else is asked.</summary>
    public Question? Of(Question message)
    {
        var frame = new ClaimFrame(phrases);
        Question[] sentences = [.. Sentences.Of(message.Text, phrases.Abbreviations).Select(parser.Parse)];
        if (message.Carried.Count > 0 || sentences.Length < 2 || sentences[^1] is not { } last || !last.Text.TrimEnd().EndsWith('?') || !frame.IsQuestion(last) || frame.AsksTruth(last)
            || !BeginsToAsk(last) || last.Has(Cues.ReferMany) || !last.Clinical.Any(mention => mention.Concept.Kind is Kinds.Endpoint or Kinds.Safety or Kinds.Attribute or Kinds.Decision))
        {
            return null;
        }

        var subjects = sentences[..^1].SelectMany(sentence => sentence.Mentions.Where(mention => mention.Is(Kinds.Trial)).Select(sentence.WordsOf)).Distinct().ToArray();
        return last.Trials.Count > 0 || last.Mentions.Any(mention => mention.Concept.IsTreatment) ? last
            : subjects is [var trial] ? parser.Parse($"{trial}: {last.Text}") : null;
    }

    /// <summary>"And ORR by mRECIST?", "What was the PFS?": a statement that ends in a question mark is checked, not answered.</summary>
    private bool BeginsToAsk(Question last) => last.Tokens[0].Text is "and" or "also" or "plus"
        || phrases.QuestionStarts.At(last.Tokens, 0) || Enumerable.Range(0, Math.Min(3, last.Tokens.Count)).Any(i => phrases.QuestionWords.At(last.Tokens, i));
}
