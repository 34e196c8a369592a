using HccBot.Bot.Hosting;
using HccBot.Bot.Pages;

namespace HccBot.Bot.Tests.Pages;

public class TrialAddressTests
{
    [Theory]
    [InlineData("https://bot.example", "https://bot.example/t/sarah")]
    [InlineData("https://bot.example/", "https://bot.example/t/sarah")]
    [InlineData("https://hospital.example:8443/hccbot/", "https://hospital.example:8443/hccbot/t/sarah")]
    public void A_page_is_below_the_public_address(string publicUrl, string page) =>
        Assert.Equal(page, new TrialAddress(new Uri(publicUrl)).Of("sarah")?.AbsoluteUri);

    [Fact]
    public void Without_a_public_address_there_is_no_link() => Assert.Null(new TrialAddress(null).Of("sarah"));

    [Theory]
    [InlineData("https://bot.example/t/sarah", "sarah")]
    [InlineData("https://BOT.example/T/NCT01482442/?x=1#results", "NCT01482442")]
    [InlineData("http://bot.example:443/t/sarah", "sarah")]
    [InlineData("https://bot.example/t/", null)]
    [InlineData("https://bot.example/t/sarah/more", null)]
    [InlineData("https://bot.example/tt/sarah", null)]
    [InlineData("https://bot.example:8443/t/sarah", null)]
    [InlineData("https://bot.example.evil.example/t/sarah", null)]
    [InlineData("https://me@bot.example/t/sarah", null)]
    [InlineData("http://localhost:3978/t/sarah", null)]
    [InlineData("ftp://bot.example/t/sarah", null)]
    [InlineData("/t/sarah", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void With_a_public_address_links_of_its_host_are_ours(string? url, string? id) =>
        Assert.Equal(id, new TrialAddress(new Uri("https://bot.example")).TrialIn(url));

    [Theory]
    [InlineData("http://localhost:3978/t/sarah", "sarah")]
    [InlineData("http://[::1]:5000/t/sarah", "sarah")]
    [InlineData("http://localhost.example.com/t/sarah", null)]
    [InlineData("https://bot.example/t/sarah", null)]
    public void Without_a_public_address_links_of_this_machine_are_ours(string url, string? id) =>
        Assert.Equal(id, new TrialAddress(null).TrialIn(url));

    [Theory]
    [InlineData("bot.example")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://me:secret@bot.example")]
    public void What_is_no_address_of_the_web_stops_the_start(string publicUrl)
    {
        var refused = Assert.Throws<StartRefusedException>(() => new TrialAddress(new Uri(publicUrl, UriKind.RelativeOrAbsolute)));

        Assert.Contains("HccBot:PublicUrl", refused.Message);
    }
}
