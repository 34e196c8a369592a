namespace HccBot.Bot.Sending;

/// <summary>Hands what the bot says to the outbox; all else goes straight on.</summary>
internal sealed class SendingHandler(Outbox outbox) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (await Parcel.OfAsync(request, ToOneOnly.Address, cancellationToken) is { } parcel)
        {
            return await outbox.SendAsync(parcel, base.SendAsync, cancellationToken);
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
