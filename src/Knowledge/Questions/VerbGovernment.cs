using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Which criteria a verb governs: those that follow "included" or "excluded" in its clause, else those before it that no verb governs yet.</summary>
internal sealed class VerbGovernment(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, List<FilterAtom> atoms, NegationScope negation)
{
    /// <summary>Whether what follows is excluded; null where no verb governs it.</summary>
    private bool? _excludes;
    private bool? _lastExcludes;
    private int _end = -10;

    /// <summary>"Did not allow A or B" rules out both.</summary>
    public bool IsDenied { get; private set; }

    /// <summary>"Allowed", "let in".</summary>
    public void Include(Mention verb)
    {
        // "Exclusion criteria included ..." excludes; "my patient takes ..." admits nobody.
        var ofPatient = mentions.Any(other => other.Concept.Id is Cues.APatient or Cues.OnePatient && other.End == verb.Start);
        if (!ofPatient && !ExcludesNear(verb.Start, within: 4))
        {
            IsDenied = negation.Take(verb.Start);
            Govern(excludes: IsDenied, verb.End);
        }
    }

    /// <summary>"Excluded", "ruled out".</summary>
    public void Exclude(Mention verb)
    {
        IsDenied = false;
        Govern(excludes: !negation.Take(verb.Start), verb.End);
    }

    /// <summary>"Kept main trunk invasion out": the verb stands apart from its "out".</summary>
    public void ExcludeBefore(Mention particle)
    {
        if (tokens[particle.Start].Text == "out" && KeepsOut(particle.Start))
        {
            Govern(excludes: !negation.Take(particle.Start), particle.End);
        }
    }

    /// <summary>The clause ends, and with it what its verb governs.</summary>
    public void EndClause() => _excludes = null;

    /// <summary>Whether a verb that excludes stands so near before a token.</summary>
    public bool ExcludesNear(int at, int within) => _excludes == true && at - _end <= within;

    /// <summary>Lets the verb before a criterion decide on it; denied without a verb, it is excluded.</summary>
    public void Govern(FilterAtom criterion, bool negated)
    {
        if ((_excludes ?? (negated ? _lastExcludes : null)) is { } excludes)
        {
            criterion.Govern(excludes != negated);
        }
        else if (negated)
        {
            criterion.Govern(excludes: true);
        }
    }

    private void Govern(bool excludes, int end)
    {
        var before = atoms.Where(atom => atom is { IsEligibility: true, Governed: false }).ToArray();
        foreach (var atom in before)
        {
            atom.Govern(excludes);
        }

        _excludes = before.Length > 0 ? null : excludes;
        (_lastExcludes, _end) = (excludes, end);
    }

    private bool KeepsOut(int particle) => atoms.Any(atom => atom is { IsEligibility: true, Governed: false })
        && tokens.Take(particle).TakeLast(10).Any(token => token.Text is "keep" or "keeps" or "kept" or "keeping" or "left" or "leave" or "leaves"
            or "shut" or "shuts" or "lock" or "locked" or "rule" or "ruled" or "rules");
}
