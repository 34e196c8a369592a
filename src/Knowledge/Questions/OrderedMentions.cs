using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>The mentions of a question by kind, each list made once.</summary>
internal sealed class OrderedMentions(IReadOnlyList<Mention> mentions)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _ids = [];
    private IReadOnlyList<string>? _trials;

    public IReadOnlyList<Mention> Mentions => mentions;

    /// <summary>Ids of the trials named, but for those that are named to be left out.</summary>
    public IReadOnlyList<string> Trials => _trials ??= List(mention => mention.Is(Kinds.Trial) && !Question.IsSetAside(mention, mentions));

    /// <summary>Ids of the concepts of a kind, each once, in order.</summary>
    public IReadOnlyList<string> Ids(string kind) => _ids.TryGetValue(kind, out var ids) ? ids : _ids[kind] = List(mention => mention.Is(kind));

    private List<string> List(Func<Mention, bool> belongs)
    {
        var ids = new List<string>();
        foreach (var mention in mentions)
        {
            if (belongs(mention) && !ids.Contains(mention.Concept.Id))
            {
                ids.Add(mention.Concept.Id);
            }
        }

        return ids;
    }
}
