using System.Linq.Expressions;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <summary>Reads <c>where</c>.</summary>
internal static class Filter
{
    public const string ArgumentName = "where";

    /// <summary>The condition of a filter; null where it sets none.</summary>
    /// <param name="value">The coerced argument.</param>
    /// <param name="limits">What it may ask for.</param>
    /// <exception cref="GraphQLException">
    /// <see cref="ErrorCodes.InvalidFilter"/>, <see cref="ErrorCodes.FilterTooComplex"/>, or <see cref="ErrorCodes.InvalidGlobalId"/>.
    /// </exception>
    public static Expression<Func<T, bool>>? Read<T>(object? value, FilterLimits limits)
    {
        if (value is not FilterInput input)
        {
            return null;
        }

        var item = Expression.Parameter(typeof(T), "item");
        var reading = new FilterReading(limits, ArgumentName);
        reading.Open();
        var condition = FilterOperand.Object.Translate(input, item, reading);
        return condition is null ? null : Expression.Lambda<Func<T, bool>>(condition, item);
    }
}
