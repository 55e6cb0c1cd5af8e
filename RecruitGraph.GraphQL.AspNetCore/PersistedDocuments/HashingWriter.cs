using System.Buffers;
using System.Security.Cryptography;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Hashes whatever is written, and keeps nothing of it.</summary>
internal sealed class HashingWriter(HashAlgorithmName algorithm) : IBufferWriter<byte>, IDisposable
{
    private const int SmallestBuffer = 4 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(algorithm);
    private byte[] _buffer = [];

    public void Advance(int count) => _hash.AppendData(_buffer, 0, count);

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_buffer.Length < Math.Max(sizeHint, 1))
        {
            _buffer = new byte[Math.Max(sizeHint, SmallestBuffer)];
        }

        return _buffer;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>The hash of what was written.</summary>
    public byte[] GetHash() => _hash.GetHashAndReset();

    public void Dispose() => _hash.Dispose();
}
