using HccBot.Bot.Package;

namespace HccBot.Bot.Tests.Package;

public class HostNameTests
{
    [Theory]
    [InlineData("hccbot.hospital.example")]
    [InlineData("HccBot.Hospital.Example")]
    [InlineData("bot-1.klinik.xn--p1ai")]
    [InlineData("a.io")]
    public void A_public_name_is_taken(string text) => Assert.Null(HostName.FaultIn(text));

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" ", "empty")]
    [InlineData("https://hccbot.hospital.example", "scheme")]
    [InlineData("hccbot.hospital.example/", "more than a host name")]
    [InlineData("hccbot.hospital.example/api/messages", "more than a host name")]
    [InlineData("me@hccbot.hospital.example", "more than a host name")]
    [InlineData("hccbot.hospital.example:443", "port")]
    [InlineData("*.hospital.example", "wildcard")]
    [InlineData("localhost", "this machine")]
    [InlineData("bot.localhost", "this machine")]
    [InlineData("hccbot.local", "local network")]
    [InlineData("hccbot.internal", "local network")]
    [InlineData("127.0.0.1", "IP address")]
    [InlineData("8.8.8.8", "IP address")]
    [InlineData("::1", "IP address")]
    [InlineData("[::1]", "IP address")]
    [InlineData("hccbot", "no domain")]
    [InlineData("hccbot.krankenhaus-köln.example", "ASCII")]
    [InlineData("hccbot..example", "not a host name")]
    [InlineData(".hospital.example", "not a host name")]
    [InlineData("hccbot.hospital.example.", "not a host name")]
    [InlineData("hcc_bot.hospital.example", "not a host name")]
    [InlineData("-hccbot.hospital.example", "not a host name")]
    [InlineData("hccbot.hospital.123", "not a host name")]
    [InlineData("hccbot hospital.example", "not a host name")]
    public void What_is_no_public_name_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, HostName.FaultIn(text));

    [Fact]
    public void A_name_longer_than_DNS_allows_is_refused() =>
        Assert.Contains("not a host name", HostName.FaultIn(string.Concat(Enumerable.Repeat("abcdefgh.", 30)) + "example"));
}
