namespace HccBot.Bot.Access;

/// <summary>A kind of registration, by the Bot Framework's own words.</summary>
internal sealed record AppType(string Name)
{
    /// <summary>Known in every tenant.</summary>
    public static readonly AppType MultiTenant = new("MultiTenant");

    /// <summary>Known in its own tenant.</summary>
    public static readonly AppType SingleTenant = new("SingleTenant");

    /// <summary>Vouched for by the platform that the bot runs on.</summary>
    public static readonly AppType ManagedIdentity = new("UserAssignedMSI");

    private static readonly AppType[] All = [SingleTenant, MultiTenant, ManagedIdentity];

    /// <summary>Reads the setting; nothing is <see cref="MultiTenant"/>, null what is none.</summary>
    public static AppType? Parse(string? setting) => string.IsNullOrWhiteSpace(setting) ? MultiTenant
        : All.FirstOrDefault(type => type.Name.Equals(setting.Trim(), StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Name;
}
