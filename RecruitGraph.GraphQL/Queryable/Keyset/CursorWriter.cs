using System.Buffers.Binary;
using System.Buffers.Text;
using System.Numerics;
using System.Text;

namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>Writes key values as bytes, and the bytes as text that goes into a URL as it is.</summary>
internal ref struct CursorWriter(Span<byte> buffer)
{
    private Span<byte> _buffer = buffer;
    private int _length;

    public void WriteByte(byte value) => Reserve(1)[0] = value;

    public void WriteInt32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Reserve(sizeof(int)), value);

    /// <summary>A number that is mostly small: seven bits a byte, the sign in the lowest bit.</summary>
    public void WriteInteger(long value)
    {
        var rest = (ulong)((value << 1) ^ (value >> 63));
        while (rest > 0x7F)
        {
            WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        WriteByte((byte)rest);
    }

    public void WriteBytes(scoped ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    public void WriteString(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        WriteInteger(length);
        Encoding.UTF8.GetBytes(value, Reserve(length));
    }

    public readonly string ToCursor() => Base64Url.EncodeToString(_buffer[.._length]);

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            var larger = new byte[BitOperations.RoundUpToPowerOf2((uint)(_length + count))];
            _buffer[.._length].CopyTo(larger);
            _buffer = larger;
        }

        var reserved = _buffer.Slice(_length, count);
        _length += count;
        return reserved;
    }
}
