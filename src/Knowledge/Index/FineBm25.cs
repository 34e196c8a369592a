using Lucene.Net.Search.Similarities;

namespace HccBot.Knowledge.Index;

/// <summary>BM25 that keeps the lengths of short texts apart.</summary>
/// <remarks>
/// Lucene 4.8 squeezes a length into a byte with three bits of mantissa, so texts of forty and fifty words tie. Lengths here are below 256 words
/// and are stored as they are; the same encoding must serve indexing and searching.
/// </remarks>
internal sealed class FineBm25 : BM25Similarity
{
    /// <inheritdoc/>
    protected override byte EncodeNormValue(float boost, int fieldLength) => (byte)Math.Clamp(fieldLength, 1, 255);

    /// <inheritdoc/>
    protected override float DecodeNormValue(byte norm) => Math.Max(norm, (byte)1);
}
