using HccBot.Knowledge.Corpus;

namespace HccBot.Evaluation.Names;

/// <summary>Finds trials by name in what people type.</summary>
internal sealed class TrialNames(CorpusContent corpus)
{
    private readonly NameTable _names = new(corpus.Trials.SelectMany(trial =>
        trial.Aliases.Append(trial.Name).Append(trial.Nct.ToString()).Select(name => (name, trial.Id))));

    /// <summary>The trials named in a text, from left to right.</summary>
    public IReadOnlyList<NamedPlace> In(string text) => _names.In(text);
}
