using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Queryable.Filtering;
using RecruitGraph.GraphQL.Queryable.Projections;
using RecruitGraph.GraphQL.Queryable.Sorting;

namespace RecruitGraph.GraphQL.Queryable;

/// <summary>Reads what a field is asked for. Generated code calls this.</summary>
public static class QueryArguments
{
    /// <summary>The <see cref="QueryContext{T}"/> of a field: one object for all parents that have the field.</summary>
    /// <param name="context">The field's context.</param>
    /// <param name="where">Where <c>where</c> stands among the arguments; negative without it.</param>
    /// <param name="order">Where <c>order</c> stands among the arguments; negative without it.</param>
    /// <param name="projection">What the fields of the items read; null where whole items are wanted.</param>
    /// <param name="isConnection">Whether the items are the nodes of a connection.</param>
    /// <exception cref="GraphQLException">
    /// <see cref="ErrorCodes.InvalidFilter"/>, <see cref="ErrorCodes.FilterTooComplex"/>, <see cref="ErrorCodes.InvalidGlobalId"/>
    /// or <see cref="ErrorCodes.InvalidSorting"/>.
    /// </exception>
    public static QueryContext<T> Read<T>(
        in ResolverContext context, int where, int order, Projection<T>? projection = null, bool isConnection = false)
    {
        lock (context.Request.Queries)
        {
            if (context.Request.Queries.TryGetValue(context.Selection, out var known))
            {
                return (QueryContext<T>)known;
            }

            var query = new QueryContext<T>(
                projection?.CreateSelector(context.Selection, isConnection),
                where < 0 ? null : Filter.Read<T>(context.Argument<object?>(where), context.Request.Options.Filtering),
                order < 0 ? null : Sort.Read<T>(context.Argument<object?>(order)));
            context.Request.Queries.Add(context.Selection, query);
            return query;
        }
    }
}
