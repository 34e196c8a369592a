using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>What stands around a statement: who says it, and the question whether it is true.</summary>
internal sealed class ClaimFrame(ClaimPhrases phrases)
{
    /// <summary>Whether a sentence asks if something is true, or reports somebody's statement.</summary>
    public bool AsksTruth(Question sentence) =>
        sentence.Mentions.Any(mention => mention.Concept.Id is Cues.Claim or Cues.ClaimReport)
        || ReportEnd(sentence) > 0
        || ReporterLength(sentence) > 0
        || LabelEnd(sentence) > 0
        || DenialEnd(sentence) > 0
        || (TailLength(sentence) > 0 && (!phrases.QuestionWords.At(sentence.Tokens, 0) || IsTailOnly(sentence)));

    /// <summary>Whether it asks in so many words if something is true, not only reports it.</summary>
    public bool AsksWhetherTrue(Question sentence) => sentence.Has(Cues.Claim) || TailLength(sentence) > 0;

    /// <summary>Whether it asks for something else than the truth of a statement: "What is the number?".</summary>
    public bool AsksSomethingElse(Question sentence) => IsQuestion(sentence) && !AsksTruth(sentence)
        && (Enumerable.Range(0, Math.Min(3, sentence.Tokens.Count)).Any(i => phrases.QuestionWords.At(sentence.Tokens, i))
            || (sentence.Text.TrimEnd().EndsWith('?') && sentence.Clinical.Any() && !phrases.QuestionStarts.At(sentence.Tokens, 0))
            || ((sentence.Has(Cues.Compare) || (sentence.Has(Cues.TellAbout) && sentence.HasKind(Kinds.Endpoint))) && phrases.QuestionStarts.At(sentence.Tokens, 0)));

    /// <summary>Whether it asks about the words of a speaker of the corpus.</summary>
    public bool Quotes(Question sentence) => (sentence.HasKind(Kinds.Speaker) || sentence.HasKind(Kinds.Role)) && (sentence.Has(Cues.Say) || sentence.Has(Cues.WhoSaid)) && !IsQuestion(sentence);

