using System.Security.Cryptography;
using System.Text;
using HccBot.Knowledge.Glossary;
using HccBot.Knowledge.Transcripts;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Corpus;

/// <summary>Reads a corpus folder.</summary>
public static class CorpusFolder
{
    /// <summary>Reads every file; all problems are found before any is thrown.</summary>
    /// <exception cref="CorpusException">A file is missing or broken, or the files contradict each other.</exception>
    public static CorpusContent Load(string folder)
    {
        var problems = new List<CorpusProblem>();
        var content = Read(folder, problems);
        return content is not null && problems.Count == 0 ? content : throw new CorpusException(problems);
    }

    internal static CorpusContent? Read(string folder, List<CorpusProblem> problems)
    {
        if (!Directory.Exists(folder))
        {
            problems.Add(new CorpusProblem(folder, "", "There is no such folder; set HccBot:Corpus to the corpus folder."));
            return null;
        }

        var concepts = Files(folder, "vocabulary").SelectMany(file => Open(folder, file, problems, VocabularyReader.Read) ?? []).ToList();
        var bare = Lexicon(concepts, problems);
        if (bare is null)
        {
            return null;
        }

        var trials = Files(folder, "trials")
            .Select(file => Open(folder, file, problems, root => TrialReader.Read(root, bare)))
            .OfType<Trial>().OrderBy(trial => trial.Name, StringComparer.OrdinalIgnoreCase).ToList();
        if (trials.Count == 0)
        {
            problems.Add(new CorpusProblem("trials", "", "There is no dossier."));
            return null;
        }

        var transcripts = ReadTranscripts(folder, trials, problems);
        var terms = Open(folder, "glossary.json", problems, GlossaryReader.Read) ?? [];
        var lexicon = Lexicon([.. concepts, .. Names(trials, transcripts), .. Terms(terms, bare)], problems);
        if (lexicon is null || problems.Count > 0)
        {
            return null;
        }

        var content = new CorpusContent(Hash(folder), trials, transcripts, terms, lexicon);
        CorpusRules.Check(content, problems);
        return content;
    }

    /// <summary>The files of a folder of the corpus, in the order of their names.</summary>
    internal static IEnumerable<string> Files(string folder, string kind)
    {
        var below = Path.Combine(folder, kind);
        return Directory.Exists(below)
            ? Directory.EnumerateFiles(below, "*.json").Select(path => $"{kind}/{Path.GetFileName(path)}").Order(StringComparer.Ordinal)
            : [];
    }

    private static List<Transcript> ReadTranscripts(string folder, List<Trial> trials, List<CorpusProblem> problems)
    {
        var facts = trials.SelectMany(trial => trial.Facts).DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id);
        var sources = trials.SelectMany(trial => trial.Sources).DistinctBy(source => source.Id).ToDictionary(source => source.Id);
        var reader = new TranscriptReader(facts, sources);
        return [.. Files(folder, "transcripts").Select(file => Open(folder, file, problems, reader.Read)).OfType<Transcript>()];
    }

    private static T? Open<T>(string folder, string file, List<CorpusProblem> problems, Func<CorpusNode, T> read) where T : class
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            problems.Add(new CorpusProblem(file, "", "The file is missing."));
            return null;
        }

        return CorpusNode.Open(path, file, problems)?.Build(read);
    }

    private static Lexicon? Lexicon(IEnumerable<Concept> concepts, List<CorpusProblem> problems)
    {
        try
        {
            return new Lexicon(concepts);
        }
        catch (ArgumentException broken)
        {
            problems.Add(new CorpusProblem("vocabulary", "", broken.Message));
            return null;
        }
    }

    /// <summary>Trials and speakers are named in questions like any concept.</summary>
    private static IEnumerable<Concept> Names(IEnumerable<Trial> trials, IEnumerable<Transcript> transcripts)
    {
        foreach (var trial in trials)
        {
            yield return new Concept(trial.Id, Kinds.Trial, trial.Name, [.. trial.Aliases, trial.Nct.Value], [], []);
        }

        foreach (var speaker in transcripts.SelectMany(transcript => transcript.Speakers).DistinctBy(speaker => speaker.Id))
        {
            yield return new Concept(speaker.Id, Kinds.Speaker, speaker.Name, speaker.Names, [], []);
        }
    }

    /// <summary>Terms of the glossary whose words the vocabulary lacks: "RMST", "partition model".</summary>
    private static IEnumerable<Concept> Terms(IEnumerable<GlossaryTerm> terms, Lexicon bare)
    {
        foreach (var term in terms)
        {
            var names = term.Names.Append(term.Term).Where(name => IsNew(name, bare)).ToArray();
            if (names.Length > 0)
            {
                yield return new Concept($"term-{term.Id}", Kinds.Term, names[^1], names, [], []);
            }
        }
    }

    private static bool IsNew(string name, Lexicon bare)
    {
        var tokens = Tokenizer.Cut(name);
        var mentions = MentionFinder.Find(tokens, bare);
        return mentions.All(mention => mention.Is(Kinds.Cue)) && mentions.Sum(mention => mention.Length) < tokens.Count(token => token.Kind == TokenKind.Word);
    }

    /// <summary>The content hash of the files as they lie there now, whether or not they make a corpus.</summary>
    /// <exception cref="IOException">A file can't be read, or the glossary is missing.</exception>
    internal static string Hash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(folder, "trials").Concat(Files(folder, "transcripts")).Concat(Files(folder, "vocabulary")).Append("glossary.json"))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(folder, file)).ReplaceLineEndings("\n")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
