using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Transcripts;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Who said words that the question recites at length; names within the recited words choose no speaker.</summary>
internal sealed class RecitedQuoteAnswerer : Answerer
{
    private const int FewestCharacters = 12;
    private const int FewestWithoutCue = 24;

    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        // Without "who said", only a longer stretch is taken for somebody's words.
        var recited = question.Has(Cues.WhoSaid) ? [Recited(question), Tokenizer.Key(QuoteAnswerer.ContentWords(question))] : new[] { Recited(question) };
        var fewest = question.Has(Cues.WhoSaid) ? FewestCharacters : FewestWithoutCue;

        foreach (var transcript in knowledge.Corpus.Transcripts)
        {
            foreach (var words in recited)
            {
                if (words.Length >= fewest && transcript.Excerpts.FirstOrDefault(excerpt => Holds(excerpt, words)) is { } found)
                {
                    return Show(found, transcript, question, knowledge);
                }
            }
        }

        return null;
    }

    private static Answer Show(Excerpt excerpt, Transcript transcript, Question question, Knowledge knowledge)
    {
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        builder.Add(new Section.Quotes(null, [builder.Quote(excerpt, transcript)]));
        foreach (var trial in excerpt.Trials.Select(knowledge.Corpus.Trial).OfType<Trial>().Take(2))
        {
            builder.OfferCard(trial);
        }

        var speaker = excerpt.Speaker;
        return builder.Build(AnswerKind.Quote, builder.CiteSources($"{speaker.Name} ({speaker.Role}), in a speaker's own words:", [transcript.Source]));
    }

    /// <summary>The words between quotation marks, or the whole question, as the lexicon keys them.</summary>
    private static string Recited(Question question)
    {
        var marks = question.Tokens.Where(token => token.Text == "\"").ToArray();
        return Tokenizer.Key(marks.Length < 2 ? question.Text.TrimEnd('?', ' ') : question.Text[marks[0].End..marks[^1].Start]);
    }

    private static bool Holds(Excerpt excerpt, string words) =>
        excerpt.Key.Contains(words, StringComparison.Ordinal) || words.Contains(excerpt.Key, StringComparison.Ordinal);
}
