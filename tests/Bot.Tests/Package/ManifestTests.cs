using System.Reflection;
using System.Text.RegularExpressions;
using HccBot.Bot.Cards;
using HccBot.Bot.Hosting;
using HccBot.Bot.Package;
using HccBot.Bot.Texts;
using HccBot.Bot.Turns;
using HccBot.Bot.Turns.MessageExtensions;
using HccBot.Bot.Turns.Subscriptions;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Package;

/// <summary>What Microsoft's schema does not check: the code behind the manifest, the rules of the store, the languages.</summary>
public partial class ManifestTests
{
    private static readonly JObject Manifest = SomePackage.Manifest;

    private static readonly Lazy<IKnowledge> Knowledge = new(() => KnowledgeEngine.Open(CorpusLocation.Find(null)));

    private static IEnumerable<JToken> Commands => Manifest.SelectTokens("bots[0].commandLists[*].commands[*]");

    private static IEnumerable<JToken> ExtensionCommandsNamed => Manifest.SelectTokens("composeExtensions[0].commands[*]");

    /// <summary>What Teams sends as a question: the prompt, and the title from clients that know no prompts.</summary>
    public static TheoryData<string> FirstQuestions =>
        [.. Commands.Where(command => (string?)command["type"] == "prompt").SelectMany(command => new[] { (string)command["prompt"]!, (string)command["title"]! }).Distinct()];

    /// <summary>What Teams sends for a plain command: its title, in the language of the person.</summary>
    public static TheoryData<string> PlainCommands => [.. Enumerable.Range(0, Commands.Count())
        .Where(index => (string?)Commands.ElementAt(index)["type"] != "prompt")
        .SelectMany(index => FilesOfLanguages
            .Select(file => (string?)SomePackage.Json(file)[$"bots[0].commandLists[0].commands[{index}].title"])
            .Append((string?)Commands.ElementAt(index)["title"]))
        .OfType<string>()
        .Distinct()];

    public static TheoryData<string> LanguageFiles => [.. FilesOfLanguages];

    private static IEnumerable<string> FilesOfLanguages =>
        Manifest.SelectTokens("localizationInfo.additionalLanguages[*].file").Select(file => (string)file!);

    [Theory]
    [MemberData(nameof(FirstQuestions))]
    public async Task Every_first_question_is_answered_with_facts_or_quotes_or_a_definition(string question)
    {
        var answer = await Knowledge.Value.AskAsync(question, CancellationToken.None);

        Assert.True(answer.Answered);
        Assert.NotEmpty(answer.Citations);
        Assert.True(answer.Facts.Count > 0 || answer.Quotes.Any() || answer.Kind == AnswerKind.Definition);
        Assert.DoesNotContain(answer.Understanding, said => said.Contains("not understand", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PlainCommands))]
    public async Task Every_plain_command_is_understood_in_every_language(string title) => Assert.True(
        SubscriptionTurn.Takes(title) || PackTurn.Takes(title) || (await Knowledge.Value.AskAsync(title, CancellationToken.None)).Kind == AnswerKind.Help);

    [Fact]
    public void Every_word_that_does_something_else_is_a_command()
    {
        var titles = Commands.Select(command => (string)command["title"]!).ToArray();

        Assert.Contains(titles, PackTurn.Takes);
        Assert.Equal(2, titles.Count(SubscriptionTurn.Takes));
    }

    [Fact]
    public void There_is_a_command_for_help_and_at_least_three_first_questions()
    {
        Assert.Contains("help", Commands.Select(command => (string?)command["title"]));
        Assert.True(Commands.Count(command => (string?)command["type"] == "prompt") >= 3);
    }

