using HccBot.Knowledge.Index;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Words of a speaker: by name, role, topic or wording.</summary>
internal sealed class QuoteAnswerer : Answerer
{
    private const int MostQuotes = 4;
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("\"'\u201c\u201d\u201e\u2018\u2019");

    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        var speakers = question.Ids(Kinds.Speaker);
        var roles = question.Ids(Kinds.Role);
        var asks = question.Has(Cues.WhoSaid) || question.Mentions.Any(mention => mention.Concept.Id == Cues.Quote && !IsVerbOfFigure(question, mention)) || (roles.Count > 0 && question.Has(Cues.Say));
        // "The trials mentioned by Finn" are trials, not words.
        // Nor are those of a colleague at the bedside: "IR says TACE is feasible. Which trials would have taken her?"
        if ((speakers.Count == 0 && (!asks || ProfileQuestion.Read(question, knowledge.Corpus.Lexicon) is { Profile.Count: > 2 })) || (question.Has(Cues.SpokenOf) && question.Has(Cues.Trials)))
        {
            return null;
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var query = Query(question, speakers, speakers.Count > 0 ? [] : roles);
        var hits = knowledge.Index.Find(query, 12);
        var topical = query.Words.Length > 0 || query.Concepts.Count > 0;
        var spoken = ContentWords(question);
        if (topical && Exact(spoken, hits) is null)
        {
            hits = [.. hits.Where(hit => !Weak(query, hit))];
        }

        if (hits.Count == 0)
        {
            return NotSaid(question, knowledge, builder, speakers, query);
        }

        var best = hits.Where(hit => !topical || hit.Score >= hits[0].Score * 0.6f || question.Trials.Any(hit.Excerpt.Trials.Contains)).Take(MostQuotes).ToList();
        if (Exact(spoken, hits) is { } exact)
        {
            best = [exact];
        }

        builder.Add(new Section.Quotes(null, [.. best.Select(hit => builder.Quote(hit.Excerpt, hit.Transcript))]));
        foreach (var trial in best.SelectMany(hit => hit.Excerpt.Trials).Distinct().Select(knowledge.Corpus.Trial).OfType<Trials.Trial>().Take(2))
        {
            builder.OfferCard(trial);
        }

        TimeHasPassed(knowledge, builder, best);
        foreach (var trial in best.SelectMany(hit => hit.Excerpt.Trials).Where(question.Trials.Contains).Distinct())
        {
            builder.Trial(trial);
        }

        RoleSwap(question, knowledge, builder, [.. best.Select(hit => hit.Excerpt.Speaker)]);
        var names = best.Select(hit => hit.Excerpt.Speaker).Distinct().ToArray();
        return builder.Build(AnswerKind.Quote, builder.CiteSources(
            names.Length == 1 ? $"{names[0].Name} ({names[0].Role}), in a speaker's own words:" : "In the speakers' own words:", [best[0].Transcript.Source]));
    }

    /// <summary>What has become of the trials that a quote is about: words of few trials are shown with how those ended.</summary>
    private static void TimeHasPassed(Knowledge knowledge, AnswerBuilder builder, IReadOnlyList<ExcerptHit> quoted)
    {
        foreach (var trial in quoted.Where(hit => hit.Excerpt.Trials.Count <= 2).SelectMany(hit => hit.Excerpt.Trials).Distinct().Select(knowledge.Corpus.Trial).OfType<Trials.Trial>())
        {
            builder.NotesOf(trial, ["all"], 1);
        }
    }

    private static ExcerptQuery Query(Question question, IReadOnlyList<string> speakers, IReadOnlyList<string> roles)
    {
        var content = question.Mentions.Where(mention => mention.Concept.Kind is not
            (Kinds.Speaker or Kinds.Role or Kinds.Cue or Kinds.Outcome or Kinds.Analysis or Kinds.Decision)).Select(mention => mention.Concept.Id).Distinct().ToArray();
        return new ExcerptQuery { Words = SearchWords(question), Concepts = content, Speakers = speakers, Roles = roles };
    }

    /// <summary>The question without the words that only ask: "who said", names, "about".</summary>
    internal static string ContentWords(Question question)
    {
        if (Quoted(question.Text) is { } quoted)
        {
            return quoted;
        }

        var asking = new bool[question.Tokens.Count];
        foreach (var mention in question.Mentions)
        {
            if (mention.Concept.Kind is Kinds.Speaker or Kinds.Role
                || mention.Concept.Id is Cues.WhoSaid or Cues.Say or Cues.Quote or Cues.WhatIs or Cues.TellAbout or "please" or Cues.AskList)
            {
                Array.Fill(asking, true, mention.Start, mention.Length);
            }
        }

        return string.Join(' ', question.Tokens.Where((token, i) => !asking[i] && token.Kind != TokenKind.Sign && token.Text is not ("did" or "does" or "do" or "has" or "have" or "he" or "she")).Select(token => token.Text));
    }

    /// <summary>The words to search by: those that mean something by themselves; all of them where none does.</summary>
    private static string SearchWords(Question question)
    {
        var content = ContentWords(question);
        if (Quoted(question.Text) is not null)
        {
            return content;
        }

        var plain = question.Mentions.Where(mention => mention.Concept.Id == Cues.Ordinary)
            .SelectMany(mention => question.Tokens.Skip(mention.Start).Take(mention.Length)).Select(token => token.Text).ToHashSet();
        var telling = content.Split(' ').Where(word => !plain.Contains(word)).ToArray();
        return telling.Length == 0 ? content : string.Join(' ', telling);
    }

