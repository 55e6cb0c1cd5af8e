using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>Values in expressions as a lambda's closure would hold them, so that a database sees parameters and caches the statement.</summary>
internal static class QueryExpressions
{
    public static Expression Parameter<TValue>(TValue value) =>
        Expression.Field(Expression.Constant(new Closure<TValue>(value)), nameof(Closure<>.Value));

    public static IQueryable<T> Take<T>(IQueryable<T> query, int count) =>
        query.Provider.CreateQuery<T>(Expression.Call(
            typeof(System.Linq.Queryable), nameof(System.Linq.Queryable.Take), [typeof(T)], query.Expression, Parameter(count)));

    private sealed class Closure<TValue>(TValue value)
    {
        public readonly TValue Value = value;
    }
}
