using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>An ordered query, and apart from it what is selected of its items; null where that is all of them.</summary>
internal readonly record struct SelectedQuery<T>(IQueryable<T> Ordered, Expression<Func<T, T>>? Selector)
{
    public static SelectedQuery<T> Of(IQueryable<T> query) =>
        query.Expression is MethodCallExpression { Method.Name: nameof(System.Linq.Queryable.Select), Arguments: [var source, UnaryExpression { Operand: Expression<Func<T, T>> selector }] } call
        && call.Method.DeclaringType == typeof(System.Linq.Queryable)
            ? new SelectedQuery<T>(query.Provider.CreateQuery<T>(source), selector)
            : new SelectedQuery<T>(query, Selector: null);
}
