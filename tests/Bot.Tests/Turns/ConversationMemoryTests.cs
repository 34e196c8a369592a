using HccBot.Knowledge.Answers;
using HccBot.Testing;

namespace HccBot.Bot.Tests.Turns;

/// <summary>What the bot keeps between two turns.</summary>
public class ConversationMemoryTests
{
    private static readonly ConversationContext SpokenOf = new()
    {
        Trials = ["imbrave150"],
        Topics = ["os"],
        Landmarks = [24],
        Profile = [new ProfiledFeature("ecog-1", "ECOG 1")],
        Kind = AnswerKind.Value,
    };

    [Fact]
    public async Task A_question_is_asked_with_what_was_spoken_of_before()
    {
        var knowledge = new ScriptedKnowledge(question => Some.Answer(question: question) with { Context = SpokenOf });
        await using var conversation = await Conversation.StartAsync(knowledge);

        await conversation.SayAsync("OS in IMbrave150");
        await conversation.SayAsync("and HIMALAYA?");

        Assert.Empty(knowledge.Before[0].Trials);
        Assert.Equal(SpokenOf.Trials, knowledge.Before[1].Trials);
        Assert.Equal(SpokenOf.Landmarks, knowledge.Before[1].Landmarks);
        Assert.Equal(SpokenOf.Profile, knowledge.Before[1].Profile);
        Assert.Equal(SpokenOf.Kind, knowledge.Before[1].Kind);
    }
}
