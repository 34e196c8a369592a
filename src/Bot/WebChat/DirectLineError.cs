namespace HccBot.Bot.WebChat;

/// <summary>A refusal, in the shape of the Direct Line API.</summary>
internal static class DirectLineError
{
    public static IResult Of(int status, string code, string message) =>
        Results.Json(new { error = new { code, message } }, statusCode: status);
}
