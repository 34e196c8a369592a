using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Questions;

/// <summary>What identifies a patient is taken out; what only looks like it stays.</summary>
public class PatientIdentifierTests
{
    [Theory]
    [InlineData("Mr Smith, HBV", "Mr [removed], HBV", "a name")]
    [InlineData("Mrs. Jane Doe has HCV", "Mrs. [removed] has HCV", "a name")]
    [InlineData("MR JOHN SMITH HBV", "MR [removed] HBV", "a name")]
    [InlineData("Name: Smith, John, HBV", "Name: [removed], HBV", "a name")]
    [InlineData("mr smith vp4", "mr [removed] vp4", "a name")]
    [InlineData("Frau M\u00fcller, 65", "Frau [removed], 65", "a name")]
    [InlineData("patient name: John Smith, CP A6", "patient name: [removed], CP A6", "a name")]
    [InlineData("Patient John Smith, 65", "Patient [removed], 65", "a name")]
    [InlineData("DOB 12/03/1958", "DOB [removed]", "a date of birth")]
    [InlineData("date of birth: 12 March 1958", "date of birth: [removed]", "a date of birth")]
    [InlineData("born 12/03/1958, HBV", "born [removed], HBV", "a date of birth")]
    [InlineData("born in 1958", "born in [removed]", "a date of birth")]
    [InlineData("HBV 12.03.1958 Vp4", "HBV [removed] Vp4", "a date of birth")]
    [InlineData("MRN 4455667 Vp4", "MRN [removed] Vp4", "a record number")]
    [InlineData("medical record number is 00-123-456, HBV", "medical record number is [removed], HBV", "a record number")]
    [InlineData("SSN 123-45-6789", "SSN [removed]", "a record number")]
    [InlineData("call him at 555-123-4567", "call him at [removed]", "a phone number")]
    [InlineData("phone +49 30 1234567", "phone [removed]", "a phone number")]
    [InlineData("j.smith@example.org asks", "[removed] asks", "an e-mail address")]
    public void What_identifies_a_patient_is_taken_out(string typed, string left, string what)
    {
        var (text, found) = PatientIdentifiers.TakeOut(typed);

        Assert.Equal(left, text);
        Assert.Equal([what], found);
    }

    [Theory]
    [InlineData("What did Dr Finn say about control arms?")]
    [InlineData("Dr. Chapiro on TACE")]
    [InlineData("Julius Chapiro, Richard Finn")]
    [InlineData("NCT03434379 and NCT 0343 4379")]
    [InlineData("Cheng et al. 2022, J Hepatol")]
    [InlineData("data cutoff 2020-08-31")]
    [InlineData("cutoff 31/08/2020")]
    [InlineData("CheckMate 9DW, IMbrave150, HIMALAYA 36-month OS 30.7% (95% CI 0.52-0.85), p=0.0002")]
    [InlineData("OS 19.2 vs 13.4 months, HR 0.66 (0.52-0.85)")]
    [InlineData("MR imaging and mRECIST, by MRI")]
    [InlineData("mr recist 1.1")]
    [InlineData("case number of patients 501")]
    [InlineData("patients in trials: 1171, 401 and 336")]
    [InlineData("Patient with Child-Pugh A, HBV")]
    [InlineData("Patient Characteristics in HIMALAYA, by arm")]
    [InlineData("90-year-old with ECOG 1")]
    [InlineData("AFP 123-456-789")]
    [InlineData("5-year OS in HIMALAYA, 2024-05 update")]
    public void What_only_looks_like_it_stays(string typed) => Assert.Equal((typed, 0), (PatientIdentifiers.TakeOut(typed).Text, PatientIdentifiers.TakeOut(typed).Found.Count));

    [Theory]
    [InlineData("Mr Zauberwald, DOB 12/03/1958, MRN 4455667, HBV, Child-Pugh A6, ECOG 1, Vp4: which trials?")]
    [InlineData("OS in IMbrave150? My patient is Mr Zauberwald, born 12/03/1958, MRN 4455667")]
    [InlineData("Mr Zauberwald 12/03/1958 4455667@zauberwald.org")]
    [InlineData("what should I give Mr Zauberwald, MRN 4455667, DOB 12/03/1958?")]
    public void No_answer_repeats_it(string question)
    {
        var answer = RealCorpus.Ask(question);
        var said = AnswerJson.Render(answer) + RealCorpus.Knowledge.Explain(question) + string.Concat(answer.FollowUps.Select(next => next.Question));

        Assert.DoesNotContain("Zauberwald", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("1958", said, StringComparison.Ordinal);
        Assert.DoesNotContain("4455667", said, StringComparison.Ordinal);
        Assert.Contains("It is not kept", answer.Understanding[0], StringComparison.Ordinal);
    }
}
