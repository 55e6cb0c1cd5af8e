namespace RecruitGraph.GraphQL.Queryable.Keyset;

internal sealed class StringCursorValue : CursorValue<string>
{
    public override void Write(string value, ref CursorWriter writer) => writer.WriteString(value);

    public override bool TryRead(ref CursorReader reader, out string value) => reader.TryReadString(out value);
}

internal sealed class GuidCursorValue : CursorValue<Guid>
{
    private const int Length = 16;

    public override void Write(Guid value, ref CursorWriter writer)
    {
        Span<byte> bytes = stackalloc byte[Length];
        value.TryWriteBytes(bytes);
        writer.WriteBytes(bytes);
    }

    public override bool TryRead(ref CursorReader reader, out Guid value)
    {
        var read = reader.TryReadBytes(Length, out var bytes);
        value = read ? new Guid(bytes) : default;
        return read;
    }
}

internal sealed class DecimalCursorValue : CursorValue<decimal>
{
    private const int SignAndScale = 3;

    public override void Write(decimal value, ref CursorWriter writer)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        foreach (var part in bits)
        {
            writer.WriteInt32(part);
        }
    }

    public override bool TryRead(ref CursorReader reader, out decimal value)
    {
        value = 0;
        Span<int> bits = stackalloc int[4];
        for (var i = 0; i < bits.Length; i++)
        {
            if (!reader.TryReadInt32(out bits[i]))
            {
                return false;
            }
        }

        // All but the sign bit and a scale of 0 to 28 must be zero.
        var flags = bits[SignAndScale];
        if ((flags & 0x7F00FFFF) != 0 || (flags >> 16 & 0xFF) > 28)
        {
            return false;
        }

        value = new decimal(bits);
        return true;
    }
}

/// <summary>The ticks, and whether they are UTC, which PostgreSQL's two types of time depend on.</summary>
internal sealed class DateTimeCursorValue : CursorValue<DateTime>
{
    public override void Write(DateTime value, ref CursorWriter writer)
    {
        writer.WriteByte(value.Kind == DateTimeKind.Utc ? (byte)1 : (byte)0);
        writer.WriteInteger(value.Ticks);
    }

    public override bool TryRead(ref CursorReader reader, out DateTime value)
    {
        value = default;
        if (!reader.TryReadByte(out var isUtc) || isUtc > 1
            || !reader.TryReadInteger(out var ticks) || ticks < 0 || ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTime(ticks, isUtc == 1 ? DateTimeKind.Utc : DateTimeKind.Unspecified);
        return true;
    }
}
