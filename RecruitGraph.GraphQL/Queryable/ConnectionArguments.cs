using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Queryable.Projections;

namespace RecruitGraph.GraphQL.Queryable;

/// <summary>Reads and checks <c>first, after, last, before</c>.</summary>
public static class ConnectionArguments
{
    /// <summary>The paging arguments of a field.</summary>
    /// <param name="context">The field's context.</param>
    /// <param name="index">Where <c>first</c> stands among the arguments; <c>after, last, before</c> follow.</param>
    /// <param name="defaultPageSize">Items when neither <c>first</c> nor <c>last</c> is given.</param>
    /// <param name="maxPageSize">The most items of a page.</param>
    /// <param name="hasTotalCount">Whether the connection has <c>totalCount</c>, to be counted when it is selected.</param>
    /// <exception cref="GraphQLException">
    /// The arguments contradict each other or exceed the limit (<see cref="ErrorCodes.InvalidPaging"/>).
    /// </exception>
    public static PagingArguments Read(
        in ResolverContext context, int index, int defaultPageSize, int maxPageSize, bool hasTotalCount)
    {
        var first = context.Argument<int?>(index);
        var after = context.Argument<string?>(index + 1);
        var last = context.Argument<int?>(index + 2);
        var before = context.Argument<string?>(index + 3);
        if (first is not null && last is not null)
        {
            throw Invalid("\"first\" and \"last\" were both given. Give one of them.");
        }

        Check("first", first, maxPageSize);
        Check("last", last, maxPageSize);
        return new PagingArguments(
            first ?? (last is null ? defaultPageSize : null),
            after,
            last,
            before,
            hasTotalCount && context.Selection.IsSelected("totalCount", context.Request),
            !SelectedFields.HasOther(context.Selection, "totalCount"));
    }

    private static void Check(string name, int? value, int maxPageSize)
    {
        if (value is { } size && (size < 0 || size > maxPageSize))
        {
            throw new GraphQLException(LimitError.Describe(Complain(name, size, maxPageSize), ErrorCodes.InvalidPaging, size, maxPageSize));
        }
    }

    private static string Complain(string name, int value, int maxPageSize) =>
        $"\"{name}\" was {value}. Expected 0 to {maxPageSize}.";

    private static GraphQLException Invalid(string message) => new(message, ErrorCodes.InvalidPaging);
}
