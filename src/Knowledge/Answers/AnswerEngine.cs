using System.Text;
using HccBot.Knowledge.Answers.Messages;
using HccBot.Knowledge.Answers.Packs;
using HccBot.Knowledge.Answers.Subgroups;
using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Index;
using HccBot.Knowledge.Questions;

namespace HccBot.Knowledge.Answers;

/// <summary>Reads a question and hands it to the first kind of answer that takes it.</summary>
internal sealed class AnswerEngine : IKnowledge
{
    /// <summary>Every kind of answer, in the order in which they are asked: what must not be answered goes first.</summary>
    private static readonly Answerer[] Answerers =
    [
        new NothingAskedAnswerer(),
        new SteeringRefusal(),
        new OtherDiseaseRefusal(),
        new AdviceRefusal(),
        new ArithmeticRefusal(),
        new HelpAnswerer(),
        new ClaimCheckAnswerer(),
        new RecitedQuoteAnswerer(),
        new QuoteAnswerer(),
        new UnknownTrialRefusal(),
        new RecentAnswerer(),
        new EligibilityAnswerer(),
        new RankingAnswerer(),
        new DefinitionAnswerer(),
        new RegulatoryAnswerer(),
        new SubgroupAnswerer(),
        new ComparisonAnswerer(),
        new TrialListAnswerer(),
        new ValueAnswerer(),
        new TrialCardAnswerer(),
        new PassagesAnswerer(),
        new NotUnderstoodRefusal(),
    ];

    private const string Background = "What stands before the question was read as its background.";

    private readonly QuestionParser _parser;
    private readonly Knowledge _knowledge;
    private readonly FollowUpReader _followUps;
    private readonly SeveralQuestions _several;
    private readonly StoryBefore _story;
    private readonly QuestionBesideClaim _beside;
    private readonly TrialFinder _finder;
    private readonly PackComposer _packs;

    public AnswerEngine(CorpusContent corpus, KnowledgeIndex index)
    {
        _parser = new QuestionParser(corpus.Lexicon);
        var rules = new EligibilityMatcher(corpus);
        _knowledge = new Knowledge(corpus, index, new TrialMatcher(corpus, index, rules), new ProfileMatcher(corpus, rules), new SubjectReader(corpus));
        _followUps = new FollowUpReader(corpus);
        _several = new SeveralQuestions(_parser, _knowledge.Claims.Phrases);
        _story = new StoryBefore(_parser, _knowledge.Claims.Phrases, corpus.Lexicon);
        _beside = new QuestionBesideClaim(_parser, _knowledge.Claims.Phrases);
        _finder = new TrialFinder(_knowledge, _parser);
        _packs = new PackComposer(corpus, _parser);
        Corpus = corpus.Summary;
        Digest = CorpusDigest.Of(corpus);
    }

    /// <inheritdoc/>
    public CorpusSummary Corpus { get; }

