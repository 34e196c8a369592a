using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Reads statements: "is it true that ...", "a colleague says ...", or plain sentences that state something.</summary>
internal sealed class ClaimReader(Lexicon lexicon)
{
    private const int MostClauses = 24;

    private readonly ClaimParser _parser = new(lexicon);
    private readonly ClaimPhrases _phrases = new(lexicon);

    /// <summary>Lists of phrases that judges need too.</summary>
    public ClaimPhrases Phrases => _phrases;

    /// <summary>The text as statements; null when it states nothing to be checked.</summary>
    public ClaimText? Read(Question question) =>
        QuotedPassage.In(question, _parser.Parse) is { } passage ? Read(passage, asked: true) : Read(question, asked: false);

    /// <param name="question">The text.</param>
    /// <param name="asked">Whether it is asked already if the text is true.</param>
    private ClaimText? Read(Question question, bool asked)
    {
        var frame = new ClaimFrame(_phrases);
        var text = ListItems.WithoutNumbers(question.Text).Replace("each and every", "every", StringComparison.OrdinalIgnoreCase);
        var texts = Sentences.Of(text, _phrases.Abbreviations);
        Question[] sentences = texts.Count == 1 && texts[0] == question.Text && !question.HasKind(Kinds.Topic) ? [question] : [.. texts.Select(_parser.Parse)];
        asked = asked || sentences.Any(frame.AsksTruth) || (question.Text.Contains('?', StringComparison.Ordinal) && QuotesFigures(sentences));
        var whoSaid = question.Mentions.FirstOrDefault(mention => mention.Concept.Id == Cues.WhoSaid);
        if (whoSaid is not null && (whoSaid.Start == 0 || !asked || !(question.HasKind(Kinds.Speaker) || question.HasKind(Kinds.Role))))
        {
            return null;
        }

        if (!asked && (question.Text.Contains('?', StringComparison.Ordinal) || !sentences.Any(sentence => frame.IsStatement(sentence) || StatesFigures(frame, sentence))))
        {
            return null;
        }

        var asksSomethingElse = sentences.Any(frame.AsksSomethingElse);
        if (asksSomethingElse && !sentences.Any(frame.AsksWhetherTrue))
        {
            // "Someone quoted me a median. What is the number?": the rest is said around the question.
            return null;
        }

        var clauses = new List<ReadClause>();
        foreach (var sentence in sentences.Where(sentence => asked || !frame.IsQuestion(sentence)))
        {
            if (frame.Body(sentence) is { Length: > 0 } body)
            {
                Add(clauses, _parser.Parse(body));
            }
        }

        if (clauses.Exists(HasContent))
        {
            // "Please check the following": around a statement, what names nothing states nothing.
            clauses.RemoveAll(clause => !HasContent(clause));
        }

        if (asksSomethingElse && clauses.TrueForAll(clause => clause.Claims.All(claim => claim is Claim.OfArms or Claim.Unread or Claim.OfRule { Rule: Filter.Design })))
        {
            // "It has two arms, right? Give me the PFS of each."
            return null;
        }

        var speaks = sentences.Any(frame.Quotes) || (asked && question.HasKind(Kinds.Speaker));
        return clauses.Count == 0 && !speaks ? null : new ClaimText([.. clauses.Take(MostClauses)], speaks ? question : null, asked);
    }

    /// <summary>A longer text cut into its sentences, each read by itself.</summary>
    public IReadOnlyList<Question> Cut(string text) => [.. Sentences.Of(text, _phrases.Abbreviations).Select(_parser.Parse)];

    /// <summary>Whether a sentence by itself is a statement on trials or treatments.</summary>
    public bool IsStatement(Question sentence) => new ClaimFrame(_phrases) is var frame && (frame.IsStatement(sentence) || StatesFigures(frame, sentence));

