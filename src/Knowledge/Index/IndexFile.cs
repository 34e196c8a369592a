using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace HccBot.Knowledge.Index;

/// <summary>An index as one file: its key, its parts, and a SHA-256 over all before it. It is whole, or it is none.</summary>
internal static class IndexFile
{
    /// <summary>The bytes of an index.</summary>
    public static byte[] Write(Directory index, string key)
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        var names = index.ListAll();
        writer.Write(key);
        writer.Write(names.Length);
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            using var input = index.OpenInput(name, IOContext.READ_ONCE);
            var part = new byte[input.Length];
            input.ReadBytes(part, 0, part.Length);
            writer.Write(name);
            writer.Write(part.Length);
            writer.Write(part);
        }

        writer.Flush();
        writer.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return bytes.ToArray();
    }

    /// <summary>The index that bytes hold; null where they are damaged, or hold one with another key.</summary>
    public static RAMDirectory? Read(byte[] bytes, string key)
    {
        var length = bytes.Length - SHA256.HashSizeInBytes;
        if (length < 0 || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        if (reader.ReadString() != key)
        {
            return null;
        }

        var index = new RAMDirectory();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            using var output = index.CreateOutput(reader.ReadString(), IOContext.READ_ONCE);
            var part = reader.ReadBytes(reader.ReadInt32());
            output.WriteBytes(part, 0, part.Length);
        }

        return index;
    }
}
