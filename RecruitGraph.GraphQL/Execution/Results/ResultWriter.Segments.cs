using System.Buffers;
using System.Runtime.CompilerServices;

namespace RecruitGraph.GraphQL.Execution;

public sealed partial class ResultWriter
{
    /// <summary>
    /// The length of all but the first segments: below what goes to the large object heap, so that memory comes and goes in pieces that
    /// fit everywhere.
    /// </summary>
    internal const int SegmentLength = 64 * 1024;

    /// <summary>For how many segments a writer keeps its list when it ends.</summary>
    private const int KeptSegments = 256;

    /// <summary>The segments before the last, with where each begins; most answers have none.</summary>
    private Segment[] _full = [];
    private int _fullCount;

    /// <summary>Where the last segment begins.</summary>
    private int _start;

    /// <summary>Takes back what was written from a position on.</summary>
    internal void Truncate(int position)
    {
        if (position < _start)
        {
            while (position < _start)
            {
                GiveBack(_buffer);
                (_buffer, _start) = _full[--_fullCount];
                _full[_fullCount] = default;
            }

            FindEnd();
        }

        _position = position - _start;
    }

    /// <summary>Whether the value that begins at the position is <c>null</c>: no other JSON value begins so.</summary>
    internal bool IsNullAt(int position)
    {
        if (position >= _start)
        {
            return _position > position - _start && _buffer[position - _start] == (byte)'n';
        }

        var segment = _full[FindSegment(position)];
        return segment.Buffer[position - segment.Start] == (byte)'n';
    }

    /// <summary>The piece of what is written that begins at a position: up to another, or to the end of its segment.</summary>
    internal ReadOnlyMemory<byte> GetPiece(int position, int end)
    {
        var index = FindSegment(position);
        if (index == _fullCount)
        {
            return _buffer.AsMemory(position - _start, end - position);
        }

        var segment = _full[index];
        return segment.Buffer.AsMemory(position - segment.Start, Math.Min(end, EndOf(index)) - position);
    }

    /// <summary>What is written between two positions.</summary>
    internal IEnumerable<ReadOnlyMemory<byte>> GetPieces(int start, int end)
    {
        while (start < end)
        {
            var piece = GetPiece(start, end);
            yield return piece;
            start += piece.Length;
        }
    }

    /// <summary>Copies what is written between two positions.</summary>
    internal void CopyTo(IBufferWriter<byte> output, int start, int end)
    {
        while (start < end)
        {
            var piece = GetPiece(start, end);
            output.Write(piece.Span);
            start += piece.Length;
        }
    }

    /// <summary>Copies everything that is written.</summary>
    internal void CopyTo(IBufferWriter<byte> output) => CopyTo(output, 0, Position);

    /// <summary>A copy of everything that is written.</summary>
    internal byte[] ToArray()
    {
        var copy = new ArrayBufferWriter<byte>(Math.Max(1, Position));
        CopyTo(copy);
        return copy.WrittenSpan.ToArray();
    }

    /// <summary>How many segments there are.</summary>
    internal int SegmentCount => _fullCount + 1;

    /// <summary>Which segment a position is in.</summary>
    internal int FindSegment(int position)
    {
        if (position >= _start)
        {
            return _fullCount;
        }

        var (low, high) = (0, _fullCount - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _full[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Gives one segment back before the others, since nothing is read of it any more.</summary>
    internal void GiveBackSegment(int index)
    {
        // The last stays, as the writer stands in it.
        if (index < _fullCount)
        {
            GiveBack(_full[index].Buffer);
            _full[index] = _full[index] with { Buffer = [] };
        }
    }

    private int EndOf(int segment) => segment + 1 < _fullCount ? _full[segment + 1].Start : _start;

    /// <summary>Makes room for at most so many bytes, of which one at least is allowed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int length)
    {
        Claim((long)Position + 1);
        if (_buffer.Length - _position < length)
        {
            AddSegment(length);
        }

        FindEnd();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteAcross(ReadOnlySpan<byte> text)
    {
        Claim((long)Position + text.Length);
        while (true)
        {
            var length = Math.Min(text.Length, _buffer.Length - _position);
            text[..length].CopyTo(Rest());
            _position += length;
            text = text[length..];
            if (text.IsEmpty)
            {
                break;
            }

            AddSegment(1, text.Length);
        }

        FindEnd();
    }

    private void FindEnd() => _end = Math.Min(_buffer.Length, _claimed - _start);

    /// <summary>Goes on in a new segment.</summary>
    /// <param name="least">How many bytes it must have room for.</param>
    /// <param name="pending">How many are about to be written, as far as that is known.</param>
    private void AddSegment(int least, int pending = 0)
    {
        var length = Math.Max(least, Math.Clamp(2 * _buffer.Length, InitialCapacity, SegmentLength));
        var next = RentSegment(length, Math.Max(length, pending));
        if (_buffer.Length > 0)
        {
            if (_fullCount == _full.Length)
            {
                Array.Resize(ref _full, Math.Max(4, 2 * _fullCount));
            }

            _full[_fullCount++] = new Segment(_buffer, _start);
            _start += _position;
        }

        (_buffer, _position) = (next, 0);
    }

    private byte[] RentSegment(int length, int asked)
    {
        if (_memory is not { } memory)
        {
            return _pool.Rent(length);
        }

        if (_isCopy)
        {
            memory.Take(length);
        }
        else if (!memory.TryTake(length))
        {
            throw ResponseSizeException.OfAllAnswers(memory.Held + asked, memory.Allowed);
        }

        try
        {
            var segment = _pool.Rent(length);
            memory.Take(segment.Length - length);
            return segment;
        }
        catch
        {
            memory.GiveBack(length);
            throw;
        }
    }

    private void GiveBackSegments()
    {
        for (var i = 0; i < _fullCount; i++)
        {
            GiveBack(_full[i].Buffer);
        }

        if (_full.Length > KeptSegments)
        {
            _full = [];
        }
        else
        {
            _full.AsSpan(0, _fullCount).Clear();
        }

        _fullCount = 0;
        GiveBack(_buffer);
        _buffer = [];
    }

    // A pool would keep what is larger for answers that never are.
    private void GiveBack(byte[] segment)
    {
        _memory?.GiveBack(segment.Length);
        if (segment.Length is > 0 and <= SegmentLength)
        {
            _pool.Return(segment);
        }
    }

    private readonly record struct Segment(byte[] Buffer, int Start);
}
