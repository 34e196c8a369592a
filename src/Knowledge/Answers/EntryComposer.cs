using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Composes who could enter a trial, and which share of its patients had a feature.</summary>
internal sealed class EntryComposer(AnswerBuilder builder, Knowledge knowledge, Question question, ValueLines lines)
{
    private readonly Lexicon _lexicon = knowledge.Corpus.Lexicon;

    public void AddEligibility(Subject subject, ValueTopic topic)
    {
        var match = knowledge.Matcher.Match(new Filter.Eligibility(topic.Concept, Excluded: false)).First(pair => pair.Trial == subject.Trial).Match;
        if (match.Facts.Count == 0)
        {
            return;
        }

        var words = match.Standing switch
        {
            Standing.Yes => "included",
            Standing.No => "excluded",
            Standing.Partly => "included in part",
            _ => "not established in our sources",
        };
        var lead = match.Standing == Standing.Unknown
            ? $"{subject.Trial.Name}: whether patients with {topic.Words} could enter is {words}: {match.Reason}"
            : $"{subject.Trial.Name}: {topic.Words} {words}: {match.Reason}";
        // Invasion at large: what holds for the main trunk is said beside what holds for the branches.
        var all = subject.Trial.Eligibility.Where(fact => _lexicon.IsA(fact.Criterion, topic.Concept)).ToArray();
        lines.Lead(all.Length > 1 ? builder.Cite(string.Join(". ", all.Select(fact => fact.Statement.TrimEnd('.'))), all) : builder.Cite(lead, match.Facts));
        if (all.Length <= 1)
        {
            builder.NotesOf(subject.Trial, [.. match.Facts.Select(fact => fact.Id)], 2);
        }

        if (match.Standing == Standing.Unknown)
        {
            builder.Unknown(subject.Trial.Id);
        }
    }

    public void AddBaseline(Subject subject, ValueTopic topic)
    {
        Fact[] shares = [.. subject.Trial.Facts.OfType<BaselineFact>().Where(fact => _lexicon.IsA(fact.Characteristic, topic.Concept))];
        if (shares.Length == 0 && _lexicon.Find(topic.Concept)?.Kind == Kinds.Region)
        {
            // Where a trial ran may tell the share: "13 countries; 83% of the patients Asian".
            shares = [.. subject.Trial.DesignOf("region").Where(item => item.Text.Contains('%'))];
        }

        var rules = subject.Trial.Eligibility.Where(fact => fact.Criterion == topic.Concept);
        lines.Add(subject.Trial, topic.Words, question.AsksShare ? shares : [.. shares, .. rules]);
    }
}
