using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace HccBot.Compat.Tests.Turns;

/// <summary>Activity -> override called -> status of the invoke.</summary>
public class DispatchTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly RecordingBot _bot = new();

    [Theory]
    [InlineData("message", "{}", "OnMessageActivityAsync")]
    [InlineData("endOfConversation", "{}", "OnEndOfConversationActivityAsync")]
    [InlineData("typing", "{}", "OnTypingActivityAsync")]
    [InlineData("command", "{}", "OnCommandActivityAsync")]
    [InlineData("commandResult", "{}", "OnCommandResultActivityAsync")]
    [InlineData("unheardOf", "{}", "OnUnrecognizedActivityTypeAsync")]
    [InlineData("handoff", "{}", "OnUnrecognizedActivityTypeAsync")]
    [InlineData("Message", "{}", "OnUnrecognizedActivityTypeAsync")]
    [InlineData("installationUpdate", """{"action":"add"}""", "OnInstallationUpdateAddAsync")]
    [InlineData("installationUpdate", """{"action":"add-upgrade"}""", "OnInstallationUpdateAddAsync")]
    [InlineData("installationUpdate", """{"action":"remove"}""", "OnInstallationUpdateRemoveAsync")]
    [InlineData("installationUpdate", """{"action":"remove-upgrade"}""", "OnInstallationUpdateRemoveAsync")]
    [InlineData("installationUpdate", """{"action":"other"}""", "")]
    [InlineData("messageReaction", """{"reactionsAdded":[{"type":"like"}]}""", "OnReactionsAddedAsync")]
    [InlineData("messageReaction", """{"reactionsRemoved":[{"type":"like"}]}""", "OnReactionsRemovedAsync")]
    [InlineData("messageUpdate", """{"channelData":{"eventType":"editMessage"}}""", "OnTeamsMessageEditAsync")]
    [InlineData("messageUpdate", """{"channelData":{"eventType":"undeleteMessage"}}""", "OnTeamsMessageUndeleteAsync")]
    [InlineData("messageDelete", """{"channelData":{"eventType":"softDeleteMessage"}}""", "OnTeamsMessageSoftDeleteAsync")]
    [InlineData("conversationUpdate", "{}", "")]
    [InlineData("conversationUpdate", """{"membersAdded":[{"id":"28:bot"}]}""", "OnTeamsMembersAddedAsync")]
    [InlineData("conversationUpdate", """{"membersAdded":[{"id":"29:b","email":"b@x"}]}""", "OnTeamsMembersAddedAsync")]
    [InlineData("conversationUpdate", """{"membersRemoved":[{"id":"29:b"}]}""", "OnTeamsMembersRemovedAsync")]
    public async Task Activity_reaches_its_override(string type, string members, string expected)
    {
        await _adapter.RunAsync(Some.Activity(type, members: members), _bot.OnTurnAsync);

        Assert.Equal(expected, string.Join(',', _bot.Called));
        Assert.Empty(_adapter.Sent);
    }

    [Theory]
    [InlineData("channelCreated", "OnTeamsChannelCreatedAsync")]
    [InlineData("channelDeleted", "OnTeamsChannelDeletedAsync")]
    [InlineData("channelRenamed", "OnTeamsChannelRenamedAsync")]
    [InlineData("channelRestored", "OnTeamsChannelRestoredAsync")]
    [InlineData("teamArchived", "OnTeamsTeamArchivedAsync")]
    [InlineData("teamDeleted", "OnTeamsTeamDeletedAsync")]
    [InlineData("teamHardDeleted", "OnTeamsTeamHardDeletedAsync")]
    [InlineData("teamRenamed", "OnTeamsTeamRenamedAsync")]
    [InlineData("teamRestored", "OnTeamsTeamRestoredAsync")]
    [InlineData("teamUnarchived", "OnTeamsTeamUnarchivedAsync")]
    [InlineData("somethingNew", "")]
    public async Task Event_of_a_team_reaches_its_override(string eventType, string expected)
    {
        var members = $$"""{"channelData":{"team":{"id":"19:t"},"eventType":"{{eventType}}" } }""";

        await _adapter.RunAsync(Some.Activity("conversationUpdate", members: members), _bot.OnTurnAsync);

        Assert.Equal(expected, string.Join(',', _bot.Called));
    }

    [Theory]
    [InlineData("application/vnd.microsoft.readReceipt", "OnTeamsReadReceiptAsync")]
    [InlineData("application/vnd.microsoft.meetingStart", "OnTeamsMeetingStartAsync")]
    [InlineData("application/vnd.microsoft.meetingEnd", "OnTeamsMeetingEndAsync")]
    [InlineData("application/vnd.microsoft.meetingParticipantJoin", "OnTeamsMeetingParticipantsJoinAsync")]
    [InlineData("application/vnd.microsoft.meetingParticipantLeave", "OnTeamsMeetingParticipantsLeaveAsync")]
    [InlineData("tokens/response", "OnTokenResponseEventAsync")]
    [InlineData("application/vnd.microsoft.somethingNew", "OnEventAsync")]
    public async Task Event_reaches_its_override(string name, string expected)
    {
        await _adapter.RunAsync(Some.Activity("event", name, """{"value":{}}"""), _bot.OnTurnAsync);

        Assert.Equal(expected, string.Join(',', _bot.Called));
    }

    public static TheoryData<string, string, string> Invokes => new()
    {
        { null, "{}", "OnTeamsCardActionInvokeAsync" },
        { "composeExtension/query", "{}", "OnTeamsMessagingExtensionQueryAsync" },
        { "composeExtension/selectItem", "{}", "OnTeamsMessagingExtensionSelectItemAsync" },
        { "composeExtension/queryLink", "{}", "OnTeamsAppBasedLinkQueryAsync" },
        { "composeExtension/anonymousQueryLink", "{}", "OnTeamsAnonymousAppBasedLinkQueryAsync" },
        { "composeExtension/fetchTask", "{}", "OnTeamsMessagingExtensionFetchTaskAsync" },
        { "composeExtension/submitAction", "{}", "OnTeamsMessagingExtensionSubmitActionAsync" },
        {
            "composeExtension/submitAction",
            """{"botMessagePreviewAction":"edit"}""",
            "OnTeamsMessagingExtensionBotMessagePreviewEditAsync"
        },
        {
            "composeExtension/submitAction",
            """{"botMessagePreviewAction":"send"}""",
            "OnTeamsMessagingExtensionBotMessagePreviewSendAsync"
        },
        { "composeExtension/querySettingUrl", "{}", "OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync" },
        { "composeExtension/setting", "{}", "OnTeamsMessagingExtensionConfigurationSettingAsync" },
        { "composeExtension/onCardButtonClicked", "{}", "OnTeamsMessagingExtensionCardButtonClickedAsync" },
        { "task/fetch", "{}", "OnTeamsTaskModuleFetchAsync" },
        { "task/submit", "{}", "OnTeamsTaskModuleSubmitAsync" },
        { "tab/fetch", "{}", "OnTeamsTabFetchAsync" },
        { "tab/submit", "{}", "OnTeamsTabSubmitAsync" },
        { "config/fetch", "{}", "OnTeamsConfigFetchAsync" },
        { "config/submit", "{}", "OnTeamsConfigSubmitAsync" },
        { "fileConsent/invoke", """{"action":"accept"}""", "OnTeamsFileConsentAcceptAsync" },
        { "fileConsent/invoke", """{"action":"decline"}""", "OnTeamsFileConsentDeclineAsync" },
        { "actionableMessage/executeAction", "{}", "OnTeamsO365ConnectorCardActionAsync" },
        { "signin/verifyState", "{}", "OnTeamsSigninVerifyStateAsync" },
        { "signin/tokenExchange", "{}", "OnTeamsSigninVerifyStateAsync" },
        { "application/search", """{"queryText":"x"}""", "OnSearchInvokeAsync" },
        { "adaptiveCard/action", """{"action":{"type":"Action.Execute"}}""", "OnAdaptiveCardInvokeAsync" },
    };

    [Theory]
    [MemberData(nameof(Invokes))]
    public async Task Invoke_reaches_its_override_and_is_answered_with_200(string name, string value, string expected)
    {
        await _adapter.RunAsync(Invoke(name, value), _bot.OnTurnAsync);

        Assert.Equal(expected, Assert.Single(_bot.Called));
        Assert.Equal(200, _adapter.Answer.Status);
    }

    [Theory]
    [MemberData(nameof(Invokes))]
    public async Task Invoke_that_is_not_overridden_is_answered_with_501(string name, string value, string handler)
    {
        await _adapter.RunAsync(Invoke(name, value), new TeamsActivityHandler().OnTurnAsync);

        Assert.True(_adapter.Answer.Status == 501, $"{handler} gave {_adapter.Answer.Status}.");
    }

    [Theory]
    [InlineData("message/submitAction")]
    [InlineData("unheardOf")]
    public async Task Unknown_invoke_is_answered_with_501(string name)
    {
        await _adapter.RunAsync(Invoke(name, "{}"), _bot.OnTurnAsync);

        Assert.Equal(501, _adapter.Answer.Status);
        Assert.Empty(_bot.Called);
    }

    [Theory]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"other"}""")]
    [InlineData("fileConsent/invoke", """{"action":"other"}""")]
    [InlineData("composeExtension/query", "\"text\"")]
    [InlineData("task/fetch", "[]")]
    public async Task Malformed_invoke_of_teams_is_answered_with_400(string name, string value)
    {
        await _adapter.RunAsync(Invoke(name, value), _bot.OnTurnAsync);

        Assert.Equal(400, _adapter.Answer.Status);
        Assert.Empty(_bot.Called);
    }

    [StandInTheory]
    [InlineData("""{"parameters":"text"}""")]
    [InlineData("""{"queryOptions":{"skip":99999999999}}""")]
    [InlineData("""{"queryOptions":{"skip":99999999999999999999}}""")]
    [InlineData("""{"queryOptions":{"skip":1e99}}""")]
    public async Task Query_that_cannot_be_read_is_answered_with_400(string value)
    {
        await _adapter.RunAsync(Invoke("composeExtension/query", value), _bot.OnTurnAsync);

        Assert.Equal(400, _adapter.Answer.Status);
        Assert.Empty(_bot.Called);
    }

    [Theory]
    [InlineData("null", "BadRequest")]
    [InlineData("\"text\"", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported")]
    public async Task Malformed_card_action_is_answered_with_400_and_an_error(string value, string code)
    {
        await _adapter.RunAsync(Invoke("adaptiveCard/action", value), _bot.OnTurnAsync);

        var body = Assert.IsType<AdaptiveCardInvokeResponse>(_adapter.Answer.Body);
        Assert.Equal((400, 400), (_adapter.Answer.Status, body.StatusCode));
        Assert.Equal("application/vnd.microsoft.error", body.Type);
        Assert.Equal(code, ((Error)body.Value).Code);
    }

    [Fact]
    public async Task Members_besides_the_bot_are_greeted_on_other_channels()
    {
        var update = Some.Activity("conversationUpdate", members: """{"membersAdded":[{"id":"29:b"}]}""");
        update.ChannelId = "emulator";

        await _adapter.RunAsync(update, _bot.OnTurnAsync);

        Assert.Equal("OnMembersAddedAsync", Assert.Single(_bot.Called));
    }

    private static Activity Invoke(string name, string value)
    {
        var invoke = Some.Activity("invoke", name);
        invoke.Value = JToken.Parse(value) is { Type: not JTokenType.Null } token ? token : null;
        return invoke;
    }
}
