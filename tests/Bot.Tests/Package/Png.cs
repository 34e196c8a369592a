using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace HccBot.Bot.Tests.Package;

/// <summary>A colour and how much of it is seen, each 0 to 255.</summary>
internal readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha);

/// <summary>The pixels of a PNG with eight bits each of red, green, blue and alpha, not interlaced (PNG specification, third edition).</summary>
internal sealed class Png(int width, int height, Pixel[] pixels)
{
    private const int SignatureLength = 8;
    private const int BytesPerPixel = 4;

    public int Width => width;

    public int Height => height;

    public Pixel this[int x, int y] => pixels[(y * width) + x];

    /// <summary>The places of the pixels that are such.</summary>
    public List<(int X, int Y)> Where(Func<Pixel, bool> such) =>
        [.. Enumerable.Range(0, pixels.Length).Where(index => such(pixels[index])).Select(index => (index % width, index / width))];

    public static Png Read(byte[] file)
    {
        var chunks = Chunks(file).ToLookup(chunk => chunk.Type, chunk => chunk.Content);
        var header = chunks["IHDR"].Single();
        Assert.Equal([8, 6, 0, 0, 0], header[8..13]);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        using var packed = new ZLibStream(new MemoryStream([.. chunks["IDAT"].SelectMany(content => content)]), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        packed.CopyTo(rows);
        return new Png(width, height, Unfiltered(rows.ToArray(), width * BytesPerPixel));
    }

    private static IEnumerable<(string Type, byte[] Content)> Chunks(byte[] file)
    {
        for (var at = SignatureLength; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            yield return (Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]);
            at += length + 12;
        }
    }

    /// <summary>Undoes the filters, which tell each byte by its difference from the ones before and above.</summary>
    private static Pixel[] Unfiltered(byte[] rows, int rowLength)
    {
        var above = new byte[rowLength];
        var pixels = new List<Pixel>();
        foreach (var row in rows.Chunk(rowLength + 1))
        {
            var (filter, line) = (row[0], row[1..]);
            for (var at = 0; at < rowLength; at++)
            {
                var left = at < BytesPerPixel ? 0 : line[at - BytesPerPixel];
                var corner = at < BytesPerPixel ? 0 : above[at - BytesPerPixel];
                line[at] += (byte)(filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => above[at],
                    3 => (left + above[at]) / 2,
                    4 => Paeth(left, above[at], corner),
                    _ => throw new InvalidDataException($"There is no filter {filter}."),
                });
            }

            pixels.AddRange(line.Chunk(BytesPerPixel).Select(bytes => new Pixel(bytes[0], bytes[1], bytes[2], bytes[3])));
            above = line;
        }

        return [.. pixels];
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