    /// <summary>What a sentence of a longer text states; nothing where it asks.</summary>
    public IReadOnlyList<ReadClause> Statements(Question sentence)
    {
        var frame = new ClaimFrame(_phrases);
        var clauses = new List<ReadClause>();
        if (!frame.IsQuestion(sentence) && frame.Body(sentence) is { Length: > 0 } body)
        {
            Add(clauses, _parser.Parse(body));
        }

        return clauses;
    }

    /// <summary>"HIMALAYA: median OS 16.4 vs 13.8 months": figures of a named trial with their endpoint state something without a verb.</summary>
    /// <remarks>So does "TACTICS -> OS significantly better".</remarks>
    private bool StatesFigures(ClaimFrame frame, Question sentence) =>
        sentence.HasKind(Kinds.Trial) && sentence.HasKind(Kinds.Endpoint) && sentence.Conditions.Count == 0 && !frame.IsQuestion(sentence)
        && ((sentence.HasKind(Kinds.Outcome) && sentence.Says("significantly", "significant")) || new FigureReader(sentence, _phrases, lexicon).Read(null).Any(figure => IsExact(figure)));

    /// <summary>A figure with a point, or a share: nobody says one by chance.</summary>
    private bool IsExact(SaidFigure figure) => (figure.Of == FigureOf.Percent && (figure.Decimals > 0 || figure.Months is not null
            || (figure.Concept is { } concept && (lexicon.Find(concept)?.Kind == Kinds.Safety || lexicon.IsA(concept, "tumor-response")))))
        || (figure.Of is FigureOf.Median or FigureOf.Ratio && figure.Decimals > 0);

    /// <summary>"HIMALAYA: median OS 16.4 months, current numbers?": who asks and gives the figures has them checked, unless another question stands beside them.</summary>
    private bool QuotesFigures(IReadOnlyList<Question> sentences) =>
        !sentences.Any(sentence => Enumerable.Range(0, sentence.Tokens.Count).Any(i => _phrases.QuestionWords.At(sentence.Tokens, i)) || sentence.Has(Cues.Compare) || sentence.Has(Cues.AskList) || sentence.Has(Cues.TellAbout))
        && sentences.Any(sentence => sentence.HasKind(Kinds.Trial) && (sentence.HasKind(Kinds.Endpoint) || sentence.HasKind(Kinds.Safety)) && sentence.Conditions.Count == 0
            && new FigureReader(sentence, _phrases, lexicon).Read(null).Any(IsExact));

    private void Add(List<ReadClause> clauses, Question sentence)
    {
        string? endpoint = null;
        var first = true;
        foreach (var text in new ClauseSplitter(_phrases).Split(sentence))
        {
            var clause = Referring(_parser.Parse(text), clauses.LastOrDefault()?.Question);
            var claims = Denied(clause, clauses.LastOrDefault()) ?? new ClauseReader(clause, _phrases, lexicon, _parser.Parse).Read(endpoint);
            clauses.Add(new ReadClause(clause, claims, !first));
            endpoint = clause.Endpoints is [.., var last] ? last : endpoint;
            first = false;
        }
    }

    /// <summary>"It was also an exclusion in IMbrave150": where a clause lets in or keeps out and names no criterion, "it" is the one before.</summary>
    private Question Referring(Question clause, Question? before)
    {
        if (before is not null && Repeating(clause, before) is { } repeated)
        {
            return _parser.Parse(repeated);
        }

        if (before is not null && clause.Tokens is [{ Text: "neither" or "both" }, ..] && !clause.HasKind(Kinds.Trial) && before.Mentions.Where(mention => mention.Is(Kinds.Trial)).Select(before.WordsOf).Distinct().ToArray() is [var one, var two])
        {
            // "... but neither improved survival": of the two named before.
            return _parser.Parse($"{one} and {two} {clause.Text}");
        }

        var refers = clause.Mentions.FirstOrDefault(mention => mention.Concept.Id is Cues.ReferOne or Cues.ReferMany);
        var criterion = before?.Mentions.FirstOrDefault(IsCriterion);
        if (criterion is not null && refers is null && clause.Clinical.All(mention => mention.Is(Kinds.Trial)) && clause.HasKind(Kinds.Trial) && (clause.Has(Cues.Include) || clause.Has(Cues.Exclude)))
        {
            // "Vp4 was out in HIMALAYA but in for IMbrave150".
            return _parser.Parse($"{before!.WordsOf(criterion)} {clause.Text}");
        }

        return criterion is not null && refers is not null && (clause.Has(Cues.Include) || clause.Has(Cues.Exclude)) && !clause.Mentions.Any(IsCriterion)
            ? _parser.Parse(clause.With(refers, before!.WordsOf(criterion)))
            : clause;
    }

