using HccBot.Knowledge.Trials;
using NJsonSchema;
using NJsonSchema.Validation;

namespace HccBot.Knowledge.Corpus;

/// <summary>Checks a corpus folder: every file against its schema, then the rules that schemas can't hold.</summary>
public static class CorpusCheck
{
    private static readonly (string Kind, string Schema)[] Schemas =
        [("trials", "trial"), ("transcripts", "transcript"), ("vocabulary", "vocabulary"), ("", "glossary")];

    /// <summary>All problems, in the order of the files; empty when the corpus is sound.</summary>
    public static IReadOnlyList<CorpusProblem> Run(string corpusFolder)
    {
        var problems = new List<CorpusProblem>();
        foreach (var (kind, schema) in Schemas)
        {
            CheckSchema(corpusFolder, kind, schema, problems);
        }

        CorpusFolder.Read(corpusFolder, problems);
        return [.. problems.Distinct()];
    }

    /// <summary>Counts, hash, newest data cutoff and facts by verification, one item a line.</summary>
    /// <exception cref="CorpusException">The corpus cannot be loaded.</exception>
    public static IReadOnlyList<(string Item, string Value)> Stats(string corpusFolder)
    {
        var content = CorpusFolder.Load(corpusFolder);
        var facts = content.Trials.SelectMany(trial => trial.Facts).ToArray();
        var summary = content.Summary;
        return
        [
            ("corpus hash", summary.Hash),
            ("as of", summary.AsOf),
            ("newest data cutoff", summary.NewestCutoff),
            ("trials", $"{summary.Trials}"),
            ("facts", $"{facts.Length}"),
            ("facts verified", $"{facts.Count(fact => !fact.PartlyVerified)}"),
            ("facts partly verified", $"{facts.Count(fact => fact.PartlyVerified)}"),
            ("statements kept apart as unverified", $"{content.Trials.Sum(trial => trial.Unverified.Count)}"),
            ("gaps (looked for, not found)", $"{content.Trials.Sum(trial => trial.Gaps.Count)}"),
            ("results", $"{facts.OfType<ResultFact>().Count(result => result.Subgroup is null)}"),
            ("subgroup results", $"{facts.OfType<ResultFact>().Count(result => result.Subgroup is not null)}"),
            ("excerpts", $"{summary.Excerpts}"),
            ("errata", $"{content.Transcripts.Sum(transcript => transcript.Errata.Count)}"),
            ("glossary terms", $"{summary.Terms}"),
            ("concepts", $"{content.Lexicon.Concepts.Count}"),
        ];
    }

    private static void CheckSchema(string folder, string kind, string schemaName, List<CorpusProblem> problems)
    {
        var schemaFile = Path.Combine(folder, "schema", $"{schemaName}.schema.json");
        if (!File.Exists(schemaFile))
        {
            problems.Add(new CorpusProblem($"schema/{schemaName}.schema.json", "", "The file is missing."));
            return;
        }

        var schema = JsonSchema.FromJsonAsync(File.ReadAllText(schemaFile)).GetAwaiter().GetResult();
        foreach (var file in kind.Length == 0 ? ["glossary.json"] : CorpusFolder.Files(folder, kind))
        {
            var path = Path.Combine(folder, file);
            if (!File.Exists(path))
            {
                continue;
            }

            try
            {
                problems.AddRange(schema.Validate(File.ReadAllText(path)).Select(error => Problem(file, error)));
            }
            catch (Newtonsoft.Json.JsonException)
            {
                // The reader reports broken JSON, with the place.
            }
            catch (InvalidCastException)
            {
                // The validator gives up on numbers of more than nineteen digits.
                problems.Add(new CorpusProblem(file, "", "Holds a whole number that is too large; figures are texts."));
            }
        }
    }

    private static CorpusProblem Problem(string file, ValidationError error)
    {
        var pointer = (error.Path ?? "").TrimStart('#').Replace(".", "/").Replace("[", "/").Replace("]", "");
        return new CorpusProblem(file, pointer, $"Against its schema: {error.Kind}.");
    }
}
