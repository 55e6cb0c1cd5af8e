using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>Turns the order of a query round, or takes it away.</summary>
internal static class OrderRewriter
{
    /// <summary>The same query in the opposite order, which a database can still read from its index.</summary>
    public static Expression Reverse(Expression query)
    {
        if (query is not MethodCallExpression call)
        {
            return query;
        }

        if (OrderMethod.Of(call) is { } method)
        {
            return Expression.Call(
                typeof(System.Linq.Queryable),
                method.OppositeName,
                call.Method.GetGenericArguments(),
                method.IsFirst ? call.Arguments[0] : Reverse(call.Arguments[0]),
                call.Arguments[1]);
        }

        return OrderMethod.KeepsOrder(call) ? WithSource(call, Reverse(call.Arguments[0])) : query;
    }

    /// <summary>The same query in no order.</summary>
    public static Expression Remove(Expression query)
    {
        if (query is not MethodCallExpression call)
        {
            return query;
        }

        return OrderMethod.Of(call) is not null ? Remove(call.Arguments[0])
            : OrderMethod.KeepsOrder(call) ? WithSource(call, Remove(call.Arguments[0]))
            : query;
    }

    private static MethodCallExpression WithSource(MethodCallExpression call, Expression source) =>
        call.Update(call.Object, [source, .. call.Arguments.Skip(1)]);
}
