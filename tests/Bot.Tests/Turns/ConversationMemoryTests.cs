using HccBot.Bot.Cards;
using HccBot.Bot.Turns;
using HccBot.Knowledge.Answers;
using HccBot.Testing;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

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

    [Fact]
    public async Task What_a_button_shows_in_place_does_not_prolong_what_is_spoken_of()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 27, 8, 0, 0, TimeSpan.Zero));
        await using var conversation = await Conversation.StartAsync(RepositoryCorpus.Knowledge, time: time);
        var half = ConversationMemory.Lasts * 0.6;

        await conversation.SayAsync("OS in IMbrave150");
        time.Advance(half);
        await conversation.InvokeAsync("adaptiveCard/action", new JObject
        {
            ["action"] = new JObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = CardVerbs.Page,
                ["data"] = new JObject { ["hccbot"] = new JObject { ["question"] = "OS in HIMALAYA", ["corpus"] = "0123456789ab" } },
            },
            ["trigger"] = "manual",
        });
        time.Advance(half);

        Assert.DoesNotContain("IMbrave150", (await conversation.SayAsync("and PFS?")).Card().VisibleText());
    }
}
