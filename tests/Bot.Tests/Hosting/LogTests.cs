using HccBot.Bot.Hosting;
using HccBot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Tests.Hosting;

public sealed class LogTests
{
    [Fact]
    public async Task A_line_of_the_log_carries_its_values_as_fields()
    {
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge());

        await bot.SayAsync("OS in IMbrave150");

        var fields = Assert.Single(bot.Log.Fields, fields => fields.ContainsKey("Sources"));
        Assert.Equal(["Facts", "Kind", "Length", "Page", "Sources", "{OriginalFormat}"], fields.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_setting_makes_the_console_write_json_to_standard_error()
    {
        var builder = HccBotHost.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Logging:Console:FormatterName"] = ConsoleFormatterNames.Json });
        await using var app = builder.Build();

        var console = app.Services.GetRequiredService<IOptionsMonitor<ConsoleLoggerOptions>>().CurrentValue;

        Assert.Equal((ConsoleFormatterNames.Json, LogLevel.Trace), (console.FormatterName, console.LogToStandardErrorThreshold));
    }
}
