using HccBot.Bot.Turns;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Hosting;

/// <summary>What the app's manifest promises to those who install it: privacy and terms of use, in a few plain lines.</summary>
internal static class PolicyPages
{
    public static IResult Privacy() => Results.Text(
        $"""
        HccBot: privacy

        What it reads: what is sent to it, messages that mention it, and messages on which one of its commands is used. Nothing else.
        What it keeps of a question: the concepts it was about, such as a trial or an endpoint, and of a patient who is described the features, age and laboratory values, for {ConversationMemory.Lasts.TotalMinutes:0} minutes, so that you can go on from there. Never the words.
        What lasts longer: where to post for a conversation that said "subscribe", until it says "unsubscribe" or the app is taken out; that a conversation was greeted, until the app is taken out; the facts, not the words, of a "pack", for a day; of what kind an answer was, for {QuestionTurn.Known.TotalDays:0} days, so that a thumb on it can be counted; how often thumbs went up or down, by kind of answer; that a message was answered, for {RedeliveryMiddleware.Known.TotalMinutes:0} minutes, so that it is not answered twice.
        What it logs: no question, no answer, no name.
        Whom it tells: nobody. Answers come from the published sources it carries; it asks no other service.
        Patients: type nothing that identifies one. What looks like it is taken out before anything reads the question.

        Teams itself keeps messages by the rules of your organization. Ask whoever runs this bot for you about anything else.
        """.ReplaceLineEndings("\n") + "\n");

    public static IResult Terms() => Results.Text(
        $"""
        HccBot: terms of use

        For health professionals. {PlainText.Disclaimer} Not for emergencies.
        It shows what published sources say, as of the date below each answer, and names them. It can be out of date or wrong: read the source before you rest a decision on it.
        It comes without warranty.
        """.ReplaceLineEndings("\n") + "\n");
}
