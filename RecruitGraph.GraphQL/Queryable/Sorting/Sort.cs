using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Queryable.Sorting;

/// <summary>Reads <c>order</c>.</summary>
internal static class Sort
{
    public const string ArgumentName = "order";

    /// <summary>The most keys of an order.</summary>
    public const int MaxKeys = 8;

    /// <summary>The order that was asked for; null where none was.</summary>
    /// <param name="value">The coerced argument.</param>
    /// <exception cref="GraphQLException">There are too many keys (<see cref="ErrorCodes.InvalidSorting"/>).</exception>
    public static SortDefinition<T>? Read<T>(object? value)
    {
        if (value is not object?[] { Length: > 0 } items)
        {
            return null;
        }

        if (items.Length > MaxKeys)
        {
            throw new GraphQLException(LimitError.Describe(
                $"\"{ArgumentName}\" has {items.Length} keys. Expected at most {MaxKeys}.",
                ErrorCodes.InvalidSorting,
                items.Length,
                MaxKeys));
        }

        var order = SortDefinition<T>.Empty;
        foreach (var item in items)
        {
            var input = (SortInput)item!;
            order = order.Add(((SortInputType<T>)input.Type).Read(input.Fields, SortPath<T, T>.Start()));
        }

        return order;
    }
}
