namespace HccBot.Knowledge;

/// <summary>Marks this assembly for tests of the architecture.</summary>
public static class KnowledgeAssembly;
