using HccBot.Bot.Turns.MessageExtensions;
using Microsoft.Bot.Schema.Teams;

namespace HccBot.Bot.Tests.Turns.MessageExtensions;

public class MessageBodyTests
{
    [Theory]
    [InlineData("<p>IM<strong>brave</strong>150 met <em>OS</em>.</p>", "IMbrave150 met OS.")]
    [InlineData("<div>one</div><div>two<br/>three</div>", "one\ntwo\nthree")]
    [InlineData("<ul><li>one</li>\n<li>two</li></ul>", "one\ntwo")]
    [InlineData("<table><tr><td>OS</td><td>19.2</td></tr><tr><td>PFS</td></tr></table>", "OS 19.2\nPFS")]
    [InlineData("<p>HR &lt; 0.7, p&nbsp;=&nbsp;0.03 &amp; more</p>", "HR < 0.7, p = 0.03 & more")]
    [InlineData("HR < 0.7 and ORR > 30%", "HR < 0.7 and ORR > 30%")]
    [InlineData("<at id=\"0\">Megan</at> says <attachment id=\"x\"></attachment>hello", "Megan says hello")]
    [InlineData("<p title=\"unclosed", "<p title=\"unclosed")]
    [InlineData("", "")]
    [InlineData("<img src='x'>", "")]
    public void Html_becomes_lines_of_text(string html, string expected) =>
        Assert.Equal(expected, Read("html", html));

    [Fact]
    public void Plain_text_stays_as_it_is() => Assert.Equal("a <b> c\nd", Read("text", "a <b> c\nd"));

    [Fact]
    public void The_subject_is_read_first() => Assert.Equal(
        "LEAP-012 is out\nsee below",
        MessageBody.Of(new MessageActionsPayload { Subject = "LEAP-012 is out", Body = new MessageActionsPayloadBody { ContentType = "html", Content = "<p>see below</p>" } }));

    [Fact]
    public void No_message_is_no_text()
    {
        Assert.Equal("", MessageBody.Of(null));
        Assert.Equal("", MessageBody.Of(new MessageActionsPayload()));
    }

    private static string Read(string type, string content) =>
        MessageBody.Of(new MessageActionsPayload { Body = new MessageActionsPayloadBody { ContentType = type, Content = content } });
}
