using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Writes JSON values as UTF-8 into pooled segments of a request. Strings are escaped as JSON demands and no more;
/// lone surrogates become U+FFFD.
/// </summary>
/// <remarks>
/// A segment is never moved: the first is small, and whatever does not fit any more goes on in the next. Positions count the bytes
/// of all segments.
/// </remarks>
public sealed partial class ResultWriter
{
    private const int InitialCapacity = 4 * 1024;
    private const int MaxNumberLength = 40;

    private ArrayPool<byte> _pool = ArrayPool<byte>.Shared;

    /// <summary>The last segment, where the writing goes on.</summary>
    private byte[] _buffer = [];

    /// <summary>Up to where it is written.</summary>
    private int _position;

    /// <summary>Up to where can be written without asking: the end of the segment, or of what the answer may have.</summary>
    private int _end;

    /// <summary>Makes a writer for values that no running operation writes, in tests for instance.</summary>
    public ResultWriter()
    {
    }

    /// <summary>How many bytes are written.</summary>
    internal int Position => _start + _position;

    public void WriteNull() => WriteRaw("null"u8);

    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    public void WriteInt32(int value)
    {
        value.TryFormat(ReserveAtMost(MaxNumberLength), out var written, provider: CultureInfo.InvariantCulture);
        _position += written;
    }

    public void WriteInt64(long value)
    {
        value.TryFormat(ReserveAtMost(MaxNumberLength), out var written, provider: CultureInfo.InvariantCulture);
        _position += written;
    }

    /// <summary>Writes a number; NaN and infinities throw <see cref="CoercionException"/>.</summary>
    public void WriteDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new CoercionException(
                $"Float cannot represent non numeric value: {value.ToString(CultureInfo.InvariantCulture)}");
        }

        // JSON knows a negative zero, its readers mostly do not.
        (value == 0 ? 0 : value).TryFormat(ReserveAtMost(MaxNumberLength), out var written, provider: CultureInfo.InvariantCulture);
        _position += written;
    }

    /// <summary>Writes a number in the shortest form that 32 bits need; NaN and infinities throw <see cref="CoercionException"/>.</summary>
    public void WriteSingle(float value)
    {
        if (!float.IsFinite(value))
        {
            WriteDouble(value);
            return;
        }

        (value == 0 ? 0 : value).TryFormat(ReserveAtMost(MaxNumberLength), out var written, provider: CultureInfo.InvariantCulture);
        _position += written;
    }

    public void WriteDecimal(decimal value)
    {
        value.TryFormat(ReserveAtMost(MaxNumberLength), out var written, provider: CultureInfo.InvariantCulture);
        _position += written;
    }

    /// <summary>Writes a string whose UTF-8 bytes need no escaping, without the quotes in <paramref name="value"/>.</summary>
    public void WriteAsciiString(ReadOnlySpan<byte> value)
    {
        WriteByte((byte)'"');
        WriteRaw(value);
        WriteByte((byte)'"');
    }

    /// <summary>Writes a formattable value between quotes; its text must need no escaping.</summary>
    public void WriteFormatted<T>(T value, ReadOnlySpan<char> format = default) where T : IUtf8SpanFormattable
    {
        var capacity = 64;
        while (true)
        {
            var target = ReserveAtMost(capacity + 2);
            if (value.TryFormat(target[1..^1], out var written, format, CultureInfo.InvariantCulture))
            {
                target[0] = (byte)'"';
                target[written + 1] = (byte)'"';
                _position += written + 2;
                return;
            }

            capacity *= 2;
        }
    }

    /// <summary>Writes JSON that is known to be well formed.</summary>
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        if (_end - _position < json.Length)
        {
            WriteAcross(json);
            return;
        }

        json.CopyTo(Rest());
        _position += json.Length;
    }

    public void StartArray() => WriteByte((byte)'[');

    /// <summary>Must stand between two items of an array.</summary>
    public void NextItem() => WriteByte((byte)',');

    public void EndArray() => WriteByte((byte)']');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteByte(byte value)
    {
        if (_position >= _end)
        {
            Grow(1);
        }

        _buffer[_position++] = value;
    }

    /// <summary>
    /// Room behind what is written for at most so many bytes, mostly fewer, uninitialized. What they are beyond the limit is found out with what is written next.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> ReserveAtMost(int length)
    {
        if (_end - _position < length)
        {
            Grow(length);
        }

        return Rest();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Rest() => MemoryMarshal.CreateSpan(
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), _position), _buffer.Length - _position);
}
