using HccBot.Bot.Turns.MessageExtensions;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns.MessageExtensions;

public class ExtensionQueryTests
{
    [Theory]
    [InlineData(null, 25)]
    [InlineData(0, 25)]
    [InlineData(-3, 25)]
    [InlineData(7, 7)]
    [InlineData(26, 25)]
    [InlineData(int.MaxValue, 25)]
    public void At_most_25_results_are_wanted_whatever_is_asked_for(int? asked, int count) =>
        Assert.Equal(count, Query(options: new MessagingExtensionQueryOptions(0, asked)).Count);

    [Theory]
    [InlineData(null, 0)]
    [InlineData(-5, 0)]
    [InlineData(50, 50)]
    public void Nobody_skips_backwards(int? asked, int skip) =>
        Assert.Equal(skip, Query(options: new MessagingExtensionQueryOptions(asked, 25)).Skip);

    [Fact]
    public void The_parameter_of_our_name_goes_before_others() =>
        Assert.Equal("emer", Query(Parameter("other", "x"), Parameter(ExtensionCommands.Query, " emer ")).Text);

    [Fact]
    public void A_parameter_without_a_name_is_what_was_typed() => Assert.Equal("emer", Query(Parameter(null, "emer")).Text);

    [Fact]
    public void The_first_opening_is_an_empty_text() => Assert.Empty(Query(Parameter("initialRun", "true")).Text);

    [Fact]
    public void What_is_no_text_is_taken_as_nothing_typed() => Assert.Empty(Query(Parameter("query", new JArray(1))).Text);

    [Fact]
    public void No_query_at_all_is_an_empty_one() => Assert.Equal(new ExtensionQuery(null, "", 0, 25), ExtensionQuery.Of(null));

    private static MessagingExtensionParameter Parameter(string? name, object value) => new(name, value);

    private static ExtensionQuery Query(params MessagingExtensionParameter[] parameters) => Query(null, parameters);

    private static ExtensionQuery Query(MessagingExtensionQueryOptions? options, params MessagingExtensionParameter[] parameters) =>
        ExtensionQuery.Of(new MessagingExtensionQuery(parameters: parameters, queryOptions: options));
}
