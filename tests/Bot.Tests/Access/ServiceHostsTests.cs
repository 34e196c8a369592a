using HccBot.Bot.Access;
using HccBot.Bot.Hosting;

namespace HccBot.Bot.Tests.Access;

public class ServiceHostsTests
{
    private static readonly BotIdentityOptions Registered = new() { MicrosoftAppId = "3f1c2d4e-0000-4000-8000-000000000001" };

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://SMBA.trafficmanager.net/teams/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://botframework.com/")]
    public void Hosts_of_Teams_are_sent_to(string url) => Assert.True(ServiceHosts.Of(Registered, new AccessOptions()).Have(url));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://me:secret@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://x.smba.trafficmanager.net/")]
    [InlineData("https://other.trafficmanager.net/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://teams.microsoft.com.evil.example/")]
    [InlineData("https://52.113.194.132/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://localhost/")]
    [InlineData("http://localhost:3978/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("urn:hccbot:webchat")]
    [InlineData("/teams/")]
    [InlineData("")]
    [InlineData(null)]
    public void Others_are_not(string? url) => Assert.False(ServiceHosts.Of(Registered, new AccessOptions()).Have(url));

    [Theory]
    [InlineData("https://api.partner.example/", true)]
    [InlineData("https://a.below.example/", true)]
    [InlineData("https://smba.trafficmanager.net/", false)]
    public void A_list_takes_the_place_of_the_default(string url, bool have) =>
        Assert.Equal(have, ServiceHosts.Of(Registered, new AccessOptions { ServiceHosts = ["api.partner.example", "*.below.example"] }).Have(url));

    [Theory]
    [InlineData("http://localhost:56150/", true)]
    [InlineData("https://127.0.0.1/", true)]
    [InlineData("https://smba.trafficmanager.net/amer/", false)]
    public void Without_an_app_id_this_machine_alone_is_sent_to(string url, bool have) =>
        Assert.Equal(have, ServiceHosts.Of(new BotIdentityOptions(), new AccessOptions()).Have(url));
}
