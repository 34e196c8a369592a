using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Trials;

namespace HccBot.Testing;

/// <summary>Valid values; a test names only what it is about.</summary>
public static class Some
{
    public static Source Source(
        string id = "imbrave150:s1", Rung rung = Rung.PeerReviewed, string label = "Finn et al., N Engl J Med 2020",
        string title = "Atezolizumab plus Bevacizumab in Unresectable Hepatocellular Carcinoma", string? date = "2020-05-14",
        string? url = "https://doi.org/10.1056/NEJMoa1915745") =>
        new(id, rung, label, title, date is null ? null : PartialDate.Parse(date), url, null, null);

    public static Citation Citation(int number = 1, Source? source = null) =>
        new(number, source ?? Source(id: $"imbrave150:s{number}"));

    public static Statement Statement(string text = "IMbrave150 included main portal vein invasion", params int[] citations) =>
        new(text, citations, []);

    public static GroupRow Row(string name = "IMbrave150", string? detail = null, params int[] citations) =>
        new(name.ToLowerInvariant(), name, Statement(detail ?? $"{name} included it", citations));

    public static Section.Group Group(Standing standing = Standing.Yes, string title = "Included", params GroupRow[] rows) =>
        new(title, standing, rows.Length == 0 ? [Row(citations: 1)] : rows);

    public static Quote Quote(string text = "If we don't lead, others will.", params Statement[] notes) =>
        new("x1", "Richard Finn", "Hepatologist", text, 1, notes);

    public static Answer Answer(
        AnswerKind kind = AnswerKind.TrialList, string question = "which trials included main portal vein invasion?",
        Statement? headline = null, IReadOnlyList<Section>? sections = null, IReadOnlyList<Statement>? notes = null,
        IReadOnlyList<string>? understanding = null, IReadOnlyList<Citation>? citations = null,
        IReadOnlyList<FollowUp>? followUps = null) => new()
        {
            Question = question,
            Standalone = question,
            Kind = kind,
            Headline = headline ?? Statement("Two trials included main portal vein invasion.", 1),
            Sections = sections ?? [],
            Notes = notes ?? [],
            Understanding = understanding ?? [],
            Trials = [],
            Unknown = [],
            Facts = [],
            Citations = citations ?? [Citation()],
            FollowUps = followUps ?? [],
            CorpusHash = "0123456789ab",
            AsOf = PartialDate.Parse("2026-11-23"),
        };
}
