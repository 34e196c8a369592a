using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>How refusals are put together: why, what was looked for, and what there is instead.</summary>
internal static class Refusal
{
    public static Answer Build(AnswerBuilder builder, string why, params IEnumerable<string> instead)
    {
        var lines = instead.Where(line => line.Length > 0).Select(Statement.Plain).ToArray();
        if (lines.Length > 0)
        {
            builder.Add(new Section.Lines("What there is instead", lines));
        }

        return builder.Build(AnswerKind.Refusal, Statement.Plain(why));
    }

    /// <summary>A builder that offers the cards of the trials named, and questions to begin with.</summary>
    public static AnswerBuilder Offering(Question question, Knowledge knowledge)
    {
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        foreach (var trial in question.Trials.Select(knowledge.Corpus.Trial).OfType<Trial>().Take(2))
        {
            builder.OfferCard(trial);
        }

        HelpAnswerer.Suggest(builder);
        return builder;
    }

    /// <summary>How much the corpus holds, and how to see it.</summary>
    public static string TrialsLine(Knowledge knowledge) =>
        $"The corpus holds {CountWords.Of(knowledge.Corpus.Trials.Count, "trial")}; \u201cwhich trials are in the corpus\u201d lists them.";
}

/// <summary>Nothing that could be read: empty, emoji, signs.</summary>
internal sealed class NothingAskedAnswerer : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        if (question.Tokens.Any(token => token.Kind != TokenKind.Sign))
        {
            return null;
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        HelpAnswerer.Suggest(builder);
        return Refusal.Build(builder, "I found no question in that.", "Ask about a trial, an endpoint or a criterion, in your own words.");
    }
}

/// <summary>Attempts to make the bot say what its sources don't.</summary>
internal sealed class SteeringRefusal : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        // "Say that ..." orders; "do your sources say that ..." asks.
        if (!question.Has(Cues.Injection) && !(question.Tokens is [{ Text: "say" }, { Text: "that" }, ..]))
        {
            return null;
        }

        return Refusal.Build(
            Refusal.Offering(question, knowledge), "I only say what my sources state, each figure with its citation; I take no instructions on what to say.",
            "Ask for the figure itself, and I show what was published.");
    }
}

/// <summary>Diseases other than hepatocellular carcinoma.</summary>
internal sealed class OtherDiseaseRefusal : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        if (question.Mentions.FirstOrDefault(mention => mention.Is(Kinds.OtherDisease) && !IsBeside(mention, question, knowledge)) is not { } other
            || question.Has(Cues.Quote) || question.Has(Cues.WhoSaid) || question.HasKind(Kinds.Speaker))
        {
            return null;
        }

        return Refusal.Build(
            Refusal.Offering(question, knowledge), $"My sources are on hepatocellular carcinoma only; they hold nothing on {other.Concept.Name}.", Refusal.TrialsLine(knowledge));
    }

    /// <summary>
    /// Whether a disease is one of a patient with HCC whom the question describes: "65, diabetic, hepatitis B, Child-Pugh A5", "earlier prostate cancer",
    /// "history of melanoma".
    /// </summary>
    private static bool IsBeside(Mention disease, Question question, Knowledge knowledge) =>
        (knowledge.Corpus.Lexicon.IsA(disease.Concept.Id, "comorbidity") || (disease.Start > 0 && question.Tokens[disease.Start - 1].Text is "prior" or "previous" or "earlier" or "cured" or "remote" or "past")
            || (disease.Start > 1 && question.Tokens[disease.Start - 1].Text == "of" && question.Tokens[disease.Start - 2].Text is "history" or "hx"))
        && ProfileQuestion.Read(question, knowledge.Corpus.Lexicon) is { Profile.Count: > 1 };
}

