using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Questions.Claims;

public class SentencesTests
{
    private static readonly PhraseList Abbreviations = new(RealCorpus.Content.Lexicon, Phrases.Abbreviation);

    [Theory]
    [InlineData("OS was 19.2 vs. 13.4 months. PFS was 6.9 months.", 2)]
    [InlineData("Dr. Finn said so (HR 0.77; p=0.032).", 1)]
    [InlineData("It allowed Child-Pugh A. It excluded Vp4; it enrolled few.", 3)]
    [InlineData("Both met their endpoints - is that still true?", 2)]
    [InlineData("95% CI 0.52 - 0.85", 1)]
    public void Points_and_dashes_end_sentences_but_not_numbers_or_abbreviations(string text, int count) =>
        Assert.Equal(count, Sentences.Of(text, Abbreviations).Count);
}
