using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Trials that meet criteria: included, partly, excluded and not established, each with its source.</summary>
internal sealed class TrialListAnswerer : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        var asked = question;
        question = WordsOfFacts.Read(question, knowledge);
        if (question.Filter is not { } filter)
        {
            return null;
        }

        var list = new TrialListQuestion(question, filter, knowledge);
        if (!list.Asks())
        {
            return null;
        }

        var unfiled = UnfiledCriteria.In(filter, knowledge);
        if (unfiled.Count > 0)
        {
            if (UnfiledCriteria.Without(filter, unfiled) is not { } rest)
            {
                return UnfiledCriteria.Refuse(question, knowledge, unfiled);
            }

            filter = rest;
        }

        filter = question.Landmarks is [var months] ? At(filter, months) : filter;
        var matches = knowledge.Matcher.Match(filter);
        if (list.IsDefinite && !filter.Named().Any(IsRule) && Matching(matches).Take(2).ToArray() is [var one])
        {
            return TrialCardAnswerer.Card(question, knowledge, one, []);
        }

        if (question.Trials.Count > 1)
        {
            matches = [.. matches.Where(pair => question.Trials.Contains(pair.Trial.Id))];
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var words = new FilterWords(knowledge.Corpus.Lexicon).Of(filter);
        new MatchGroups(builder, matches).Add(filter);
        if (!Matching(matches).Any())
        {
            NearestMisses.Add(builder, filter, knowledge);
        }

        if (question.Unknown.Count == 0)
        {
            WordsOfFacts.Say(builder, asked, filter);
        }

        foreach (var concept in unfiled)
        {
            builder.Understood($"No rule in the corpus names {knowledge.Corpus.Lexicon.NameOf(concept)}; it is left out.");
        }

        SayAssumed(question, builder, knowledge);
        foreach (var trial in Matching(matches).Take(2))
        {
            builder.OfferCard(trial);
        }

        return builder.Build(AnswerKind.TrialList, Headline(words, matches));
    }

    private static IEnumerable<Trial> Matching(IReadOnlyList<(Trial Trial, Match Match)> matches) =>
        matches.Where(pair => pair.Match.Standing == Standing.Yes).Select(pair => pair.Trial);

    private static bool IsRule(Filter leaf) => leaf is Filter.Demanded or Filter.Pretreated or Filter.Eligibility or Filter.Limited or Filter.SetsLimit;

    /// <summary>"For which trials is there five-year survival": a rate at that time.</summary>
    private static Filter At(Filter filter, int months) => filter switch
    {
        Filter.Reports { Endpoint: not null } reports => reports with { Months = months },
        Filter.All all => new Filter.All([.. all.Parts.Select(part => At(part, months))]),
        _ => filter,
    };

    private static void SayAssumed(Question question, AnswerBuilder builder, Knowledge knowledge)
    {
        if (question.Filter is { } filter && filter.Named().Any(leaf => leaf is Filter.Year { Attribute: Filter.Year.FirstResults }))
        {
            builder.Understood("Read as the year of a trial's first dated results, since no event was named.");
        }

        foreach (var condition in question.Conditions.Where(condition => condition.Assumed))
        {
            builder.Understood($"Read as {knowledge.Corpus.Lexicon.NameOf(condition.Concept)}, since no endpoint was named.");
        }
    }

    private static Statement Headline(string words, IReadOnlyList<(Trial Trial, Match Match)> all)
    {
        var yes = all.Where(pair => pair.Match.Standing == Standing.Yes).ToArray();
        var partly = all.Count(pair => pair.Match.Standing == Standing.Partly);
        var inPart = partly == 0 ? "" : $"; {CountWords.Of(partly)} more in part";
        if (yes.Length == 0)
        {
            return Statement.Plain($"No trial in the corpus {FilterWords.Singular(words)}{inPart} ({CountWords.Of(all.Count)} searched).");
        }

        var names = string.Join(", ", yes.Take(8).Select(pair => pair.Trial.Name)) + (yes.Length > 8 ? $" and {CountWords.Of(yes.Length - 8, "other")}" : "");
        var facts = yes.SelectMany(pair => pair.Match.Facts).Distinct().ToArray();
        words = yes.Length == 1 ? FilterWords.Singular(words) : words;
        var text = $"{CountWords.Capital(CountWords.Of(yes.Length, "trial"))} of {CountWords.Of(all.Count)} {words}: {names}{inPart}.";
        return new Statement(text, [], facts);
    }
}
