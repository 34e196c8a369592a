using HccBot.Knowledge.Index;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Transcripts;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Whether what a speaker of the transcript said holds: by the corrections that stand beside the words.</summary>
internal sealed class SpokenClaims(Knowledge knowledge)
{
    private const int MostQuotes = 3;

    /// <summary>The answer; null when the transcript holds no words that match.</summary>
    public Answer? TryAnswer(Question question, ClaimText text)
    {
        if (OfRole(question) is { } role)
        {
            return role;
        }

        var statement = string.Join(' ', text.Clauses.Select(clause => clause.Question.Text));
        var hits = Hits(question, statement);
        if (hits.Count == 0)
        {
            return null;
        }

        var specific = text.Clauses.Any(clause => clause.Claims.Any(claim => claim is not Claim.Unread));
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var chosen = specific ? Nearest(hits, statement, question) : [.. hits.Take(question.Trials.Count == 0 ? 1 : MostQuotes).SelectMany(hit => hit.Excerpt.Errata.Where(erratum => IsJudging(erratum) && IsAbout(erratum, question)), (hit, erratum) => (hit, erratum)).DistinctBy(pair => pair.erratum)];
        if (chosen.Count == 0)
        {
            return null;
        }

        var quoted = chosen.Select(pair => pair.hit).DistinctBy(hit => hit.Excerpt.Id).Take(MostQuotes).ToArray();
        var rows = chosen.Where(pair => quoted.Any(hit => hit.Excerpt.Id == pair.hit.Excerpt.Id)).Select(pair => (pair.hit, pair.erratum, verdict: VerdictOf(pair.erratum))).ToArray();
        builder.Add(new Section.Lines(null, [.. rows.Select(row => Row(builder, row.hit.Excerpt, row.erratum, row.verdict))]));
        builder.Add(new Section.Quotes("What was said", [.. quoted.Select(hit => builder.Quote(hit.Excerpt, hit.Transcript))]));
        foreach (var trial in rows.SelectMany(row => row.erratum.Facts.Select(fact => fact.TrialId)).Distinct().Select(knowledge.Corpus.Trial).OfType<Trial>())
        {
            builder.Trial(trial.Id);
            builder.NotesOf(trial, ["all"], 2);
            builder.OfferCard(trial);
        }

        return builder.Build(AnswerKind.ClaimCheck, Statement.Plain(ClaimCheckAnswerer.Headline([.. rows.Select(row => new Judgment(row.verdict, "", []))])));
    }

