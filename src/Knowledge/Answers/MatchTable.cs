using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>How every trial stands towards every criterion, grade, stage and etiology of the vocabulary, worked out once, since the corpus doesn't change.</summary>
internal sealed class MatchTable
{
    private readonly Func<Trial, string, Match> _match;
    private readonly Dictionary<(Trial Trial, string Concept), Match> _matches = [];

    public MatchTable(CorpusContent corpus, Func<Trial, string, Match> match)
    {
        _match = match;
        foreach (var concept in corpus.Lexicon.Concepts.Where(concept => concept.Kind is Kinds.Criterion or Kinds.Grade or Kinds.Stage or Kinds.Etiology))
        {
            foreach (var trial in corpus.Trials)
            {
                _matches.Add((trial, concept.Id), match(trial, concept.Id));
            }
        }
    }

    /// <summary>How a trial stands; a concept of another kind is worked out when it is asked for.</summary>
    public Match Of(Trial trial, string concept) => _matches.GetValueOrDefault((trial, concept)) ?? _match(trial, concept);
}
