using System.Reflection;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace HccBot.Compat.Tests.Surface;

public class PublicSurfaceTests
{
    private static readonly Dictionary<string, Assembly> Assemblies = new()
    {
        ["AdaptiveCards"] = typeof(AdaptiveCard).Assembly,
        ["Microsoft.Bot.Builder"] = typeof(IBot).Assembly,
        ["Microsoft.Bot.Builder.Integration.AspNet.Core"] = typeof(CloudAdapter).Assembly,
        ["Microsoft.Bot.Connector"] = typeof(IConnectorClient).Assembly,
        ["Microsoft.Bot.Schema"] = typeof(Activity).Assembly,
    };

    public static TheoryData<string> Packages => [.. Assemblies.Keys];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_member_on_the_list_is_there(string package)
    {
        Assembly[] assemblies = [Assemblies[package], typeof(RestException).Assembly];

        var missing = Listed(package).Except(assemblies.SelectMany(PublicSurface.AllLines));

        Assert.Empty(missing);
    }

    [StandInTheory]
    [MemberData(nameof(Packages))]
    public void Nothing_is_public_that_is_not_on_the_list(string package)
    {
        var surface = PublicSurface.OwnLines(Assemblies[package]);
        File.WriteAllLines(ListPath($"{package}.received"), surface);

        Assert.Empty(surface.Except(Listed(package)));
    }

    private static string[] Listed(string package) => File.ReadAllLines(ListPath(package));

    private static string ListPath(string name) => Path.Combine(AppContext.BaseDirectory, "Surface", $"{name}.txt");
}