    /// <summary>Whether a sentence states something: a finite verb with its subject before it, and no sign of a question or a request.</summary>
    public bool IsStatement(Question sentence)
    {
        var tokens = sentence.Tokens;
        if (SetsApart(sentence) && !IsQuestion(sentence))
        {
            return true;
        }

        if (IsQuestion(sentence) || AsksForAll(sentence) || sentence.Has(Cues.Advice) || AsksAfterName(sentence) || RanksFirst(sentence))
        {
            return false;
        }

        for (var verb = 1; verb < tokens.Count; verb++)
        {
            if (IsVerb(sentence, verb) && SubjectBefore(sentence, verb) && (tokens.Skip(verb + 1).Any(token => token.Kind != TokenKind.Sign) || EndsBoth(sentence, verb)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Fewer grade 3 events with SIRT than with sorafenib in SIRveNIB": states something without a verb.</summary>
    private bool SetsApart(Question sentence) => sentence.Trials.Count == 1 && sentence.Says("than") && sentence.Mentions.Count(IsTreatment) > 1
        && (sentence.HasKind(Kinds.Safety) || sentence.HasKind(Kinds.Endpoint)) && (phrases.Worse.At(sentence.Tokens, 0) || phrases.More.At(sentence.Tokens, 0));

    /// <summary>"TACE-2 and SPACE both failed."</summary>
    private static bool EndsBoth(Question sentence, int verb) => sentence.Says("both") && sentence.Trials.Count == 2
        && sentence.Mentions.Any(mention => mention.Is(Kinds.Outcome) && verb >= mention.Start && verb < mention.End);

    /// <summary>"Everything that went up against sorafenib": a list is asked for.</summary>
    private static bool AsksForAll(Question sentence) => sentence.Mentions.Any(mention => mention.Concept.Id == Cues.AskList && sentence.Tokens[mention.Start].Text is "everything" or "anything");

    /// <summary>"SIRveNIB: is partial thrombosis allowed", "In REFLECT, did ...": a question behind what it is about.</summary>
    private bool AsksAfterName(Question sentence) => Enumerable.Range(1, Math.Max(0, sentence.Tokens.Count - 1))
        .Any(i => sentence.Tokens[i - 1].Text is "," or ":" && (sentence.Tokens[i].Text is not "and" || !(phrases.Same.In(sentence.Tokens) || Enumerable.Range(1, i - 1).Any(verb => IsVerb(sentence, verb)))) && (phrases.QuestionStarts.At(sentence.Tokens, i) || phrases.QuestionWords.At(sentence.Tokens, i)) && sentence.Tokens[i].Text is not ("which" or "who" or "whose" or "when" or "where"));

    /// <summary>"Highest OS in randomized trials": asks for a ranking.</summary>
    private static bool RanksFirst(Question sentence) =>
        sentence.Mentions is [{ Start: 0, Concept.Id: Cues.RankHigh or Cues.RankLow or Cues.RankNew or Cues.Compare or Cues.Scoreboard }, ..];

    /// <summary>The statement alone, without who says it and whether it is true.</summary>
    public string Body(Question sentence)
    {
        var tokens = sentence.Tokens;
        var end = tokens.Count - Math.Max(TailLength(sentence), ReporterLength(sentence));
        var lead = sentence.Mentions.Where(mention => mention.Concept.Id is Cues.Claim or Cues.ClaimReport && mention.Start <= 16 && mention.End <= end).Select(mention => mention.End).DefaultIfEmpty(0).Max();
        var start = new[] { lead, ReportEnd(sentence), LabelEnd(sentence), RequestEnd(sentence), DenialEnd(sentence), MentionEnd(sentence) }.Max();
        while (start < end && (tokens[start].Kind == TokenKind.Sign || tokens[start].Text is "that" or "whether" or "if"))
        {
            start++;
        }

        return start >= end || IsTailOnly(sentence) ? "" : sentence.Text[tokens[start].Start..Close(sentence.Text, tokens[end - 1].End)];
    }

    /// <summary>A finite verb that is no part of "compared with".</summary>
    public bool IsVerb(Question sentence, int token) => phrases.Verbs.At(sentence.Tokens, token)
        && !sentence.Mentions.Any(mention => mention.Concept.Id == Cues.Versus && token >= mention.Start && token < mention.End)
        // "The boundary each had to beat".
        && !(token > 0 && token + 1 < sentence.Tokens.Count && sentence.Tokens[token].Text is "had" or "has" or "have" && sentence.Tokens[token + 1].Text == "to" && sentence.Tokens[token - 1].Text is "each" or "they" or "it" or "both")
        // "OS benefit" is a noun.
        && !(sentence.Tokens[token].Text == "benefit" && sentence.Mentions.Any(mention => mention.Is(Kinds.Endpoint) && mention.End == token))
        // "Randomized trials", "number randomized": no verb.
        && !(token > 0 && sentence.Tokens[token - 1].Text is "number") && !sentence.Mentions.Any(mention => mention.Start == token + 1 && mention.Concept.Id == Cues.Trials)
        && !(token > 0 && sentence.Tokens[token - 1].Text is "that" or "who" or "whose" or "where" or "and" && token == 1);

    /// <summary>The token after "Claim:" or "Statement:"; zero without one.</summary>
    private static int LabelEnd(Question sentence)
    {
        var end = sentence.Tokens.Take(4).ToList().FindIndex(token => token.Text == ":") + 1;
        return end > 1 && sentence.Tokens.Take(end).Any(token => token.Text is "claim" or "claimed" or "confirm" or "verify" or "check" or "statement" or "assertion" or "myth" or "hypothesis" or "slide" or "fact") ? end : 0;
    }

    /// <summary>The token after the verb of "Isn't LEGACY single-arm?", which asks for assent; zero without one.</summary>
    private static int DenialEnd(Question sentence)
    {
        var tokens = sentence.Tokens;
        var verb = tokens.Count > 3 && tokens[0].Text is "isn" or "isnt" or "wasn" or "wasnt" or "aren" or "arent" or "weren" or "werent" or "didn" or "didnt" or "doesn" or "doesnt" or "hasn" or "hasnt" or "haven" or "havent";
        var end = verb ? tokens[1].Text == "t" ? 2 : 1 : 0;
        return end > 0 && tokens[end].Text is not ("there" or "it" or "that" or "this" or "he" or "she") && sentence.HasKind(Kinds.Trial) ? end : 0;
    }

    /// <summary>The token after "the authors fail to mention that", whose "fail" says nothing of a trial; zero without one.</summary>
    private static int MentionEnd(Question sentence)
    {
        var that = sentence.Tokens.Take(12).ToList().FindIndex(token => token.Text == "that");
        return that > 1 && sentence.Tokens[that - 1].Text is "mention" or "mentioned" or "mentioning" or "acknowledge" or "note" or "admit" or "report" or "recall" or "overlook"
            && !sentence.Mentions.Any(mention => mention.Start < that && (mention.Concept.Kind is Kinds.Trial or Kinds.Endpoint or Kinds.Safety || IsTreatment(mention))) ? that + 1 : 0;
    }

    /// <summary>The token after "Can I put this on my poster:"; zero without one.</summary>
    private static int RequestEnd(Question sentence)
    {
        var colon = sentence.Tokens.Take(12).ToList().FindIndex(token => token.Text == ":");
        return colon > 1 && !sentence.Clinical.Any(mention => mention.Start < colon) ? colon + 1 : 0;
    }

    /// <summary>The token after "a colleague says that" or "Finn said"; zero when nobody's words are reported.</summary>
    private int ReportEnd(Question sentence)
    {
        foreach (var say in sentence.Mentions.Where(mention => mention.Concept.Id == Cues.Say && mention.Start is > 0 and <= 8))
        {
            var named = sentence.Mentions.Any(mention => mention.Concept.Kind is Kinds.Speaker or Kinds.Role && mention.End <= say.Start && say.Start - mention.End <= 2);
            var by = say.End < sentence.Tokens.Count && sentence.Tokens[say.End].Text == "by" ? phrases.Sources.LengthAt(sentence.Tokens, say.End + 1) : 0;
            var somebody = by > 0 || phrases.Sources.LengthBefore(sentence.Tokens, say.Start) > 0;
            var end = by > 0 ? say.End + 1 + by : say.End;
            while (end < sentence.Tokens.Count && sentence.Tokens[end].Text is "me" or "us" or "," or ":")
            {
                end++;
            }

            // "Claimed yesterday that ...".
            for (var i = end; i < Math.Min(end + 4, sentence.Tokens.Count) && !sentence.Clinical.Any(mention => mention.Start >= say.End && mention.Start <= i); i++)
            {
                end = sentence.Tokens[i].Text == "that" ? i : end;
            }

            if (end >= sentence.Tokens.Count)
            {
                // "..., my colleague claims": what is said stands before.
                return 0;
            }

            var that = sentence.Tokens[end].Text == "that";
            var about = sentence.Tokens[end].Text is "about" or "on" or "of";
            if (!about && (somebody || ((named || that) && !IsQuestion(sentence))) && !phrases.QuestionWords.At(sentence.Tokens, say.End) && !phrases.QuestionWords.At(sentence.Tokens, end))
            {
                return that ? end + 1 : end;
            }
        }

        return 0;
    }

    /// <summary>How many tokens "..., somebody wrote in the chat" or "..., I read somewhere" takes at the end: who says it, behind what is said.</summary>
    private int ReporterLength(Question sentence)
    {
        var tokens = sentence.Tokens;
        if (sentence.Mentions.LastOrDefault(mention => mention.Concept.Id == Cues.ClaimReport && mention.Start > 3) is { } report && tokens.Skip(report.End).All(token => token.Kind == TokenKind.Sign) && !sentence.Text.TrimEnd().EndsWith('?'))
        {
            // "... if I remember correctly".
            return tokens.Count - report.Start;
        }

        var comma = Enumerable.Range(0, tokens.Count).LastOrDefault(i => tokens[i].Text is "," or "(", -1);
        if (comma < 3 || tokens.Count - comma > 9 || sentence.Clinical.Any(mention => mention.Start > comma) || sentence.Text.TrimEnd().EndsWith('?') || phrases.QuestionWords.At(tokens, 0))
        {
            return 0;
        }

        var reports = sentence.Mentions.Any(mention => mention.Start > comma && (mention.Concept.Id == Cues.ClaimReport
            || (mention.Concept.Id == Cues.Say && (phrases.Sources.LengthBefore(tokens, mention.Start) > 0 || phrases.Sources.LengthAt(tokens, mention.End) > 0))));
        return reports ? tokens.Count - comma : 0;
    }

    /// <summary>Whether a sentence asks, or asks for, something.</summary>
    public bool IsQuestion(Question sentence)
    {
        var tokens = sentence.Tokens;
        return tokens.Count == 0 || (sentence.Text.TrimEnd().EndsWith('?') && TailLength(sentence) == 0 && !sentence.Has(Cues.Claim))
            || (phrases.QuestionStarts.At(tokens, 0) && TailLength(sentence) == 0 && !sentence.Has(Cues.Claim))
            || Enumerable.Range(1, tokens.Count).Any(i => i < tokens.Count && phrases.QuestionWords.At(tokens, i) && !IsRelative(sentence, i));
    }

    /// <summary>"IMbrave150, which compared ...", "was longer when ...": no question.</summary>
    private bool IsRelative(Question sentence, int token) =>
        sentence.Has(Cues.Claim) || sentence.Tokens[token].Text is "when" or "where" or "whose" or "who"
        || (sentence.Tokens[token - 1].Text == "," && sentence.Tokens[token].Text == "which")
        || (token + 1 < sentence.Tokens.Count && phrases.Verbs.At(sentence.Tokens, token + 1) && sentence.Tokens[token].Text == "which");

    private static bool SubjectBefore(Question sentence, int verb)
    {
        // "KEYNOTE-240 showed ...": a name that we do not know can be a subject too.
        if (sentence.Unknown.Any(phrase => phrase.End <= verb && (phrase.Text.Any(char.IsAsciiDigit) || phrase.Text.Count(char.IsUpper) >= 2)) && sentence.Clinical.Any())
        {
            return true;
        }

        var all = sentence.Tokens.Take(verb).Any(token => token.Text is "all" or "no" or "every" or "none" or "each" or "only") && sentence.Mentions.Any(mention => mention.Concept.Id is Cues.Trials or Cues.Help && mention.Start < verb);
        var named = sentence.HasKind(Kinds.Trial) || sentence.Mentions.Any(IsTreatment) || all;
        // "Less than 5% had a complete response with STRIDE".
        var share = sentence.Clinical.Any() && sentence.Tokens.Take(verb).Any(token => token.Text is "%" or "percent" or "patients" or "half") && !sentence.Has(Cues.AskList) && !sentence.Has(Cues.HowMany);
        var subject = sentence.Mentions.LastOrDefault(mention => mention.End <= verb
            && (mention.Concept.Kind is Kinds.Trial or Kinds.Endpoint or Kinds.Agency or Kinds.Speaker or Kinds.Safety or Kinds.Etiology or Kinds.Grade or Kinds.Criterion || mention.Concept.Id is "control-arm" or "experimental-arm" or Cues.PrimaryEndpoint or Cues.MeasureHr || IsTreatment(mention)));
        return named && (subject is not null || all || share) && (sentence.HasKind(Kinds.Trial) || all || SaysMuch(sentence))
            && !sentence.Tokens.Take(verb).Any(token => token.Text is "that" or "who" or "where" or "whose")
            && (all || !sentence.Mentions.Any(mention => mention.Concept.Id == Cues.Trials && mention.Start == 0));
    }

    /// <summary>Without a trial's name, a statement needs a figure, an outcome, or a decision to be one.</summary>
    private static bool SaysMuch(Question sentence) =>
        sentence.HasKind(Kinds.Outcome) || sentence.HasKind(Kinds.Decision) || ((sentence.HasKind(Kinds.Safety) || sentence.HasKind(Kinds.Endpoint)) && sentence.Says("than") && sentence.Mentions.Count(IsTreatment) > 1) || ((sentence.HasKind(Kinds.Endpoint) || sentence.Has(Cues.MeasureHr) || sentence.Has(Cues.Months)) && sentence.Tokens.Any(token => token.Kind == TokenKind.Number));

    private static bool IsTreatment(Mention mention) => mention.Concept.IsTreatment;

    /// <summary>How many tokens "is that true?" takes at the end.</summary>
    private int TailLength(Question sentence)
    {
        var tokens = sentence.Tokens;
        var (end, tail) = (tokens.Count, 0);
        while (true)
        {
            while (end > 0 && tokens[end - 1] is { Kind: TokenKind.Sign, Text: not "%" })
            {
                end--;
            }

            var length = phrases.Tails.LengthBefore(tokens, end);
            if (length == 0 || IsPlainNo(tokens, end) || IsPartOfPhrase(sentence, end, length) || (length == 1 && end > 1 && tokens[end - 1].Text is "ok" or "okay" or "agree" && tokens[end - 2].Kind != TokenKind.Sign))
            {
                return tail;
            }

            end -= length;
            tail = tokens.Count - end;
        }
    }

    /// <summary>"If I remember right": the last word belongs to what stands before it.</summary>
    private static bool IsPartOfPhrase(Question sentence, int end, int length) =>
        sentence.Mentions.Any(mention => (mention.Concept.Id == Cues.Ordinary || !mention.Is(Kinds.Cue)) && mention.Start < end - length && mention.End >= end);

    /// <summary>"..., no?" asks for assent; in "EHS: no" the word is an answer.</summary>
    private static bool IsPlainNo(IReadOnlyList<Token> tokens, int end) => tokens[end - 1].Text == "no" && (end < 2 || tokens[end - 2].Text != ",");

    private bool IsTailOnly(Question sentence) => TailLength(sentence) >= sentence.Tokens.Count(token => token.Kind != TokenKind.Sign);

    /// <summary>Where the text of the last token ends, a closing bracket included.</summary>
    private static int Close(string text, int end) => end < text.Length && text[end] == ')' ? end + 1 : end;
}
