using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable;

/// <summary>
/// What a field is asked for, as a parameter of its resolver: which properties of the items are selected, which items are wanted
/// (<c>where</c>), in which order (<c>order</c>). Apply it by <see cref="QueryableExtensions.With{T}"/>.
/// </summary>
/// <param name="Selector">Makes items with the selected properties alone; null where whole items are needed.</param>
/// <param name="Predicate">The condition of <c>where</c>; null where there is none.</param>
/// <param name="Sorting">The order of <c>order</c>; null where there is none.</param>
public sealed record QueryContext<T>(
    Expression<Func<T, T>>? Selector = null,
    Expression<Func<T, bool>>? Predicate = null,
    SortDefinition<T>? Sorting = null)
{
    /// <summary>Asks for all items, whole and in no order.</summary>
    public static QueryContext<T> Empty { get; } = new();
}
