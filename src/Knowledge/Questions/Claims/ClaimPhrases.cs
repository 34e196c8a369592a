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

    /// <summary>"Worse than".</summary>
    public PhraseList Worse { get; } = new(lexicon, Phrases.Worse);

    /// <summary>"Non-inferior".</summary>
    public PhraseList NonInferior { get; } = new(lexicon, Phrases.NonInferior);

    /// <summary>"Required".</summary>
    public PhraseList Required { get; } = new(lexicon, Phrases.Required);

    /// <summary>"Any", "without exception".</summary>
    public PhraseList Absolute { get; } = new(lexicon, Phrases.Absolute);

    /// <summary>"Expected", "under review".</summary>
    public PhraseList Awaited { get; } = new(lexicon, Phrases.DecisionAwaited);

    /// <summary>Words whose point ends no sentence.</summary>
    public PhraseList Abbreviations { get; } = new(lexicon, Phrases.Abbreviation);
}
