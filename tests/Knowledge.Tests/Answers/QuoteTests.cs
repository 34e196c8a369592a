using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;
using HccBot.Knowledge.Transcripts;

namespace HccBot.Knowledge.Tests.Answers;

public class QuoteTests
{
    private static IEnumerable<Excerpt> Excerpts => RealCorpus.Content.Transcripts.SelectMany(transcript => transcript.Excerpts);

    [Fact]
    public void Wording_finds_its_speaker()
    {
        var answer = RealCorpus.Ask("who said if we don't lead");

        Assert.Equal((AnswerKind.Quote, "chapiro-19"), (answer.Kind, Assert.Single(answer.Quotes).ExcerptId));
    }

    [Fact]
    public void A_quote_is_verbatim_and_cited()
    {
        var quote = RealCorpus.Ask("who said if we don't lead").Quotes.Single();

        Assert.Equal(Excerpts.Single(excerpt => excerpt.Id == "chapiro-19").Text, quote.Text);
        Assert.Equal(1, quote.Citation);
    }

    [Theory]
    [InlineData("What did Julius Chapiro say about control arms?", "Julius Chapiro")]
    [InlineData("What did Finn say about evidence?", "Richard Finn")]
    [InlineData("what did the medical oncologist say about evidence", "Richard Finn")]
    [InlineData("what did the interventional radiologist say about control arms", "Julius Chapiro")]
    public void Name_and_true_role_choose_the_speaker(string question, string speaker) =>
        Assert.Equal([speaker], RealCorpus.Ask(question).Quotes.Select(quote => quote.Speaker).Distinct());

    [Fact]
    public void A_role_that_was_printed_wrongly_is_corrected_beside_the_quote() =>
        Assert.Contains(RealCorpus.Ask("what did the medical oncologist say about evidence").Notes, note => note.Text.Contains("Julius Chapiro is the interventional radiologist"));

    [Fact]
    public void A_slip_stays_in_the_quote_and_the_erratum_stands_beside_it()
    {
        var quote = RealCorpus.Ask("who said awaiting data or a decision by the FDA in the next few weeks").Quotes.Single();

        Assert.Contains("CARES-301", quote.Text);
        Assert.Contains(quote.Notes, note => note.Text.Contains("CARES-310"));
    }

    [Fact]
    public void An_erratum_cites_what_it_rests_on()
    {
        var notes = RealCorpus.Ask("What did Julius Chapiro say about control arms?").Quotes.SelectMany(quote => quote.Notes).ToArray();

        Assert.NotEmpty(notes);
        Assert.All(notes, note => Assert.NotEmpty(note.Citations));
    }

    [Fact]
    public void Every_excerpt_is_found_by_its_own_words() => Assert.All(Excerpts, excerpt =>
        Assert.Contains(excerpt.Id, RealCorpus.Ask($"who said \"{excerpt.Text}\"").Quotes.Select(quote => quote.ExcerptId)));

    [Fact]
    public void What_nobody_said_is_refused() => Assert.Equal(AnswerKind.Refusal, RealCorpus.Ask("who said zebras dance tango at midnight").Kind);

    [Theory]
    [InlineData("What is Vp4?", "Vp4: main trunk")]
    [InlineData("What is Child-Pugh?", "Class A is 5-6 points")]
    [InlineData("define progression-free survival", "whichever comes first")]
    public void A_definition_is_cited(string question, string words)
    {
        var answer = RealCorpus.Ask(question);

        Assert.Equal(AnswerKind.Definition, answer.Kind);
        Assert.Contains(words, answer.Headline.Text);
        Assert.NotEmpty(answer.Headline.Citations);
    }
}