    /// <summary>The words that stand in quotation marks; null when none do.</summary>
    /// <summary>"Quote the median survival": figures are wanted, not words.</summary>
    private static bool IsVerbOfFigure(Question question, Mention quote) => question.Tokens[quote.End - 1].Text is "quote" or "cite"
        && question.Mentions.Any(next => next.Start - quote.End is >= 0 and <= 2 && (next.Is(Kinds.Endpoint) || next.Concept.Id is Cues.MeasureMedian or Cues.MeasureHr or Cues.MeasureRate));

    private static string? Quoted(string text)
    {
        var first = text.AsSpan().IndexOfAny(Marks);
        var last = text.AsSpan().LastIndexOfAny(Marks);
        return first >= 0 && last - first > 12 && (first == 0 || !char.IsLetter(text[first - 1])) ? text[(first + 1)..last] : null;
    }

    /// <summary>Whether a hit shares too little with what was asked.</summary>
    private static bool Weak(ExcerptQuery query, ExcerptHit best)
    {
        var words = QueryBuilder.Words(query.Words);
        var said = QueryBuilder.Words(best.Excerpt.Text);
        var shared = words.Count(said.Contains);
        var about = query.Concepts.Count(concept => best.Excerpt.Topics.Contains(concept) || best.Excerpt.Trials.Contains(concept));
        return query.Concepts.Count > 0 ? about == 0 && shared * 2 <= words.Count : shared == 0;
    }

    /// <summary>The excerpt that holds the words asked for, in their order; null when they are too few or stand nowhere.</summary>
    private static ExcerptHit? Exact(string words, IReadOnlyList<ExcerptHit> hits)
    {
        var key = Tokenizer.Key(words);
        return key.Length < 12 || words.Count(c => c == ' ') < 3 ? null : hits.FirstOrDefault(hit => hit.Excerpt.Key.Contains(key, StringComparison.Ordinal));
    }

    /// <summary>The person asked for said nothing on it; whoever did is named.</summary>
    private static Answer NotSaid(Question question, Knowledge knowledge, AnswerBuilder builder, IReadOnlyList<string> speakers, ExcerptQuery query)
    {
        var who = speakers.Count > 0 ? knowledge.Corpus.Lexicon.NameOf(speakers[0]) : "a speaker";
        var others = speakers.Count == 0 ? [] : knowledge.Index.Find(query with { Speakers = [] }, 12).Where(hit => !Weak(query, hit))
            .Select(hit => hit.Excerpt.Speaker).Where(speaker => speaker.RoleConcept != "author").DistinctBy(speaker => speaker.Id).Take(2).ToArray();
        foreach (var other in others)
        {
            builder.FollowUp(other.Name, question.Text.Replace(question.WordsOf(question.Mentions.First(mention => mention.Is(Kinds.Speaker))), other.Name, StringComparison.Ordinal));
        }

        if (others.Length == 0)
        {
            builder.FollowUp("Control arms", "What did Julius Chapiro say about control arms?");
            builder.FollowUp("Evidence", "What did Richard Finn say about evidence?");
        }

        return Refusal.Build(
            builder, $"I found no words of {who} on this in the corpus.",
            others.Length == 0 ? "" : $"{string.Join(" and ", others.Select(other => other.Name))} spoke about it.",
            $"It holds excerpts of {knowledge.Corpus.Transcripts.Words(transcript => $"\u201c{transcript.Title}\u201d")}.");
    }

    /// <summary>Where the printed text has a speaker's role wrong, an answer that shows the role says so.</summary>
    private static void RoleSwap(Question question, Knowledge knowledge, AnswerBuilder builder, IReadOnlyList<Transcripts.Speaker> speakers)
    {
        if (!question.HasKind(Kinds.Role))
        {
            return;
        }

        foreach (var erratum in knowledge.Corpus.Transcripts.SelectMany(transcript => transcript.Errata)
            .Where(erratum => speakers.Any(speaker => speaker.Erratum == erratum.Id)))
        {
            builder.Note(builder.Erratum(erratum));
        }
    }
}

/// <summary>Passages that match, where no typed fact answers.</summary>
internal sealed class PassagesAnswerer : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        var topics = question.Clinical.Select(mention => mention.Concept.Id).Distinct().ToArray();
        if (topics.Length == 0 || question.NotUnderstood.Count > topics.Length)
        {
            return null;
        }

        var hits = knowledge.Index.Find(new ExcerptQuery { Concepts = topics }, 12)
            .Where(hit => topics.All(topic => hit.Excerpt.Topics.Contains(topic) || hit.Excerpt.Trials.Contains(topic))).Take(3).ToArray();
        if (hits.Length == 0)
        {
            return null;
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        builder.Add(new Section.Quotes(null, [.. hits.Select(hit => builder.Quote(hit.Excerpt, hit.Transcript))]));
        HelpAnswerer.Suggest(builder);
        return builder.Build(AnswerKind.Passages, Statement.Plain("No trial fact answers this; speakers touched on it:"));
    }
}