    [Fact]
    public void Commands_are_told_apart_by_their_titles()
    {
        Assert.Distinct(Commands.Select(command => (string?)command["title"]), StringComparer.OrdinalIgnoreCase);
        Assert.Distinct(ExtensionCommandsNamed.Select(command => (string?)command["title"]), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Clients_of_older_versions_show_every_command() => Assert.All(
        Manifest.SelectTokens("bots[0].commandLists[*].commands"), list => Assert.InRange(list.Count(), 1, 10));

    [Fact]
    public void Command_lists_name_only_scopes_of_the_bot() => Assert.Subset(
        Manifest.SelectTokens("bots[0].scopes[*]").Select(scope => (string)scope!).ToHashSet(),
        Manifest.SelectTokens("bots[0].commandLists[*].scopes[*]").Select(scope => (string)scope!).ToHashSet());

    [Fact]
    public void The_message_extension_has_exactly_the_commands_that_the_code_knows() => Assert.Equal(
        typeof(ExtensionCommands).GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(id => id != ExtensionCommands.Query)
            .Order(StringComparer.Ordinal),
        ExtensionCommandsNamed.Select(command => (string)command["id"]!).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(ExtensionCommands.Trials)]
    [InlineData(ExtensionCommands.Fact)]
    [InlineData(ExtensionCommands.Quotes)]
    public void Searches_stand_beside_the_compose_box_and_take_one_parameter(string id)
    {
        var command = ExtensionCommandsNamed.Single(command => (string?)command["id"] == id);

        Assert.Equal("query", command["type"]);
        Assert.Equal(["compose", "commandBox"], command["context"]!.Select(context => (string)context!));
        Assert.Equal([ExtensionCommands.Query], command["parameters"]!.Select(parameter => (string)parameter["name"]!));
    }

    [Theory]
    [InlineData(ExtensionCommands.CheckMessage)]
    [InlineData(ExtensionCommands.ExplainMessage)]
    public void Actions_stand_on_messages_and_open_a_dialog_that_the_bot_fills(string id)
    {
        var command = ExtensionCommandsNamed.Single(command => (string?)command["id"] == id);

        Assert.Equal(("action", true), ((string?)command["type"], (bool?)command["fetchTask"]));
        Assert.Equal(["message"], command["context"]!.Select(context => (string)context!));
    }

    [Theory]
    [MemberData(nameof(LanguageFiles))]
    public void Every_text_of_a_language_stands_for_a_text_of_the_manifest(string file) => Assert.All(
        SomePackage.Json(file).Properties().Where(text => text.Name != "$schema"),
        text => Assert.Equal(JTokenType.String, Manifest.SelectToken(text.Name)?.Type));

    [Theory]
    [MemberData(nameof(LanguageFiles))]
    public void A_language_has_every_name_description_and_title(string file)
    {
        var translated = SomePackage.Json(file).Properties().Select(text => text.Name);
        var shown = Manifest.Descendants().OfType<JValue>()
            .Where(value => Shown().IsMatch(value.Path))
            .Select(value => value.Path);

        Assert.Empty(shown.Except(translated));
    }

    [Theory]
    [MemberData(nameof(LanguageFiles))]
    public void A_language_follows_the_manifests_schema_version(string file) =>
        Assert.Contains($"/v{Manifest["manifestVersion"]}/", (string?)SomePackage.Json(file)["$schema"]);

    [Fact]
    public void The_manifest_names_the_schema_of_its_version() =>
        Assert.Contains($"/v{Manifest["manifestVersion"]}/", (string?)Manifest["$schema"]);

    [Fact]
    public void The_version_is_the_programs_and_semantic()
    {
        Assert.Matches(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$", (string)Manifest["version"]!);
        Assert.Equal(typeof(AppPackage).Assembly.GetName().Version!.ToString(3), Manifest["version"]);
    }

    [Fact]
    public void The_greeting_uses_the_name_of_the_manifest() => Assert.Contains(
        $"I am {Manifest["name"]!["short"]}.",
        WelcomeCard.Render(Knowledge.Value.Corpus, BotTexts.English).Json);

    [Theory]
    [InlineData("Teams")]
    [InlineData("Microsoft")]
    [InlineData("Bot Framework")]
    public void The_names_hold_no_word_that_the_store_keeps_to_itself(string reserved) =>
        Assert.All(Manifest["name"]!, name => Assert.DoesNotContain(reserved, (string)name.First!, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Addresses_are_https_and_domains_are_plain_names()
    {
        Assert.All(
            Manifest["developer"]!.Children<JProperty>().Where(member => member.Name.EndsWith("Url", StringComparison.Ordinal)),
            url => Assert.StartsWith("https://", (string)url.Value!));
        Assert.All(
            Manifest.SelectTokens("validDomains[*]").Concat(Manifest.SelectTokens("$..domains[*]")),
            domain => Assert.Null(HostName.FaultIn((string)domain!)));
    }

    [Fact]
    public void It_asks_for_no_permission_to_read_along()
    {
        Assert.Null(Manifest["authorization"]);
        Assert.Null(Manifest["webApplicationInfo"]);
        Assert.Null(Manifest["permissions"]);
    }

    [GeneratedRegex(@"^(name|description)\.|^(bots|composeExtensions)\b.*\.(title|description)$")]
    private static partial Regex Shown();
}
