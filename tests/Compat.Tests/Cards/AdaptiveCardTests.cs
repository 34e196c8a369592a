using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace HccBot.Compat.Tests.Cards;

public class AdaptiveCardTests
{
    [Fact]
    public void Card_survives_a_round_trip()
    {
        var json = SomeCard.WithEverything().ToJson();

        var result = AdaptiveCard.FromJson(json);

        Assert.Empty(result.Warnings);
        Assert.Equal(json, result.Card.ToJson());
    }

    [Fact]
    public void Nothing_is_written_that_holds_anyway()
    {
        var card = new AdaptiveCard("1.5") { Body = [new AdaptiveTextBlock("Hi")] };

        const string Expected = """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Hi"}]}""";
        Assert.True(JToken.DeepEquals(JObject.Parse(Expected), JObject.Parse(card.ToJson())), card.ToJson());
    }

    // Written only: the packages know no language where text is invariant, and warn when they read one.
    [Fact]
    public void What_a_card_says_to_every_client_is_written()
    {
        var card = new AdaptiveCard("1.5") { FallbackText = "In short.", Speak = "Out loud.", Lang = "en" };

        var json = JObject.Parse(card.ToJson());

        Assert.Equal(("In short.", "Out loud.", "en"), ((string)json["fallbackText"], (string)json["speak"], (string)json["lang"]));
    }

    [Fact]
    public void Names_of_enums_are_in_camel_case()
    {
        var text = new AdaptiveTextBlock("Hi") { Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder };

        var json = JObject.Parse(new AdaptiveCard("1.5") { Body = [text] }.ToJson());

        Assert.Equal("extraLarge", (string)json.SelectToken("body[0].size"));
        Assert.Equal("bolder", (string)json.SelectToken("body[0].weight"));
    }

    [Fact]
    public void Members_outside_the_schema_go_through_the_additional_properties()
    {
        var card = new AdaptiveCard("1.5");
        card.AdditionalProperties["msteams"] = new { width = "Full" };

        var json = JObject.Parse(card.ToJson());

        Assert.Equal("Full", (string)json.SelectToken("msteams.width"));
    }

    [Fact]
    public void Element_of_an_unknown_type_is_kept_with_a_warning()
    {
        const string Json = """
            {"type":"AdaptiveCard","version":"1.5","body":[{"type":"Chart.Donut","data":[{"legend":"A","value":1}],
            "fallback":"drop"}]}
            """;

        var result = AdaptiveCard.FromJson(Json);

        Assert.Single(result.Warnings);
        Assert.True(JToken.DeepEquals(JObject.Parse(Json), JObject.Parse(result.Card.ToJson())), result.Card.ToJson());
    }

    [Fact]
    public void Example_card_of_teams_is_read_in_full()
    {
        const string Json = """
            { "type": "AdaptiveCard", "version": "1.5", "speak": "Two sources.",
              "msteams": { "width": "Full" },
              "body": [
                { "type": "Table", "columns": [ { "width": 1 }, { "width": "50px" } ],
                  "rows": [ { "type": "TableRow", "cells": [ { "type": "TableCell", "items": [] } ] } ] },
                { "type": "ActionSet", "actions": [
                  { "type": "Action.Execute", "title": "More", "verb": "more", "data": { "qid": "1" },
                    "fallback": { "type": "Action.Submit", "title": "More", "data": { "qid": "1" } } },
                  { "type": "Action.OpenUrl", "title": "Source", "url": "https://x.example", "mode": "secondary" } ] } ] }
            """;

        var result = AdaptiveCard.FromJson(Json);

        Assert.Empty(result.Warnings);
        Assert.Equal(Canonical(Json), Canonical(result.Card.ToJson()));
    }

    [Fact]
    public void Card_of_a_version_to_come_shows_its_fallback_text()
    {
        const string Json = """{"type":"AdaptiveCard","version":"9.0","fallbackText":"In short.","body":[]}""";

        var result = AdaptiveCard.FromJson(Json);

        Assert.Single(result.Warnings);
        Assert.Equal("In short.", Assert.IsType<AdaptiveTextBlock>(Assert.Single(result.Card.Body)).Text);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"type":"AdaptiveCard"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"text":"no type"}]}""")]
    public void Text_that_is_no_card_is_refused(string json)
    {
        Assert.Throws<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(json));
    }

    [Theory]
    [InlineData("auto", "\"auto\"")]
    [InlineData("stretch", "\"stretch\"")]
    [InlineData("50px", "\"50px\"")]
    public void Width_of_a_column_is_written_as_given(string width, string expected)
    {
        var columns = new AdaptiveColumnSet { Columns = [new AdaptiveColumn { Width = new AdaptiveWidth(width) }] };

        var json = JObject.Parse(new AdaptiveCard("1.5") { Body = [columns] }.ToJson());

        Assert.Equal(expected, json.SelectToken("body[0].columns[0].width").ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public void Later_version_compares_as_greater()
    {
        Assert.True(new AdaptiveSchemaVersion(1, 10).CompareTo(new AdaptiveSchemaVersion("1.9")) > 0);
    }

    private static string Canonical(string json) => Sorted(JToken.Parse(json)).ToString().ReplaceLineEndings("\n");

    private static JToken Sorted(JToken token) => token switch
    {
        JObject json => new JObject(json.Properties().OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => new JProperty(p.Name, Sorted(p.Value)))),
        JArray array => new JArray(array.Select(Sorted)),
        JValue { Type: JTokenType.Float or JTokenType.Integer } number => new JValue((double)number),
        _ => token,
    };
}
