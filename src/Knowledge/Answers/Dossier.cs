namespace HccBot.Knowledge.Answers;

/// <summary>All that the corpus holds on a trial.</summary>
/// <param name="Trial">The trial in two lines.</param>
/// <param name="Card">The answer to "Tell me about" it.</param>
/// <param name="Chapters">Every fact, by what it is about.</param>
/// <param name="Citations">The numbered sources of card and chapters; the card's numbers are the same here.</param>
public sealed record Dossier(
    TrialSummary Trial, Answer Card, IReadOnlyList<Chapter> Chapters, IReadOnlyList<Citation> Citations);

/// <summary>A part of a dossier.</summary>
/// <param name="Title">Heading, such as "Safety".</param>
/// <param name="Sections">The facts.</param>
public sealed record Chapter(string Title, IReadOnlyList<Section> Sections);
