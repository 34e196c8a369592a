using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>How far a "not" reaches: over what stands within a few words behind it, or back over what stands before it where nothing follows.</summary>
internal sealed class NegationScope(string text, IReadOnlyList<Token> tokens, List<FilterAtom> atoms)
{
    private const int Reach = 5;

    private bool _open;
    private int _at = -10;

    /// <summary>Whether a "not" was said that has denied nothing yet.</summary>
    public bool IsOpen => _open;

    /// <summary>A "not"; right behind another it takes that back.</summary>
    public void Deny(int at) => (_open, _at) = (!_open || at - _at > 4, at);

    /// <summary>"Drop the ...", "minus ...": what follows is denied, whatever was said before.</summary>
    public void Open(int at) => (_open, _at) = (true, at);

    /// <summary>Forgets a "not" that has denied nothing.</summary>
    public void Drop() => _open = false;

    /// <summary>Whether an open "not" stands so near before a token.</summary>
    public bool Reaches(int at, int within = Reach) => _open && at - _at <= within;

    /// <summary>Whether a token is denied; the "not" is used up by it.</summary>
    public bool Take(int at)
    {
        var holds = Reaches(at);
        _open = false;
        return holds;
    }

    /// <summary>A negation ends with its sentence or bracket: "OS better, PFS not. First-line trials" denies no line.</summary>
    public void EndBefore(int at)
    {
        if (_open && at > _at && EndsIn(text.AsSpan(tokens[_at].End, tokens[at].Start - tokens[_at].End)))
        {
            TurnBack();
            _open = false;
        }
    }

    /// <summary>"Branches fine but main trunk NOT": a negation at the end belongs to what stands before it.</summary>
    public void TurnBack()
    {
        // "ECOG 1, no bleeding": "no" belongs to what follows it, be it anything that we file or not.
        if (!_open || atoms is not [.., var last] || _at <= last.At || (tokens[_at].Text is "no" or "without" && _at + 1 < tokens.Count && tokens[_at + 1].Kind != TokenKind.Sign))
        {
            return;
        }

        if (last is { IsEligibility: true, Governed: false })
        {
            last.Govern(excludes: true);
        }
        else if (last.Filter is Filter.OutcomeOf or Filter.Decision or Filter.PublishedIn or Filter.Design { Attribute: "stratification" } || (last.Filter is Filter.Treatment && tokens[_at].Text == "nowhere"))
        {
            last.Negated = true;
        }
    }

    private static bool EndsIn(ReadOnlySpan<char> between) => between.Contains(". ", StringComparison.Ordinal) || between.ContainsAny(")?;");
}
