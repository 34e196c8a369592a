namespace HccBot.Knowledge.Trials;

/// <summary>What time overtook: claims that were true, or open, and are so no longer.</summary>
/// <param name="Claims">Ids of facts, of any dossier, and of excerpts as "transcript:excerpt".</param>
/// <param name="Since">Since when they are overtaken.</param>
/// <param name="By">Ids of the facts that carry what is true now.</param>
public sealed record Overtaking(IReadOnlyList<string> Claims, PartialDate Since, IReadOnlyList<string> By);
