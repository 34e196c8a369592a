using HccBot.Evaluation.Names;
using HccBot.Knowledge.Corpus;

namespace HccBot.Evaluation.Variants;

/// <summary>All ways in which a question is asked again, by class.</summary>
internal sealed class Variations
{
    private readonly IReadOnlyList<(string Class, string Name, Func<string, Dice, string?> Make)> _ways;

    public Variations(CorpusContent corpus)
    {
        var typos = new Typos(corpus.Lexicon);
        var order = new WordOrder(new TrialNames(corpus));
        _ways =
        [
            ("typo", "dropped", typos.Dropped), ("typo", "doubled", typos.Doubled), ("typo", "swapped", typos.Swapped), ("typo", "neighbor", typos.Neighbor),
            ("word order", "trial first", order.TrialFirst), ("word order", "phrase first", WordOrder.PhraseFirst), ("word order", "please", WordOrder.Please),
            ("other spelling", "other spelling", OtherSpelling.Of), ("upper case", "upper case", Typing.UpperCase), ("lower case", "lower case", Typing.LowerCase),
            ("missing space", "missing space", Typing.MissingSpace), ("bot addressed", "addressed", Typing.Addressed), ("spaces and marks", "spaces", Typing.LooseSpaces),
        ];
    }

    /// <summary>The variants of a text; the same id and text give the same ones.</summary>
    public IEnumerable<(string Class, string Text)> Of(string id, string text)
    {
        var known = new HashSet<string> { text };
        foreach (var (group, name, make) in _ways)
        {
            if (make(text, new Dice($"{id}/{name}")) is { } variant && known.Add(variant))
            {
                yield return (group, variant);
            }
        }
    }
}
