using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Questions;

public class MissingSpaceTests
{
    [Theory]
    [InlineData("OS inIMbrave150", "inimbrave", "in imbrave")]
    [InlineData("whichtrials included Vp4", "whichtrials", "which trials")]
    [InlineData("medianOS in HIMALAYA", "medianos", "median os")]
    [InlineData("TTPin SHARP?", "ttpin", "ttp in")]
    [InlineData("forOS in SARAH", "foros", "for os")]
    [InlineData("SummarizeHIMALAYA", "summarizehimalaya", "summarize himalaya")]
    [InlineData("what was theORR in LEAP-012", "theorr", "the orr")]
    [InlineData("in hepatitis C inLEAP-002", "inleap", "in leap")]
    public void Words_run_together_are_read_apart_and_shown(string question, string typed, string readAs) =>
        Assert.Contains((typed, readAs), RealCorpus.Parse(question).Corrections.Select(correction => (correction.Typed, correction.ReadAs)));

    [Theory]
    [InlineData("overallsurvival in HIMALAYA", "overall survival in HIMALAYA")]
    [InlineData("trials that excludedextrahepaticspread and used lenvatinib", "trials that excluded extrahepatic spread and used lenvatinib")]
    [InlineData("EMERALDOS", "EMERALD OS")]
    [InlineData("CheckMateresults?", "CheckMate results?")]
    public void They_mean_what_they_mean_apart(string together, string apart) =>
        Assert.Equal(RealCorpus.Ask(apart).Headline, RealCorpus.Ask(together).Headline);

    [Theory]
    [InlineData("ORIENT77 OS", "ORIENT77")]
    [InlineData("OS in METIV", "METIV")]
    [InlineData("trials with flurbitolib", "flurbitolib")]
    [InlineData("outpatient visits in SARAH", "outpatient visits")]
    public void Unknown_names_and_real_words_stay_whole(string question, string word) => Assert.Contains(word, RealCorpus.Parse(question).NotUnderstood);
}