    /// <summary>"And PREMIERE did as well", "in CELESTIAL it was the same": the clause before, said of another trial; null where nothing is repeated.</summary>
    private string? Repeating(Question clause, Question before)
    {
        var (own, earlier) = (clause.Clinical.ToArray(), before.Mentions.Where(mention => mention.Is(Kinds.Trial)).ToArray());
        if (own is not [var trial] || !trial.Is(Kinds.Trial) || earlier is not [var other])
        {
            return null;
        }

        if (_phrases.Same.In(clause.Tokens))
        {
            return before.With(other, clause.WordsOf(trial));
        }

        // "A randomized 360 patients, B 424": the same, with another number.
        var (said, now) = (NumbersOutside(before, other), NumbersOutside(clause, trial));
        return trial.Start == 0 && clause.Tokens.Count <= trial.Length + 4 && said is [var old] && now is [var number]
            ? With(before.Text, (before.Tokens[other.Start].Start, before.Tokens[other.End - 1].End, clause.WordsOf(trial)), (old.Start, old.End, clause.Text[number.Start..number.End]))
            : null;
    }

    /// <summary>A text with other words in two places.</summary>
    private static string With(string text, params (int Start, int End, string Words)[] changes) =>
        changes.OrderByDescending(change => change.Start).Aggregate(text, (changed, change) => $"{changed[..change.Start]}{change.Words}{changed[change.End..]}");

    private static Token[] NumbersOutside(Question clause, Mention trial) =>
        [.. clause.Tokens.Where((token, i) => token.Kind == TokenKind.Number && (i < trial.Start || i >= trial.End))];

    /// <summary>"... and IMbrave150 did not": the rules of the clause before, denied of another trial; null where nothing is.</summary>
    private List<Claim>? Denied(Question clause, ReadClause? before)
    {
        if (before is null || !(clause.Has(Cues.Not) || clause.Says("unlike")) || clause.Clinical.ToArray() is not [var trial] || !trial.Is(Kinds.Trial) || clause.Tokens.Count > trial.Length + 4
            || before.Question.Mentions.Where(mention => mention.Is(Kinds.Trial)).ToArray() is not [var other])
        {
            return null;
        }

        var said = _parser.Parse(before.Question.With(other, clause.WordsOf(trial)));
        var denied = new ClauseReader(said, _phrases, lexicon, _parser.Parse).Read(null).Select(Opposite).OfType<Claim>().ToList();
        return denied.Count > 0 ? denied : null;
    }

    /// <summary>A rule or an outcome, denied; null for what has no opposite.</summary>
    private static Claim? Opposite(Claim claim) => claim switch
    {
        Claim.OfRule rule => rule with { Rule = rule.Rule is Filter.Not not ? not.Inner : new Filter.Not(rule.Rule) },
        Claim.OfOutcome outcome => outcome with { Negated = !outcome.Negated },
        _ => null,
    };

    private static bool IsCriterion(Mention mention) => mention.Concept.Kind is Kinds.Criterion or Kinds.Grade or Kinds.Stage or Kinds.Etiology;

    private static bool HasContent(ReadClause clause) =>
        clause.Question.Clinical.Any() || clause.Question.Unknown.Count > 0 || clause.Claims.Any(claim => claim is not Claim.Unread);
}