/// <summary>Questions on what to do with a patient.</summary>
internal sealed class AdviceRefusal : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        if (!AsksForAdvice(question, knowledge) || question.HasKind(Kinds.Speaker) || question.Has(Cues.WhoSaid))
        {
            return null;
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        if (ProfileReader.Read(question, knowledge.Corpus.Lexicon) is { Count: > 1 } profile)
        {
            builder.FollowUp("Who enrolled these?", $"Which trials would have enrolled {ProfileText.Asking(profile, knowledge.Corpus.Lexicon)}?");
        }

        foreach (var criterion in question.Mentions.Where(mention => mention.Concept.Kind is Kinds.Criterion or Kinds.Grade or Kinds.Stage or Kinds.Etiology).Take(2))
        {
            builder.FollowUp("Who enrolled these?", $"Which trials included {criterion.Concept.Name}?");
        }

        foreach (var subject in knowledge.Subjects.Read(question).Take(2))
        {
            builder.OfferCard(subject.Trial);
        }

        HelpAnswerer.Suggest(builder);
        return Refusal.Build(
            builder, "I show evidence from trials; I don't say what to do with a patient.",
            "Ask which trials enrolled such patients, or what a trial found, and I show it with its sources.");
    }

    /// <summary>Who speaks of one patient asks for advice, unless the patient is held against trials.</summary>
    private static bool AsksForAdvice(Question question, Knowledge knowledge) =>
        question.Has(Cues.Advice)
        || ((question.Has(Cues.OnePatient) || question.Has(Cues.Candidate)) && ProfileQuestion.Read(question, knowledge.Corpus.Lexicon) is null);
}

/// <summary>Names that look like trials and are none of ours.</summary>
internal sealed class UnknownTrialRefusal : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        if (question.Trials.Count > 0 || question.Has(Cues.Define) || question.Has(Cues.Mean) || NameIn(question, knowledge) is not { } name)
        {
            return null;
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var near = Near(name, knowledge);
        foreach (var trial in near)
        {
            // The same question, with the name in full.
            builder.FollowUp(trial.Name, question.Clinical.Any() ? question.Asked.Replace(name, trial.Name, StringComparison.Ordinal) : $"Tell me about {trial.Name}");
        }

        if (near.Count > 1 && !name.Any(char.IsAsciiDigit))
        {
            return builder.Build(AnswerKind.Clarify, Statement.Plain($"Which trial is meant: {string.Join(", ", near.Select(trial => trial.Name))}?"));
        }

        return Refusal.Build(
            builder, $"There is no trial \u2018{name}\u2019 in the corpus.",
            near.Count == 0 ? "" : $"Near that name: {string.Join(", ", near.Select(trial => trial.Name))}.", Refusal.TrialsLine(knowledge));
    }

    /// <summary>The first name of a question that looks like a trial's and is none of ours; null when there is none.</summary>
    public static string? NameIn(Question question, Knowledge knowledge) =>
        question.Unknown.FirstOrDefault(phrase => phrase.IsTrial || LooksLikeTrial(phrase.Text, question, knowledge))?.Text;

    /// <summary>A registry number, a word of a trial's name, or a word with digits or capitals as trials bear them; capitals say nothing where all is in capitals.</summary>
    private static bool LooksLikeTrial(string phrase, Question question, Knowledge knowledge)
    {
        var word = Tokenizer.Cut(phrase)[0].Text;
        var words = phrase.Split(' ');
        return (phrase.Any(char.IsAsciiDigit) && words.Any(part => part.Count(char.IsLetter) >= 3 || (part.Any(char.IsLetter) && part.Any(char.IsAsciiDigit))))
            || (question.Text.Any(char.IsLower) && words.Any(part => part.Length >= 4 && part.Count(char.IsUpper) >= 2))
            || knowledge.Corpus.Trials.Any(trial => Tokenizer.Cut(trial.Name)[0].Text == word);
    }

    private static List<Trial> Near(string name, Knowledge knowledge)
    {
        var start = Tokenizer.Cut(name)[0].Text;
        return start.Length < 3 ? [] : [.. knowledge.Corpus.Trials
            .Where(trial => trial.Aliases.Append(trial.Name).Any(alias => Tokenizer.Key(alias).StartsWith(start, StringComparison.Ordinal))).Take(4)];
    }
}

/// <summary>Whatever no other kind takes.</summary>
internal sealed class NotUnderstoodRefusal : Answerer
{
    public override Answer TryAnswer(Question question, Knowledge knowledge)
    {
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var missed = question.NotUnderstood.Count == 0 ? "" : $" I did not understand {question.NotUnderstoodQuoted}.";
        var named = question.Clinical.Select(mention => mention.Concept.Name).Distinct().Take(4).ToArray();
        var read = named.Length == 0 ? "" : $" I read: {string.Join(", ", named)}.";
        HelpAnswerer.Suggest(builder);
        return Refusal.Build(
            builder, $"I found nothing in the corpus that answers this.{missed}{read}",
            "Name a trial or a treatment and what you want to know of it, such as an endpoint or a criterion.", Refusal.TrialsLine(knowledge));
    }
}
