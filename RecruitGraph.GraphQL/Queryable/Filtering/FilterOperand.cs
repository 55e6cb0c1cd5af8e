using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <summary>What a filter input is applied to: knows the C# type of the values, which the input type alone does not.</summary>
public abstract class FilterOperand
{
    private protected FilterOperand()
    {
    }

    /// <summary>An object, filtered by the fields of its own filter input type.</summary>
    public static FilterOperand Object { get; } = new ObjectFilterOperand();

    /// <summary>A leaf value: a string, an enum, a number, a time, or a nullable one of these.</summary>
    /// <typeparam name="TValue">The C# type without its nullability.</typeparam>
    public static FilterOperand Value<TValue>()
        where TValue : notnull => new ValueFilterOperand<TValue>();

    /// <summary>A raw id, filtered by global ids of one type.</summary>
    /// <typeparam name="TRaw">The C# type of the raw id without its nullability.</typeparam>
    /// <param name="typeName">The object type whose ids these are; others are refused.</param>
    public static FilterOperand Id<TRaw>(string typeName)
        where TRaw : notnull, ISpanParsable<TRaw> => new IdFilterOperand<TRaw>(typeName);

    /// <summary>A list, filtered by what its items are filtered by.</summary>
    public static FilterOperand List<TItem>(FilterOperand item) => new ListFilterOperand<TItem>(item);

    /// <summary>The condition that an input sets to a value; null where it sets none.</summary>
    internal abstract Expression? Translate(FilterInput input, Expression value, FilterReading reading);

    /// <summary>The condition that the value is absent, which null in the place of an input asks for; null where there is no such thing.</summary>
    internal virtual Expression? TranslateNull(Expression value) => null;
}

/// <inheritdoc/>
internal sealed class ObjectFilterOperand : FilterOperand
{
    internal override Expression? Translate(FilterInput input, Expression value, FilterReading reading) =>
        ((ObjectFilterInputType)input.Type).Translate(input.Fields, value, reading);

    internal override Expression? TranslateNull(Expression value) => FilterConditions.IsNull(value);
}
