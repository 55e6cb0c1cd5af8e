using System.Buffers;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>A growing buffer of pooled memory. It rents nothing until written to, and gives everything back when cleared.</summary>
/// <param name="memory">Where its memory counts, since it holds a copy of an answer; null where it holds little, and for a moment.</param>
internal sealed class PooledBufferWriter(MemoryAccount? memory = null) : IBufferWriter<byte>, IDisposable
{
    private const int SmallestBuffer = 1024;

    /// <summary>Larger buffers are left to the garbage collector: a pool would keep them for answers that are mostly small.</summary>
    private const int LargestPooled = 1024 * 1024;

    private byte[] _buffer = [];

    public int WrittenCount { get; private set; }

    /// <summary>What was written; it holds until more is written or the buffer is cleared.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, WrittenCount);

    public ReadOnlySpan<byte> WrittenSpan => _buffer.AsSpan(0, WrittenCount);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_buffer.Length - WrittenCount));
        WrittenCount += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(WrittenCount);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(WrittenCount);
    }

    /// <summary>Forgets what was written and returns the memory to the pool.</summary>
    public void Clear()
    {
        var buffer = _buffer;
        _buffer = [];
        WrittenCount = 0;
        Return(buffer);
    }

    public void Dispose() => Clear();

    private void Reserve(int sizeHint)
    {
        var needed = checked(WrittenCount + Math.Max(sizeHint, 1));
        if (needed <= _buffer.Length)
        {
            return;
        }

        var doubled = (int)Math.Min(2L * _buffer.Length, Array.MaxLength);
        var grown = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(needed, doubled), SmallestBuffer));
        memory?.Take(grown.Length);
        WrittenSpan.CopyTo(grown);
        var old = _buffer;
        _buffer = grown;
        Return(old);
    }

    private void Return(byte[] buffer)
    {
        memory?.GiveBack(buffer.Length);
        if (buffer.Length is > 0 and <= LargestPooled)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
