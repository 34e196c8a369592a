using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>A patient's profile held against the trials' entry criteria: met, met in part, not met, not established, each with the rule.</summary>
internal sealed class EligibilityAnswerer : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        var lexicon = knowledge.Corpus.Lexicon;
        if (ProfileQuestion.Read(question, lexicon) is not { } asked)
        {
            return null;
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var matcher = knowledge.Profiles;
        var derivation = Derivation.Of(asked.Profile, lexicon);
        builder.Understood($"Profile read: {ProfileText.Read(asked.Profile, lexicon)}.");
        SayDerived(builder, derivation, knowledge);
        builder.Note(Statement.Plain("It shows whom the trials enrolled by their published criteria; it recommends nothing."));
        if (asked.AsksForClass)
        {
            builder.FollowUp("Trials", $"Which trials would have enrolled {ProfileText.Asking(asked.Profile, lexicon)}?");
            var classes = derivation.Lines.Select(line => line.Adds).OfType<string>().Select(lexicon.NameOf).ToArray();
            return builder.Build(AnswerKind.Eligibility, Statement.Plain(classes.Length == 0 ? "The parts given do not settle the class." : $"{string.Join("; ", classes)}, worked out from the parts given."));
        }

        SayLeftOut(builder, matcher, derivation.Profile, lexicon);
        if (question.Mentions.Where(mention => mention.Is(Kinds.OtherDisease)).Select(mention => mention.Concept.Name).Distinct().ToArray() is { Length: > 0 } beside)
        {
            builder.Understood($"Our sources have no rules on {string.Join(" and ", beside)}, which {(beside.Length == 1 ? "is" : "are")} left out.");
        }

        var trials = Trials(question, asked, knowledge, builder);
        var fits = matcher.Fit(trials, derivation.Profile).Where(fit => fit.Items.Count > 0).ToArray();
        if (fits.Length == 0)
        {
            return null;
        }

        var headline = question.Trials.Count > 0 ? EligibilityTable.Add(builder, fits) : EligibilityGroups.Add(builder, fits);
        if (question.Trials.Count == 0 && fits.FirstOrDefault(fit => fit.IsNear) is { } near)
        {
            builder.FollowUp($"Why not {near.Trial.Name}?", $"Would {ProfileText.Asking(asked.Profile, lexicon)} have fit {near.Trial.Name}?");
        }
        else if (question.Trials.Count > 0)
        {
            builder.FollowUp("All trials", $"Which trials would have enrolled {ProfileText.Asking(asked.Profile, lexicon)}?");
        }

        foreach (var fit in fits.Where(fit => fit.Standing == Standing.Yes).Take(2))
        {
            builder.OfferCard(fit.Trial);
        }

        return builder.Build(AnswerKind.Eligibility, headline);
    }

    private static IReadOnlyList<Trial> Trials(Question question, ProfileQuestion asked, Knowledge knowledge, AnswerBuilder builder)
    {
        if (question.Trials.Count > 0)
        {
            return [.. question.Trials.Select(knowledge.Corpus.Trial).OfType<Trial>()];
        }

        List<Filter> filters = [.. asked.Among];
        if (asked.Treatments.Count > 0)
        {
            filters.Add(new Filter.Any([.. asked.Treatments.Select(id => new Filter.Treatment(id, ArmRole.Experimental))]));
        }

        if (filters.Count == 0)
        {
            return knowledge.Corpus.Trials;
        }

        builder.Understood($"Only trials that {new FilterWords(knowledge.Corpus.Lexicon).Of(new Filter.All(filters))}.");
        return [.. knowledge.Matcher.Match(new Filter.All(filters)).Where(pair => pair.Match.Standing == Standing.Yes).Select(pair => pair.Trial)];
    }

    /// <summary>The arithmetic, cited from the definition that holds its cut points; what is missing is only said.</summary>
    private static void SayDerived(AnswerBuilder builder, Derivation derivation, Knowledge knowledge)
    {
        foreach (var line in derivation.Lines)
        {
            if (line.Missing || knowledge.Corpus.Terms.FirstOrDefault(term => term.Id == line.Term) is not { } term)
            {
                builder.Understood(line.Text);
            }
            else
            {
                builder.Note(builder.CiteSources(line.Text, term.Sources));
            }
        }
    }

    private static void SayLeftOut(AnswerBuilder builder, ProfileMatcher matcher, Profile profile, Lexicon lexicon)
    {
        if (matcher.Unrestricting(profile) is { Count: > 0 } etiologies)
        {
            builder.Understood($"No trial has a rule on {string.Join(" or ", etiologies.Select(lexicon.NameOf))}; it restricts nothing here.");
        }

        if (matcher.Unlimited(profile) is { Count: > 0 } measures)
        {
            builder.Understood($"Our sources give no limit on {string.Join(", ", measures.Select(lexicon.NameOf))} for most trials; only those that have one are held against it.");
        }
    }
}
