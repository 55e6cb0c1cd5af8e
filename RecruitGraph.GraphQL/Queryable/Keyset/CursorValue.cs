using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>How the values of one type stand in a cursor.</summary>
internal abstract class CursorValue<T>
{
    public abstract void Write(T value, ref CursorWriter writer);

    public abstract bool TryRead(ref CursorReader reader, out T value);
}

/// <summary>The types that can be order keys.</summary>
internal static class CursorValue
{
    /// <summary>How a type stands in a cursor; null where it cannot.</summary>
    public static CursorValue<T>? Of<T>() => (CursorValue<T>?)Of(typeof(T));

    private static object? Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) is { } value ? Create(typeof(NullableCursorValue<>), underlying, value) : null;
        }

        return type.IsEnum ? Create(typeof(EnumCursorValue<>), type)
            : type == typeof(string) ? new StringCursorValue()
            : type == typeof(Guid) ? new GuidCursorValue()
            : type == typeof(decimal) ? new DecimalCursorValue()
            : OfNumber(type);
    }

    private static object? OfNumber(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => new IntegerCursorValue<bool>(static value => value ? 1 : 0, static number => number == 1, 0, 1),
        TypeCode.Byte => new IntegerCursorValue<byte>(static value => value, static number => (byte)number, byte.MinValue, byte.MaxValue),
        TypeCode.Int16 => new IntegerCursorValue<short>(static value => value, static number => (short)number, short.MinValue, short.MaxValue),
        TypeCode.Int32 => new IntegerCursorValue<int>(static value => value, static number => (int)number, int.MinValue, int.MaxValue),
        TypeCode.UInt32 => new IntegerCursorValue<uint>(static value => value, static number => (uint)number, uint.MinValue, uint.MaxValue),
        TypeCode.Int64 => new IntegerCursorValue<long>(static value => value, static number => number),
        TypeCode.UInt64 => new IntegerCursorValue<ulong>(static value => (long)value, static number => (ulong)number),
        TypeCode.Single => new IntegerCursorValue<float>(
            static value => BitConverter.SingleToInt32Bits(value), static number => BitConverter.Int32BitsToSingle((int)number), int.MinValue, int.MaxValue),
        TypeCode.Double => new IntegerCursorValue<double>(BitConverter.DoubleToInt64Bits, BitConverter.Int64BitsToDouble),
        TypeCode.DateTime => new DateTimeCursorValue(),
        _ => OfTime(type),
    };

    private static object? OfTime(Type type) =>
        type == typeof(DateTimeOffset) ? new IntegerCursorValue<DateTimeOffset>(
            static value => value.UtcTicks, static ticks => new DateTimeOffset(ticks, TimeSpan.Zero), 0, DateTimeOffset.MaxValue.Ticks)
        : type == typeof(DateOnly) ? new IntegerCursorValue<DateOnly>(
            static value => value.DayNumber, static day => DateOnly.FromDayNumber((int)day), 0, DateOnly.MaxValue.DayNumber)
        : type == typeof(TimeOnly) ? new IntegerCursorValue<TimeOnly>(
            static value => value.Ticks, static ticks => new TimeOnly(ticks), 0, TimeOnly.MaxValue.Ticks)
        : type == typeof(TimeSpan) ? new IntegerCursorValue<TimeSpan>(static value => value.Ticks, TimeSpan.FromTicks)
        : null;

    private static object Create(Type definition, Type type, params object[] arguments) =>
        Activator.CreateInstance(definition.MakeGenericType(type), arguments)!;
}

/// <summary>A value that is a whole number of a known range.</summary>
internal sealed class IntegerCursorValue<T>(
    Func<T, long> toNumber, Func<long, T> ofNumber, long min = long.MinValue, long max = long.MaxValue) : CursorValue<T>
{
    public override void Write(T value, ref CursorWriter writer) => writer.WriteInteger(toNumber(value));

    public override bool TryRead(ref CursorReader reader, out T value)
    {
        var isValid = reader.TryReadInteger(out var number) && number >= min && number <= max;
        value = isValid ? ofNumber(number) : default!;
        return isValid;
    }
}

/// <summary>An enum value, as its number.</summary>
internal sealed class EnumCursorValue<TEnum> : CursorValue<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Func<TEnum, long> ToNumber = Converter<TEnum, long>();
    private static readonly Func<long, TEnum> OfNumber = Converter<long, TEnum>();

    public override void Write(TEnum value, ref CursorWriter writer) => writer.WriteInteger(ToNumber(value));

    public override bool TryRead(ref CursorReader reader, out TEnum value)
    {
        var read = reader.TryReadInteger(out var number);
        value = OfNumber(number);
        return read && ToNumber(value) == number;
    }

    private static Func<TFrom, TTo> Converter<TFrom, TTo>()
    {
        var from = Expression.Parameter(typeof(TFrom));
        return Expression.Lambda<Func<TFrom, TTo>>(Expression.Convert(from, typeof(TTo)), from).Compile();
    }
}

/// <summary>A value that is there; that it may be absent is written before it.</summary>
internal sealed class NullableCursorValue<T>(CursorValue<T> inner) : CursorValue<T?>
    where T : struct
{
    public override void Write(T? value, ref CursorWriter writer) => inner.Write(value.GetValueOrDefault(), ref writer);

    public override bool TryRead(ref CursorReader reader, out T? value)
    {
        var read = inner.TryRead(ref reader, out var present);
        value = present;
        return read;
    }
}
