using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>What a cursor says of one key: an expression that a query provider turns into a parameter, or null.</summary>
internal readonly record struct KeyBound(Expression? Value);

/// <summary>One key of an order: reads its value from items and from cursors.</summary>
internal abstract class OrderKey<T>(LambdaExpression selector, bool isDescending)
{
    /// <summary>From the item to the key.</summary>
    public LambdaExpression Selector { get; } = selector;

    public bool IsDescending { get; } = isDescending;

    /// <summary>Whether the key can be null; a string always can, as far as expressions tell.</summary>
    public bool IsNullable => !Selector.ReturnType.IsValueType || Nullable.GetUnderlyingType(Selector.ReturnType) is not null;

    /// <summary>Whether the key has only two values, so that a first bound on it alone would save nothing.</summary>
    public bool IsBoolean => (Nullable.GetUnderlyingType(Selector.ReturnType) ?? Selector.ReturnType) == typeof(bool);

    public static OrderKey<T> Of(OrderClause clause)
    {
        var type = typeof(OrderKey<,>).MakeGenericType(typeof(T), clause.Selector.ReturnType);
        return (OrderKey<T>)Activator.CreateInstance(type, clause)!;
    }

    /// <summary>Whether every item has the key, whatever else was read with it.</summary>
    public abstract bool IsProperty { get; }

    /// <summary>Writes the key of an item that has it.</summary>
    public abstract void Write(T item, ref CursorWriter writer);

    /// <summary>Writes a key that was read beside its item.</summary>
    public abstract void WriteKey(object? key, ref CursorWriter writer);

    public abstract bool TryRead(ref CursorReader reader, out KeyBound bound);
}

/// <inheritdoc/>
internal sealed class OrderKey<T, TKey> : OrderKey<T>
{
    private readonly Func<T, TKey>? _read;
    private readonly CursorValue<TKey> _value;

    public OrderKey(OrderClause clause)
        : base(clause.Selector, clause.IsDescending)
    {
        _value = CursorValue.Of<TKey>() ?? throw new InvalidOperationException(
            $"The order key {clause} has the type {typeof(TKey).Name}, which has no cursor.");
        _read = clause.IsProperty ? ((Expression<Func<T, TKey>>)clause.Selector).Compile() : null;
    }

    public override bool IsProperty => _read is not null;

    public override void Write(T item, ref CursorWriter writer) => Write(_read!(item), ref writer);

    public override void WriteKey(object? key, ref CursorWriter writer) => Write((TKey)key!, ref writer);

    private void Write(TKey key, ref CursorWriter writer)
    {
        writer.WriteByte(key is null ? (byte)0 : (byte)1);
        if (key is not null)
        {
            _value.Write(key, ref writer);
        }
    }

    public override bool TryRead(ref CursorReader reader, out KeyBound bound)
    {
        bound = default;
        if (!reader.TryReadByte(out var hasValue) || hasValue > 1)
        {
            return false;
        }

        if (hasValue == 0)
        {
            return IsNullable;
        }

        if (!_value.TryRead(ref reader, out var value))
        {
            return false;
        }

        bound = new KeyBound(QueryExpressions.Parameter(value));
        return true;
    }
}
