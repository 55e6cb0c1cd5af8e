namespace RecruitGraph.GraphQL.Queryable;

/// <summary>Applies what a field is asked for to queries.</summary>
public static class QueryableExtensions
{
    /// <summary>The query with the condition, the order and the selected properties of a context, in this sequence.</summary>
    /// <param name="query">The items that the caller may see.</param>
    /// <param name="context">What is asked for.</param>
    /// <param name="sorting">
    /// Completes the order, with a default (<see cref="SortDefinition{T}.IfEmpty"/>) and, for pages, with a unique last key.
    /// </param>
    public static IQueryable<T> With<T>(
        this IQueryable<T> query, QueryContext<T> context, Func<SortDefinition<T>, SortDefinition<T>>? sorting = null)
    {
        if (context.Predicate is { } predicate)
        {
            query = query.Where(InMemoryQueries.Adapt(predicate, query));
        }

        var order = context.Sorting ?? SortDefinition<T>.Empty;
        query = (sorting is null ? order : sorting(order)).Apply(query);
        return context.Selector is { } selector ? query.Select(InMemoryQueries.Adapt(selector, query)) : query;
    }
}
