using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>What "only" and "alone" limit: the criterion, endpoint, region or treatment behind the word, or before it where nothing follows.</summary>
internal sealed class OnlyScope(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, List<FilterAtom> atoms)
{
    private bool _open;
    private int _at = -10;
    private int _aloneAt = -1;

    /// <summary>An "only": it belongs to what stands before it, else to what follows.</summary>
    public void Read(Mention only)
    {
        if (!LimitBefore(only))
        {
            (_open, _at) = (true, only.End);
        }
    }

    /// <summary>"TACE alone", "sole comparator", "in China alone": nothing else beside what was named last.</summary>
    public void LimitLast()
    {
        if (atoms is [.., var last])
        {
            last.Filter = last.Filter switch
            {
                Filter.Treatment treatment => treatment with { Alone = true },
                Filter.Design { Attribute: "region" } region => region with { Only = true },
                var other => other,
            };
        }
    }

    /// <summary>"A single-agent PD-1 arm": nothing else beside what is named next.</summary>
    /// <param name="at">First token of its name.</param>
    public void LimitNext(int at) => _aloneAt = at;

    /// <summary>"PFS only as primary endpoint": the endpoint named last is the only one.</summary>
    public void LimitPrimary()
    {
        if (_open && atoms is [.., { Filter: Filter.Primary primary } last])
        {
            last.Filter = primary with { Only = true };
        }
    }

    /// <summary>A filter as the "only" before it limits it.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="at">First token of its name.</param>
    /// <param name="negated">Whether it is denied.</param>
    /// <param name="joined">Whether "or" joins it to the one before.</param>
    public Filter Limit(Filter filter, int at, bool negated, bool joined)
    {
        filter = filter switch
        {
            Filter.Treatment treatment => treatment with { Alone = at == _aloneAt || (_open && at - _at <= 1 && treatment.Concept != "systemic") },
            Filter.Eligibility rule when _open && !negated => rule with { Only = true },
            Filter.Primary primary when _open => primary with { Only = true },
            Filter.Design { Attribute: "region" } region when !negated && (IsOfRegion(at) || (joined && IsAfterOnlyRegion)) => region with { Only = true },
            _ => filter,
        };
        _open &= filter is Filter.Primary or Filter.Number;
        return filter;
    }

    private bool IsAfterOnlyRegion => atoms is [.., { Filter: Filter.Design { Attribute: "region", Only: true } }];

    /// <summary>"Solely in the USA"; "only trials from China" limits the list, not the region.</summary>
    private bool IsOfRegion(int at) => _open && at - _at <= 3
        && !mentions.Any(mention => mention.Concept.Id == Cues.Trials && mention.Start >= _at && mention.End <= at);

    /// <summary>"Child-Pugh A only", "in China only": the word belongs to what stands before it when nothing follows it.</summary>
    private bool LimitBefore(Mention only)
    {
        if (atoms is not [.., var last])
        {
            return false;
        }

        switch (last.Filter)
        {
            case Filter.Design { Attribute: "region" } region when !last.Negated && (only.Start - last.At <= 2 || only.End == tokens.Count):
                last.Filter = region with { Only = true };
                return true;
            case Filter.Treatment { Role: ArmRole.Control } control when !last.Negated && IsRightBefore(last, only) && EndsPhrase(only):
                // "Whose control was sorafenib only".
                last.Filter = control with { Alone = true };
                return true;
            case Filter.Eligibility rule when !PrecedesCriterion(only):
                last.Filter = rule with { Only = true };
                return true;
            default:
                return false;
        }
    }

    private bool IsRightBefore(FilterAtom atom, Mention only) => mentions.Any(mention => mention.Start == atom.At && mention.End == only.Start);

    private bool EndsPhrase(Mention only) => only.End == tokens.Count || tokens[only.End].Kind == TokenKind.Sign;

    private bool PrecedesCriterion(Mention only) => mentions.Any(mention => mention.Start >= only.End && mention.Start - only.End <= 2
        && mention.Concept.Kind is Kinds.Criterion or Kinds.Grade or Kinds.Stage && tokens[only.End].Text != ",");
}
