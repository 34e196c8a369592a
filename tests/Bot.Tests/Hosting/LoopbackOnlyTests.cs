using System.Net;
using HccBot.Bot.Hosting;
using Microsoft.AspNetCore.Http;

namespace HccBot.Bot.Tests.Hosting;

public class LoopbackOnlyTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task Programs_on_this_machine_come_in(string address) =>
        Assert.Equal(200, await StatusAsync(context => context.Connection.RemoteIpAddress = IPAddress.Parse(address)));

    [Theory]
    [InlineData("192.0.2.7")]
    [InlineData("2001:db8::7")]
    [InlineData("10.0.0.1")]
    public async Task Programs_elsewhere_do_not(string address) =>
        Assert.Equal(403, await StatusAsync(context => context.Connection.RemoteIpAddress = IPAddress.Parse(address)));

    [Fact]
    public async Task A_caller_without_an_address_does_not_come_in() =>
        Assert.Equal(403, await StatusAsync(context => context.Connection.RemoteIpAddress = null));

    [Theory]
    [InlineData("X-Forwarded-For", "192.0.2.7")]
    [InlineData("Forwarded", "for=192.0.2.7")]
    [InlineData("Origin", "https://example.com")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "bot.example.com")]
    public async Task Strangers_behind_a_tunnel_or_a_web_page_do_not(string header, string value) =>
        Assert.Equal(403, await StatusAsync(context => context.Request.Headers[header] = value));

    [Fact]
    public async Task A_page_of_this_machine_comes_in() =>
        Assert.Equal(200, await StatusAsync(context => context.Request.Headers.Origin = "http://localhost:56150"));

    private static async Task<int> StatusAsync(Action<HttpContext> change)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Host = new HostString("localhost", 3978);
        change(context);
        await new LoopbackOnly(_ => Task.CompletedTask).InvokeAsync(context);
        return context.Response.StatusCode;
    }
}
