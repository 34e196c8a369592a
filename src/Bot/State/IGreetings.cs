namespace HccBot.Bot.State;

/// <summary>Which conversations the bot has greeted.</summary>
internal interface IGreetings
{
    /// <summary>Marks a conversation as greeted; of several that try at the same time, one succeeds.</summary>
    /// <returns>Whether it had not been greeted.</returns>
    Task<bool> MarkAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Forgets that a conversation was greeted.</summary>
    Task ForgetAsync(string conversation, CancellationToken cancellationToken);
}
