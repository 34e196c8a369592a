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
    [InlineData("Mr. J. Smith, HBV", "Mr. [removed], HBV", "a name")]
    [InlineData("Mr J R Smith, HBV", "Mr [removed], HBV", "a name")]
    [InlineData("Mr van der Berg has HCV", "Mr [removed] has HCV", "a name")]
    [InlineData("Mrs O'Brien, Vp4", "Mrs [removed], Vp4", "a name")]
    [InlineData("Signora Rossi, 71", "Signora [removed], 71", "a name")]
    [InlineData("Herrn M\u00fcller, HBV", "Herrn [removed], HBV", "a name")]
    [InlineData("Hr. M\u00fcller, 65", "Hr. [removed], 65", "a name")]
    [InlineData("Frau von Hagen hat HCV", "Frau [removed] hat HCV", "a name")]
    [InlineData("frau schmidt, hcv", "frau [removed], hcv", "a name")]
    [InlineData("Patientin Erika Mustermann, 65 J.", "Patientin [removed], 65 J.", "a name")]
    [InlineData("Patient Hans Meier hat HBV", "Patient [removed] hat HBV", "a name")]
    [InlineData("Patient namens M\u00fcller", "Patient namens [removed]", "a name")]
    [InlineData("Name des Patienten: Hans Meier, HBV", "Name des Patienten: [removed], HBV", "a name")]
    [InlineData("Patientenname: Meier", "Patientenname: [removed]", "a name")]
    [InlineData("Nachname: Meier, Vp4", "Nachname: [removed], Vp4", "a name")]
    [InlineData("Patient Hassan Ali, 65", "Patient [removed], 65", "a name")]
    [InlineData("Pt John Smith, 67M", "Pt [removed], 67M", "a name")]
    [InlineData("The patient is John Smith. HBV", "The patient is [removed]. HBV", "a name")]
    [InlineData("Patient John Smith with HBV", "Patient [removed] with HBV", "a name")]
    [InlineData("a gentleman called Ahmed, HCV", "a gentleman called [removed], HCV", "a name")]
    [InlineData("her name is Jane Doe, HCV", "her name is [removed], HCV", "a name")]
    [InlineData("DOB: 12-Mar-1958", "DOB: [removed]", "a date of birth")]
    [InlineData("DOB 19580312, Vp4", "DOB [removed], Vp4", "a date of birth")]
    [InlineData("DOB (03/04/2001)", "DOB ([removed])", "a date of birth")]
    [InlineData("born on the 3rd of April 1955", "born on [removed]", "a date of birth")]
    [InlineData("year of birth 1958", "year of birth [removed]", "a date of birth")]
    [InlineData("geb. am 12.03.58, HBV", "geb. am [removed], HBV", "a date of birth")]
    [InlineData("geboren am 12. M\u00e4rz 1958", "geboren am [removed]", "a date of birth")]
    [InlineData("Geburtsdatum: 3.4.2001", "Geburtsdatum: [removed]", "a date of birth")]
    [InlineData("Jahrgang 1958, HCV", "Jahrgang [removed], HCV", "a date of birth")]
    [InlineData("m\u00e4nnlich, *1958, HBV", "m\u00e4nnlich, *[removed], HBV", "a date of birth")]
    [InlineData("MRN number 4455667", "MRN number [removed]", "a record number")]
    [InlineData("patient's ID P-10023, Vp4", "patient's ID [removed], Vp4", "a record number")]
    [InlineData("accession no. 2024-11873", "accession no. [removed]", "a record number")]
    [InlineData("Pat.-Nr. 998877, HBV", "Pat.-Nr. [removed], HBV", "a record number")]
    [InlineData("Patienten-ID: 77-1234", "Patienten-ID: [removed]", "a record number")]
    [InlineData("Fall-Nr. 445566", "Fall-Nr. [removed]", "a record number")]
    [InlineData("Versichertennummer A123456789", "Versichertennummer [removed]", "a record number")]
    [InlineData("Handy 0171 1234567", "Handy [removed]", "a phone number")]
    [InlineData("erreichbar unter 0171-1234567", "erreichbar unter [removed]", "a phone number")]
    [InlineData("030/1234567 zur\u00fcckrufen", "[removed] zur\u00fcckrufen", "a phone number")]
    [InlineData("ask on 020 7946 0958", "ask on [removed]", "a phone number")]
    [InlineData("(555) 123-4567, HBV", "[removed], HBV", "a phone number")]
    [InlineData("j.smith(at)example.org", "[removed]", "an e-mail address")]
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
    [InlineData("Prof. Vogel and Dr Galle on IMbrave150")]
    [InlineData("Frau Dr. Schmidt asks about SARAH")]
    [InlineData("Herr Prof. Galle zu HIMALAYA")]
    [InlineData("KEYNOTE-240 (NCT02702401) vs CheckMate 459 (NCT02576509)")]
    [InlineData("data cutoff: 29 Aug 2019, 30/09/2022 and 2024-03-01")]
    [InlineData("Data Cutoff 31 August 2020")]
    [InlineData("n=501, 336 and 165; 68.0% vs 59.4%; 0.0001")]
    [InlineData("Frau Child-Pugh B, HCV")]
    [InlineData("eine frau mit hbv, vp4")]
    [InlineData("frau hcv child b")]
    [InlineData("Patient with Main Portal Vein invasion, Vp4")]
    [InlineData("Patient Reported Outcomes in LEAP-012.")]
    [InlineData("Patient is Child-Pugh B7, HBV.")]
    [InlineData("patients number 1171")]
    [InlineData("Llovet, Josep M., N Engl J Med 2008")]
    [InlineData("Finn RS, Ikeda M, Zhu AX: 2020;38:2960-2970")]
    [InlineData("Sangro, Bruno et al. 2024, J Hepatol 2025;83:899-908")]
    [InlineData("EMERALD-1: 15.0 vs 8.2 months, 0.77 (0.61-0.98)")]
    [InlineData("HCC, Cirrhosis, 67-year-old, born abroad")]
    [InlineData("10.1016/j.jhep.2021.11.030")]
    [InlineData("patients born outside Asia")]
    [InlineData("hazard ratio 0.72-0.91, p*0.05")]
    [InlineData("mg/m2 0.5 12345")]
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