    /// <inheritdoc/>
    public ValueTask<Answer> AskAsync(string question, ConversationContext before, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Answer(question, before));
    }

    /// <inheritdoc/>
    public IReadOnlyList<TrialSummary> FindTrials(string text) => _finder.Find(text);

    /// <inheritdoc/>
    public Answer? TrialCard(string id) =>
        _knowledge.Corpus.TrialAt(id) is { } trial ? TrialCardAnswerer.Card(TellMeAbout(trial), _knowledge, trial, []) : null;

    /// <inheritdoc/>
    public Dossier? Dossier(string id) =>
        _knowledge.Corpus.TrialAt(id) is { } trial ? DossierComposer.Compose(TellMeAbout(trial), _knowledge, trial) : null;

    private Question TellMeAbout(Trials.Trial trial) => _parser.Parse($"Tell me about {trial.Name}");

    /// <inheritdoc/>
    public CorpusDigest Digest { get; }

    /// <inheritdoc/>
    public ValueTask<Answer> CheckMessageAsync(string message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(MessageCheck.Compose(ReadMessage.Read(message, _parser, _knowledge.Claims), _knowledge));
    }

    /// <inheritdoc/>
    public ValueTask<Answer> ExplainMessageAsync(string message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(MessageTrials.Compose(ReadMessage.Read(message, _parser, _knowledge.Claims), _knowledge));
    }

    /// <inheritdoc/>
    public Answer? ChangesSince(CorpusDigest before) => CorpusChanges.Since(before, Digest, _knowledge.Corpus, _parser);

    /// <inheritdoc/>
    public Shown? ShownBy(Answer answer) => _packs.Read(answer);

    /// <inheritdoc/>
    public Answer Pack(IReadOnlyList<Shown> shown) => _packs.Compose(shown);

    /// <inheritdoc/>
    public string Explain(string question)
    {
        var read = _parser.Parse(question);
        var (answer, answerer) = Answer(read);
        var text = new StringBuilder();
        text.AppendLine($"question:       {read.Text}");
        text.AppendLine($"tokens:         {string.Join(' ', read.Tokens.Select(token => token.Text))}");
        foreach (var correction in read.Corrections)
        {
            text.AppendLine($"corrected:      {correction.Typed} -> {correction.ReadAs}");
        }

        foreach (var mention in read.Mentions)
        {
            text.AppendLine($"concept:        '{read.WordsOf(mention)}' = {mention.Concept.Kind} {mention.Concept.Id}");
        }

        text.AppendLine($"not understood: {(read.NotUnderstood.Count == 0 ? "-" : string.Join(", ", read.NotUnderstood))}");
        foreach (var condition in read.Conditions)
        {
            text.AppendLine($"number:         {condition.Quantity} of {condition.Concept} {condition.Comparison} {condition.Value}");
        }

        text.AppendLine($"times:          {(read.Landmarks.Count == 0 ? "-" : string.Join(", ", read.Landmarks.Select(months => $"{months} months")))}");
        text.AppendLine($"filter:         {(read.Filter is null ? "-" : "trials that " + new FilterWords(_knowledge.Corpus.Lexicon).Of(read.Filter))}");
        foreach (var clause in _knowledge.Claims.Read(read)?.Clauses ?? [])
        {
            text.AppendLine($"statement:      {clause.Question.Text} -> {string.Join(", ", clause.Claims.Select(claim => claim.GetType().Name))}");
        }

        if (ProfileQuestion.Read(read, _knowledge.Corpus.Lexicon) is { } patient)
        {
            text.AppendLine($"profile:        {ProfileText.Read(patient.Profile, _knowledge.Corpus.Lexicon)}");
        }

        foreach (var part in _several.Cut(read))
        {
            text.AppendLine($"question in it: {part.Text}");
        }

        text.AppendLine($"answered by:    {answerer.GetType().Name} as {answer.Kind.Text()}");
        var facts = new FactQuery { Trials = read.Trials, Concepts = [.. read.Clinical.Where(mention => !mention.Is(Vocabulary.Kinds.Trial)).Select(mention => mention.Concept.Id).Distinct()] };
        text.AppendLine($"fact query:     {KnowledgeIndex.Explain(facts)}");
        var found = _knowledge.Index.Find(facts);
        text.AppendLine($"facts found:    {found.Count}");
        foreach (var fact in found.Take(10))
        {
            text.AppendLine($"  {fact.Id}");
        }

        var excerpts = new ExcerptQuery { Words = read.Text, Concepts = facts.Concepts };
        text.AppendLine($"excerpt query:  {KnowledgeIndex.Explain(excerpts)}");
        foreach (var hit in _knowledge.Index.Find(excerpts, 5))
        {
            text.AppendLine($"  {hit.Score:F3} {hit.Excerpt.Id}");
        }

        return text.ToString().TrimEnd().ReplaceLineEndings("\n");
    }

    private Answer Answer(string text, ConversationContext before)
    {
        var question = _parser.Parse(text);
        var (typed, identifiers) = (question.Asked, question.Identifiers);
        if (before.Kind is not null && !(QuestionParts.HasSubject(question) && QuestionParts.NamesTopic(question)) && Restatement.Of(question.Text) is { } restated)
        {
            // Read again, what was masked leaves no trace.
            (text, question) = (restated, _parser.Parse(restated) with { Identifiers = identifiers });
        }

        if (_followUps.Carry(question, before) is { Count: > 0 } carried)
        {
            question = _parser.Parse(text, carried) with { Identifiers = identifiers };
        }

        var answer = Respond(question);

        // Asked of nothing by itself, a question may still be meant of what was spoken of before.
        if (answer.Kind is AnswerKind.Clarify or AnswerKind.Refusal or AnswerKind.Passages && question.Carried.Count == 0 && Ellipsis.LacksSubject(question)
            && _followUps.Subjects(before) is { Count: > 0 } subjects
            && _parser.Parse(text, subjects) with { Identifiers = identifiers } is var meant && Answer(meant).Answer is { Answered: true } better)
        {
            (question, answer) = (meant, better);
        }

        return answer with
        {
            Question = typed,
            Context = _followUps.After(question, answer, before),
            // Asked again without what was masked, the answer would lack the note that something was.
            Standalone = question.Identifiers.Count == 0 && (question.Carried.Count == 0 || IsRestated(answer)) ? answer.Standalone : null,
        };
    }

    /// <summary>Whether the words of an answer give it again by themselves: "which of those" may not, although its trials are named beside it.</summary>
    private bool IsRestated(Answer answer) =>
        answer.Standalone is { } words && Respond(_parser.Parse(words)) is var again
        && again.Kind == answer.Kind && again.Headline.Text == answer.Headline.Text && again.Facts.Count == answer.Facts.Count;

    /// <summary>The answer to a message: to each of its questions where it asks several, else to the whole.</summary>
    private Answer Respond(Question question)
    {
        var (whole, answerer) = Answer(question);
        if (whole.Kind is not (AnswerKind.Value or AnswerKind.Subgroup) && !IsRefused(answerer) && _story.Asked(question) is { } asked && Answer(asked).Answer is { } alone && IsTelling(alone))
        {
            return alone with { Question = question.Asked, Standalone = question.Asked, Understanding = [Background, .. alone.Understanding] };
        }

        if (whole.Kind == AnswerKind.ClaimCheck && _beside.Of(question) is { } other && Answer(other).Answer is { } told && IsTelling(told) && told.Kind != AnswerKind.ClaimCheck)
        {
            return JoinedAnswer.Of(question, [whole, told]);
        }

        if (IsRefused(answerer) || whole.Kind is AnswerKind.Eligibility or AnswerKind.ClaimCheck or AnswerKind.Help or AnswerKind.Quote || _several.Cut(question) is not { Count: > 0 } parts)
        {
            return whole;
        }

        Answer[] answers = [.. parts.Select(part => Answer(part).Answer)];
        return answers is [var only] ? ((!IsTelling(whole) || (whole.Kind == AnswerKind.Value && only.Kind == AnswerKind.TrialList)) && IsTelling(only) && only.Kind != AnswerKind.ClaimCheck && !(answerer is UnknownTrialRefusal && NamesAnother(question, parts[0])) ? only with { Question = question.Asked } : whole)
            : answers.Count(IsTelling) >= FewestTold(question, whole) ? JoinedAnswer.Of(question, answers) : whole;
    }

    /// <summary>What must not be answered, whatever stands beside it.</summary>
    private static bool IsRefused(Answerer answerer) => answerer is SteeringRefusal or AdviceRefusal or ArithmeticRefusal or OtherDiseaseRefusal;

    /// <summary>"Duration of response with tislelizumab - SILIUS": what is set aside names the trial that is meant, which we don't have.</summary>
    private bool NamesAnother(Question question, Question part)
    {
        var start = question.Text.IndexOf(part.Text, StringComparison.Ordinal);
        return start >= 0 && UnknownTrialRefusal.NameIn(question, _knowledge) is { } name
            && (question.Text.IndexOf(name, StringComparison.Ordinal) > start || !question.Text[..start].Trim(' ', '-', '\u2013', '\u2014', ':', ',').Contains(' '));
    }

    /// <summary>How many questions of a message must be answered; one of two for "PFS in Child-Pugh A? Who was the control?", which would else be refused.</summary>
    private static int FewestTold(Question question, Answer whole) => whole.Kind == AnswerKind.Refusal && question.Tokens.Count(token => token.Text == "?") > 1 ? 1 : 2;

    private static bool IsTelling(Answer answer) => answer.Kind is not (AnswerKind.Refusal or AnswerKind.Clarify or AnswerKind.Help or AnswerKind.Passages);

    private (Answer Answer, Answerer Answerer) Answer(Question question)
    {
        foreach (var answerer in Answerers)
        {
            if (answerer.TryAnswer(question, _knowledge) is { } answer)
            {
                return (answer, answerer);
            }
        }

        throw new System.Diagnostics.UnreachableException("The last answerer takes every question.");
    }
}
