using System.Text.RegularExpressions;
using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Evaluation.Support;

/// <summary>Numbers that belong to names: of trials, concepts, shows.</summary>
internal sealed partial class NumbersInNames(CorpusContent corpus)
{
    private static readonly char[] Signs = [',', '?', '.', ';', ':', '"', '(', ')', '!'];

    private readonly ILookup<string, string> _names = corpus.Lexicon.Concepts.Where(concept => concept.Kind != Kinds.Cue)
        .SelectMany(concept => concept.Names.Append(concept.Name))
        .Concat(corpus.Trials.SelectMany(trial => trial.Aliases.Append(trial.Name).Append(trial.Nct.ToString())))
        .Concat(corpus.Transcripts.SelectMany(transcript => new[] { transcript.Show, transcript.Title }))
        .Concat(corpus.Terms.Select(term => term.Term))
        .Distinct().SelectMany(name => Numbers.In(name), (name, number) => (name, number)).ToLookup(pair => pair.number, pair => pair.name);

    // The same lines stand in many answers.
    private readonly Dictionary<(string Line, string Number), bool> _known = [];

    /// <summary>Whether a number stands in the line only as part of names.</summary>
    public bool Only(string line, string number)
    {
        if (!_known.TryGetValue((line, number), out var only))
        {
            _known[(line, number)] = only = !Numbers.In(WithoutNames(line, number)).Contains(number);
        }

        return only;
    }

    /// <summary>Whether the line holds a number only in the asker's own words: in quotation marks, or as part of a word such as "KEYNOTE-524".</summary>
    public static bool OnlyAsTyped(string line, string number, string question)
    {
        line = Quoted().Replace(line, match => question.Contains(match.Groups["words"].Value, StringComparison.OrdinalIgnoreCase) ? " " : match.Value);
        foreach (var word in question.Split(' ').Select(word => word.Trim(Signs)).Where(word => word.Any(char.IsLetter)).OrderByDescending(word => word.Length))
        {
            line = line.Replace(word, " ", StringComparison.OrdinalIgnoreCase);
        }

        return !Numbers.In(line).Contains(number);
    }

    private string WithoutNames(string line, string number) => _names[number].OrderByDescending(name => name.Length).Aggregate(
        line, (rest, name) => Regex.Replace(rest, $@"(?<![\w.]){Regex.Escape(name)}(?!\w|\.\d)", " ", RegexOptions.IgnoreCase));

    [GeneratedRegex("[\u2018\u201c](?<words>[^\u2019\u201d]+)[\u2019\u201d]")]
    private static partial Regex Quoted();
}
