using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Fuzzing;

/// <summary>Spoils valid JSON in a few places: members that are missing, doubled, of the wrong kind, huge, deep, or hold odd characters.</summary>
internal sealed class JsonMutator(Random random)
{
    private static readonly string[] Odd =
    [
        "null", "true", "false", "0", "-1", "2147483648", "-9223372036854775809", "99999999999999999999999999999999", "1e308", "0.1", "1E-400",
        "\"\"", "\" \"", "\"0\"", "\"true\"", "\"null\"", "[]", "{}", "[null]", "[[],[[]]]", "{\"\":null}", "[0,\"a\",{}]", "{\"$type\":\"System.Object\"}", "{\"$ref\":\"1\"}",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\\u0007\\u001b[31m\"", "\"\\u202e\\u200b\\ufeff\"", "\"e\\u0301\\u0301\\u0301\"", "\"\\ud83e\\udd37\\ud83c\\udffd\\u200d\\u2642\\ufe0f\"",
        "\"2026-13-45T99:99:99Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"", "\"../../..\"", "\"%00%2e%2e\"", "\"https://example.com/\"", "\"NCT00000000\"",
        "\"<at>\"", "\"<at id=\\\"0\\\"></at><p><b\"", "\"&#x110000;&#55296;\"", "\"{0} %s ${a}\"", "\"-\"", "\"1,000\"", "\"<\"", "\"95\"",
    ];

    /// <summary>The sample, spoiled in one to three places; sometimes no JSON any more.</summary>
    public string Mutate(JToken sample)
    {
        var holder = new JArray(sample.DeepClone());
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            Change(Pick(Places(holder)), holder);
        }

        var text = string.Join(',', holder.Select(token => token.ToString(Formatting.None)));
        return random.Next(12) == 0 ? Break(text) : text;
    }

    private static JToken[] Places(JContainer holder) => [.. holder.Descendants().Where(token => token is not JProperty)];

    private void Change(JToken token, JContainer holder)
    {
        switch (random.Next(8))
        {
            case 0 when token.Parent is JProperty member:
                member.Remove();
                break;
            case 1 when token.Parent is JProperty { Parent: JObject owner } member:
                owner.Replace(new JRaw($"{{{JsonConvert.ToString(member.Name)}:{Oddity()},{owner.ToString(Formatting.None)[1..]}"));
                break;
            case 2:
                token.Replace(random.Next(2) == 0 ? new JArray(token.DeepClone(), token.DeepClone()) : new JObject { ["a"] = token.DeepClone() });
                break;
            case 3:
                token.Replace(Pick(Places(holder)).DeepClone());
                break;
            case 4 when token is JValue { Type: JTokenType.String, Value: string text }:
                token.Replace(new JValue(Spoil(text)));
                break;
            default:
                token.Replace(new JRaw(Oddity()));
                break;
        }
    }

    private string Oddity() => random.Next(Odd.Length + 4) switch
    {
        0 => JsonConvert.ToString(new string('a', random.Next(20_000))),
        1 => Deep("[", "]", random.Next(2, 100)),
        2 => Deep("{\"a\":", "}", random.Next(2, 100)),
        3 => "[" + string.Join(',', Enumerable.Repeat("{}", random.Next(1000))) + "]",
        var index => Odd[index - 4],
    };

    private static string Deep(string open, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));

    private string Spoil(string text)
    {
        var at = random.Next(text.Length + 1);
        return random.Next(4) switch
        {
            0 => text[..at],
            1 => text.Insert(at, ((char)random.Next(0x20, 0xD7FF)).ToString()),
            2 => text.Insert(at, "\u0000\u202e<b>\"'"),
            _ => string.Concat(Enumerable.Repeat(text, random.Next(1, 200))),
        };
    }

    private string Break(string text) => random.Next(3) switch
    {
        0 => text[..random.Next(text.Length)],
        1 => text.Remove(random.Next(text.Length), 1),
        _ => text.Insert(random.Next(text.Length), Pick(["\"", "}", "[", ",", "\\", "\u0000", "\u00a0", "/*"])),
    };

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
