using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>Limits on patients' values, and a patient who is spoken of over several turns.</summary>
public class AskedOnPatientsTests
{
    private const string Patient = "65 year old, HBV, Child-Pugh A6, ECOG 1, main portal vein invasion, platelets 90, no prior systemic therapy. Which trials?";

    [Fact]
    public void A_limit_that_is_required_lists_the_trials_with_such_a_rule() =>
        Assert.Equal(["reach-2"], RealCorpus.Ask("which trials required an AFP of at least 400?").Trials);

    [Fact]
    public void A_limit_on_a_value_is_no_number_of_patients() =>
        Assert.Contains("platelets", RealCorpus.Ask("which trials required platelets of at least 75?").Headline.Text, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("and if he were Child-Pugh B8?", "Child-Pugh B8", "Child-Pugh A6")]
    [InlineData("what if ECOG 2?", "ECOG 2", "ECOG 1")]
    [InlineData("without the portal vein invasion?", "no portal vein invasion", "; main portal vein invasion")]
    [InlineData("what if platelets 50?", "platelets 50", "platelets 90")]
    public void A_patient_keeps_everything_but_what_is_named_anew(string question, string now, string before)
    {
        var text = PlainText.Render(Then(question));

        Assert.Contains("age 65", text, StringComparison.Ordinal);
        Assert.Contains(now, text, StringComparison.Ordinal);
        Assert.DoesNotContain(before, text.Split('\n').First(line => line.StartsWith("Profile read", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_card_says_what_it_took_of_the_patient_before() =>
        Assert.Contains("Taken from before: a patient, hepatitis B", PlainText.Render(Then("what if ECOG 2?")), StringComparison.Ordinal);

    private static Answer Then(string question)
    {
        var before = RealCorpus.Ask(Patient).Context;
        var answer = RealCorpus.Knowledge.AskAsync(question, before, CancellationToken.None);
        return answer.IsCompletedSuccessfully ? answer.Result : throw new InvalidOperationException("The answer did not come at once.");
    }
}
