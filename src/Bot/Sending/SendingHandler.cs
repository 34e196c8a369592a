namespace HccBot.Bot.Sending;

/// <summary>Hands what the bot says to the outbox; all else goes straight on.</summary>
internal sealed class SendingHandler(Outbox outbox) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await Parcel.OfAsync(request, cancellationToken) is { } parcel
            ? await outbox.SendAsync(parcel, base.SendAsync, cancellationToken)
            : await base.SendAsync(request, cancellationToken);
}
