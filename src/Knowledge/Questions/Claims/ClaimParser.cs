using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Reads the text of a statement; names that only questions and quotes use are read word by word.</summary>
internal sealed class ClaimParser(Lexicon lexicon)
{
    private readonly QuestionParser _parser = new(lexicon);

    public Question Parse(string text)
    {
        var read = _parser.Parse(Fractions.Written(text));
        var mentions = read.Mentions.SelectMany(mention => IsArticle(read, mention) ? [] : IsTopic(mention) ? WordByWord(read, mention) : [mention]).ToArray();
        return mentions.SequenceEqual(read.Mentions) ? read
            : read with { Mentions = mentions, Filter = new FilterReader(read.Text, read.Tokens, mentions, read.Conditions, YearSpan.Read(read.Tokens, mentions), lexicon).Read() };
    }

    /// <summary>"TACE improved ..." is a topic of the transcript, and in a statement a treatment and its outcome.</summary>
    private static bool IsTopic(Mention mention) => mention.Is(Kinds.Topic) && mention.Length > 1;

    /// <summary>"A 5-year rate" is no Child-Pugh score.</summary>
    private static bool IsArticle(Question read, Mention mention) => mention.Is(Kinds.Grade) && mention.Length == 2 && read.WordsOf(mention)[0] == 'a'
        && read.Mentions.Any(other => other.Start == mention.End && other.Concept.Id is Cues.Months or Cues.Years);

    private IEnumerable<Mention> WordByWord(Question read, Mention topic)
    {
        Token[] first = [.. read.Tokens.Skip(topic.Start).Take(topic.Length - 1)];
        Token[] last = [read.Tokens[topic.End - 1]];
        return MentionFinder.Find(first, lexicon).Select(mention => mention with { Start = mention.Start + topic.Start })
            .Concat(MentionFinder.Find(last, lexicon).Select(mention => mention with { Start = mention.Start + topic.End - 1 }));
    }
}
