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

    public abstract void Write(T item, ref CursorWriter writer);

    public abstract bool TryRead(ref CursorReader reader, out KeyBound bound);
}

/// <inheritdoc/>
internal sealed class OrderKey<T, TKey> : OrderKey<T>
{
    private readonly Func<T, TKey> _read;
    private readonly CursorValue<TKey> _value;

    public OrderKey(OrderClause clause)
        : base(clause.Selector, clause.IsDescending)
    {
        _value = CursorValue.Of<TKey>() ?? throw new InvalidOperationException(
            $"The order key {clause} has the type {typeof(TKey).Name}, which has no cursor.");
        var selector = (Expression<Func<T, TKey>>)clause.Selector;
        _read = selector.Compile(preferInterpretation: !clause.IsPropertyPath);
    }

    public override void Write(T item, ref CursorWriter writer)
    {
        var value = _read(item);
        writer.WriteByte(value is null ? (byte)0 : (byte)1);
        if (value is not null)
        {
            _value.Write(value, ref writer);
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
