using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>Reads what <see cref="CursorWriter"/> wrote, out of text that anybody may have made.</summary>
internal ref struct CursorReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public static bool TryDecode(string cursor, out byte[] bytes)
    {
        bytes = new byte[Base64Url.GetMaxDecodedLength(cursor.Length)];
        if (!Base64Url.IsValid(cursor) || !Base64Url.TryDecodeFromChars(cursor, bytes, out var written))
        {
            return false;
        }

        Array.Resize(ref bytes, written);
        return true;
    }

    public bool TryReadByte(out byte value)
    {
        value = 0;
        if (!TryReadBytes(1, out var bytes))
        {
            return false;
        }

        value = bytes[0];
        return true;
    }

    public bool TryReadInt32(out int value)
    {
        var read = TryReadBytes(sizeof(int), out var bytes);
        value = read ? BinaryPrimitives.ReadInt32LittleEndian(bytes) : 0;
        return read;
    }

    public bool TryReadInteger(out long value)
    {
        value = 0;
        ulong folded = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (!TryReadByte(out var part))
            {
                return false;
            }

            folded |= (ulong)(part & 0x7F) << shift;
            if (part <= 0x7F)
            {
                value = (long)(folded >> 1) ^ -(long)(folded & 1);
                return true;
            }
        }

        return false;
    }

    public bool TryReadBytes(int count, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        if (_rest.Length < count)
        {
            return false;
        }

        bytes = _rest[..count];
        _rest = _rest[count..];
        return true;
    }

    public bool TryReadString(out string value)
    {
        value = string.Empty;
        if (!TryReadInteger(out var length) || length < 0 || length > _rest.Length || !TryReadBytes((int)length, out var bytes))
        {
            return false;
        }

        try
        {
            value = StrictUtf8.GetString(bytes);

            // PostgreSQL refuses this one character in a text.
            return !value.Contains('\0', StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