    /// <summary>"Finn is a radiologist": the speaker's true role; null when the question is about something else.</summary>
    private Answer? OfRole(Question question)
    {
        var speaker = knowledge.Corpus.Transcripts.SelectMany(transcript => transcript.Speakers).FirstOrDefault(speaker => question.Ids(Kinds.Speaker) is [var only] && speaker.Id == only);
        var erratum = knowledge.Corpus.Transcripts.SelectMany(transcript => transcript.Errata).FirstOrDefault(erratum => erratum.Id == speaker?.Erratum);
        if (speaker is null || erratum is null || question.Ids(Kinds.Role) is not [var role] || question.Mentions.Any(mention => mention.Concept.Id == Cues.Say && question.Mentions.Any(named => named.Is(Kinds.Speaker) && named.Start < mention.Start)) || question.Clinical.Any(mention => !mention.Is(Kinds.Speaker) && !mention.Is(Kinds.Role)))
        {
            return null;
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var verdict = role == speaker.RoleConcept ? Verdict.Supported : Verdict.Contradicted;
        var correction = builder.Erratum(erratum);
        builder.Add(new Section.Lines(null, [correction with { Text = $"{verdict.Text()}: {correction.Text}" }]));
        return builder.Build(AnswerKind.ClaimCheck, Statement.Plain(ClaimCheckAnswerer.Headline([new Judgment(verdict, "", [])])));
    }

    /// <summary>Excerpts of the speaker named that share words or concepts with the statement, best first.</summary>
    private IReadOnlyList<ExcerptHit> Hits(Question question, string statement)
    {
        var concepts = question.Mentions.Where(mention => mention.Concept.Kind is not (Kinds.Speaker or Kinds.Role or Kinds.Cue or Kinds.Outcome or Kinds.Analysis)).Select(mention => mention.Concept.Id).Distinct().ToArray();
        var speakers = question.Ids(Kinds.Speaker);
        var query = new ExcerptQuery { Words = statement, Concepts = concepts, Speakers = speakers, Roles = speakers.Count > 0 ? [] : question.Ids(Kinds.Role) };
        var hits = knowledge.Index.Find(query, 8);
        var about = question.Trials;
        return [.. hits.Where(hit => hit.Score >= hits[0].Score * 0.4f && (about.Count == 0 || about.Any(hit.Excerpt.Trials.Contains)))];
    }

    /// <summary>The correction whose printed words come nearest to the statement, with the excerpt that it stands beside.</summary>
    private static List<(ExcerptHit hit, Erratum erratum)> Nearest(IReadOnlyList<ExcerptHit> hits, string statement, Question question)
    {
        var said = QueryBuilder.Words(statement);
        var numbers = Numbers.In(statement);
        var figures = numbers.Except(question.Clinical.SelectMany(mention => Numbers.In(question.WordsOf(mention)))).ToHashSet();
        var best = hits.SelectMany(hit => hit.Excerpt.Errata.Where(IsJudging), (hit, erratum) => (hit, erratum, shared: Shared(hit, erratum)))
            .Where(found => IsMeant(found.erratum)).OrderByDescending(found => found.shared).ThenByDescending(found => found.hit.Score).ToArray();
        return best.Length == 0 ? [] : [(Printed(best[0].hit, best[0].erratum), best[0].erratum)];

        // Several excerpts can share a correction: the one that holds the very words goes first.
        static ExcerptHit Printed(ExcerptHit hit, Erratum erratum)
        {
            var words = Tokenizer.Key(erratum.AsPrinted.Split(" (")[0].Split(" / ")[0]);
            var printed = hit.Transcript.Excerpts.FirstOrDefault(excerpt => excerpt.Speaker == hit.Excerpt.Speaker && excerpt.Errata.Contains(erratum) && excerpt.Key.Contains(words, StringComparison.Ordinal));
            return printed is null ? hit : hit with { Excerpt = printed };
        }

        // A statement with figures is about words that have one of them; any other shares at least two words with them.
        bool IsMeant(Erratum erratum) => figures.Count > 0 ? Numbers.In(erratum.AsPrinted).Any(figures.Contains) : QueryBuilder.Words(erratum.AsPrinted).Count(said.Contains) >= 2;

        // Words of the correction count as well as those corrected; a number in common counts twice.
        int Shared(ExcerptHit hit, Erratum erratum) =>
            QueryBuilder.Words(erratum.AsPrinted).Count(said.Contains) * 2 + QueryBuilder.Words(erratum.Correct).Count(said.Contains)
            + Numbers.In(erratum.AsPrinted).Count(numbers.Contains) * 3 + Numbers.In(hit.Excerpt.Text).Count(numbers.Contains) * 2
            + QueryBuilder.Words(hit.Excerpt.Text).Count(said.Contains) + erratum.Facts.Select(fact => fact.TrialId).Distinct().Count(question.Trials.Contains);
    }

    private Statement Row(AnswerBuilder builder, Excerpt excerpt, Erratum erratum, Verdict verdict)
    {
        // The facts are cited for what they are; the row itself is the curators' correction, with all its sources.
        foreach (var fact in erratum.Facts)
        {
            builder.Cite(fact);
        }

        var correction = builder.Erratum(erratum);
        var unnamed = erratum.Facts.Select(fact => fact.TrialId).Distinct().Select(knowledge.Corpus.Trial).OfType<Trial>().Select(trial => trial.Name)
            .Where(name => !correction.Text.Contains(name, StringComparison.Ordinal)).ToArray();
        var about = unnamed.Length == 0 ? "" : $" on {string.Join(", ", unnamed)}";
        return correction with { Text = $"{verdict.Text()}: {(erratum.Kind == "overstatement" ? "in part: " : "")}{excerpt.Speaker.Name}{about}: {correction.Text}" };
    }

    /// <summary>Whether a correction is about the trials asked about, and no others.</summary>
    private static bool IsAbout(Erratum erratum, Question question) =>
        question.Trials.Count == 0 || erratum.Facts.All(fact => question.Trials.Contains(fact.TrialId));

    /// <summary>How a correction stands towards the words that it is about.</summary>
    private static Verdict VerdictOf(Erratum erratum) => erratum.Kind switch
    {
        "confirmed" or "precision" or "clarification" => Verdict.Supported,
        "outdated" => Verdict.Outdated,
        _ => Verdict.Contradicted,
    };

    /// <summary>Spelling, and words that can be read in two ways, are no question of truth.</summary>
    private static bool IsJudging(Erratum erratum) => erratum.Kind is not ("spelling" or "ambiguity" or "editorial");
}
