using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Transcripts;

/// <summary>An article or recording that experts speak in.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Title">Title.</param>
/// <param name="Show">Show and episode.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Speakers">Who speaks, with their true roles.</param>
/// <param name="Excerpts">Short verbatim excerpts, in the order of the article.</param>
/// <param name="Errata">Corrections shown beside the quotes.</param>
/// <param name="Source">What a quote is cited from.</param>
/// <param name="Sources">All sources, those of errata included.</param>
public sealed record Transcript(
    string Id, string Title, string Show, PartialDate Published, IReadOnlyList<Speaker> Speakers,
    IReadOnlyList<Excerpt> Excerpts, IReadOnlyList<Erratum> Errata, Source Source, IReadOnlyList<Source> Sources);

/// <summary>A person who speaks, with the true role.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Name">Full name.</param>
/// <param name="Role">Role as a reader sees it: "medical oncologist, UCLA".</param>
/// <param name="RoleConcept">Concept of the role.</param>
/// <param name="Names">Other ways people name the speaker.</param>
/// <param name="Erratum">Id of the erratum on how the printed text presents the speaker; null when it is right.</param>
public sealed record Speaker(string Id, string Name, string Role, string RoleConcept, IReadOnlyList<string> Names, string? Erratum);

/// <summary>Words as spoken or printed, slips included.</summary>
/// <param name="Id">Stable id, such as "finn-07".</param>
/// <param name="Speaker">Who says it.</param>
/// <param name="Section">Heading of the section it stands in.</param>
/// <param name="Text">Verbatim words.</param>
/// <param name="Topics">Concepts it is about.</param>
/// <param name="Trials">Trials it is about.</param>
/// <param name="Errata">Corrections that belong beside it.</param>
public sealed record Excerpt(
    string Id, Speaker Speaker, string Section, string Text, IReadOnlyList<string> Topics, IReadOnlyList<string> Trials,
    IReadOnlyList<Erratum> Errata)
{
    /// <summary>The words as recited ones are compared with them.</summary>
    public string Key { get; } = Tokenizer.Key(Text);
}

/// <summary>A correction, confirmation or update of something said.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind">transcription, trial-name, outdated, confirmed, ...</param>
/// <param name="AsPrinted">The words it is about.</param>
/// <param name="Correct">What is right, as a reader sees it.</param>
/// <param name="Facts">Facts that the correction rests on.</param>
/// <param name="Sources">Sources that it rests on beside those facts.</param>
public sealed record Erratum(
    string Id, string Kind, string AsPrinted, string Correct, IReadOnlyList<Fact> Facts, IReadOnlyList<Source> Sources);
