namespace HccBot.Evaluation.Grading;

/// <summary>One thing that was looked at in an answer.</summary>
/// <param name="Name">What was looked at, such as "trials".</param>
/// <param name="Passed">Whether it is as it must be.</param>
/// <param name="Detail">What was expected and what was found; empty where the name says it all.</param>
internal sealed record Check(string Name, bool Passed, string Detail)
{
    /// <summary>"trials: missing himalaya".</summary>
    public override string ToString() => Detail.Length == 0 ? Name : $"{Name}: {Detail}";
}
