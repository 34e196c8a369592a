using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace HccBot.Bot.State;

/// <summary>A key that stands for several parts, tells nobody what they were, and is short however long they are.</summary>
internal static class Fingerprint
{
    /// <summary>The fingerprint of parts; the same parts in the same order have the same one.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
