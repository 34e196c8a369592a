using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>The lists of phrases that the reading of statements needs.</summary>
internal sealed class ClaimPhrases(Lexicon lexicon)
{
    /// <summary>Finite verbs of statements.</summary>
    public PhraseList Verbs { get; } = new(lexicon, Phrases.ClaimVerb);

    /// <summary>"What", "which", "how".</summary>
    public PhraseList QuestionWords { get; } = new(lexicon, Phrases.QuestionWord);

    /// <summary>How questions and requests begin.</summary>
    public PhraseList QuestionStarts { get; } = new(lexicon, Phrases.QuestionStart);

    /// <summary>"Is that true" behind a statement.</summary>
    public PhraseList Tails { get; } = new(lexicon, Phrases.ClaimTail);

    /// <summary>"A colleague", before a word of saying.</summary>
    public PhraseList Sources { get; } = new(lexicon, Phrases.ClaimSource);

    /// <summary>"About", "roughly".</summary>
    public PhraseList Approximately { get; } = new(lexicon, Phrases.Approximately);

    /// <summary>"Worse", "shorter".</summary>
    public PhraseList Worse { get; } = new(lexicon, Phrases.Worse);

    /// <summary>"Better", "longer".</summary>
    public PhraseList More { get; } = new(lexicon, Phrases.More);

    /// <summary>"Improved", "benefit": more than a met endpoint.</summary>
    public PhraseList Improvement { get; } = new(lexicon, Phrases.Improvement);

    /// <summary>"Not reached".</summary>
    public PhraseList NotReached { get; } = new(lexicon, Phrases.NotReached);

    /// <summary>"Non-inferior".</summary>
    public PhraseList NonInferior { get; } = new(lexicon, Phrases.NonInferior);

    /// <summary>"Required".</summary>
    public PhraseList Required { get; } = new(lexicon, Phrases.Required);

    /// <summary>"Any", "without exception".</summary>
    public PhraseList Absolute { get; } = new(lexicon, Phrases.Absolute);

    /// <summary>"Reduced", "worked", "before": what a treatment did, or that it was given earlier, says nothing of the arms.</summary>
    public PhraseList NoArms { get; } = new(lexicon, Phrases.ClaimNoArms);

    /// <summary>"Did as well", "it was the same": what was said before, said again of something else.</summary>
    public PhraseList Same { get; } = new(lexicon, Phrases.ClaimSame);

    /// <summary>"Expected", "under review".</summary>
    public PhraseList Awaited { get; } = new(lexicon, Phrases.DecisionAwaited);

    /// <summary>Words whose point ends no sentence.</summary>
    public PhraseList Abbreviations { get; } = new(lexicon, Phrases.Abbreviation);

    /// <summary>Whether words that are no vocabulary stand in one of the lists, or are a date.</summary>
    public bool Knows(string words)
    {
        var tokens = Tokenizer.Cut(words);
        PhraseList[] lists = [Verbs, QuestionWords, Tails, Sources, Approximately, Worse, More, Improvement, NotReached, NonInferior, Required, Absolute, NoArms, Same, Awaited];
        for (var i = 0; i < tokens.Count;)
        {
            var date = DecisionReader.MonthOf(tokens[i].Text) is not null || (i > 0 && tokens[i].Kind == TokenKind.Number && DecisionReader.MonthOf(tokens[i - 1].Text) is not null);
            var length = date ? 1 : lists.Max(list => list.LengthAt(tokens, i));
            if (length == 0)
            {
                return false;
            }

            i += length;
        }

        return true;
    }
}
