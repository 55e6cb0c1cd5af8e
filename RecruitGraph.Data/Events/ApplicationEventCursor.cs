using System.Buffers.Binary;
using System.Buffers.Text;
using RecruitGraph.Data.Applications;

namespace RecruitGraph.Data.Events;

/// <summary>
/// A place in the event log: just behind one event. Events become visible in this order, so a reader that goes on
/// from a cursor misses nothing. To clients it is an opaque text.
/// </summary>
/// <param name="TransactionId">The transaction of the event.</param>
/// <param name="Sequence">The number of the event.</param>
public readonly record struct ApplicationEventCursor(ulong TransactionId, long Sequence) : IComparable<ApplicationEventCursor>
{
    private const byte Format = 1;
    private const int EncodedLength = 1 + sizeof(ulong) + sizeof(long);

    /// <summary>Before the first event.</summary>
    public static ApplicationEventCursor Start => default;

    /// <summary>The cursor just behind an event.</summary>
    public static ApplicationEventCursor Behind(ApplicationEvent happened) => new(happened.TransactionId, happened.Sequence);

    public static bool operator <(ApplicationEventCursor left, ApplicationEventCursor right) => left.CompareTo(right) < 0;

    public static bool operator >(ApplicationEventCursor left, ApplicationEventCursor right) => left.CompareTo(right) > 0;

    public static bool operator <=(ApplicationEventCursor left, ApplicationEventCursor right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ApplicationEventCursor left, ApplicationEventCursor right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a text made by <see cref="ToString"/>; anything else gives false.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ApplicationEventCursor cursor)
    {
        Span<byte> bytes = stackalloc byte[EncodedLength];
        if (text.Length == Base64Url.GetEncodedLength(EncodedLength)
            && Base64Url.IsValid(text)
            && Base64Url.TryDecodeFromChars(text, bytes, out var written)
            && written == EncodedLength
            && bytes[0] == Format)
        {
            cursor = new ApplicationEventCursor(
                BinaryPrimitives.ReadUInt64BigEndian(bytes[1..]),
                BinaryPrimitives.ReadInt64BigEndian(bytes[(1 + sizeof(ulong))..]));
            return true;
        }

        cursor = default;
        return false;
    }

    public int CompareTo(ApplicationEventCursor other)
    {
        var transactions = TransactionId.CompareTo(other.TransactionId);
        return transactions != 0 ? transactions : Sequence.CompareTo(other.Sequence);
    }

    /// <summary>The opaque text for clients, safe in a URL.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[EncodedLength];
        bytes[0] = Format;
        BinaryPrimitives.WriteUInt64BigEndian(bytes[1..], TransactionId);
        BinaryPrimitives.WriteInt64BigEndian(bytes[(1 + sizeof(ulong))..], Sequence);
        return Base64Url.EncodeToString(bytes);
    }
}
