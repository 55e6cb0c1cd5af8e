using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>One <c>OrderBy</c> or <c>ThenBy</c> of a query.</summary>
internal sealed class OrderClause(LambdaExpression selector, bool isDescending)
{
    public LambdaExpression Selector { get; } = selector;

    public bool IsDescending { get; } = isDescending;

    /// <summary>Whether the key is a property of the item itself, so that every item that was read has it.</summary>
    public bool IsProperty => Selector.Body is MemberExpression { Expression: ParameterExpression };

    /// <summary>Whether the key is a property, or a property of a property.</summary>
    public bool IsPropertyPath
    {
        get
        {
            var body = Selector.Body is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } ? operand : Selector.Body;
            while (body is MemberExpression { Expression: { } owner })
            {
                body = owner;
            }

            return body == Selector.Parameters[0];
        }
    }

    /// <summary>The clauses of a query, the first one first; none where it has no order.</summary>
    /// <exception cref="InvalidOperationException">An order by a comparer, which no cursor can follow.</exception>
    public static OrderClause[] Read(Expression query)
    {
        var clauses = new List<OrderClause>();
        while (query is MethodCallExpression call && call.Arguments.Count > 0)
        {
            if (OrderMethod.Of(call) is { } method)
            {
                if (call.Arguments.Count > 2)
                {
                    throw new InvalidOperationException("A query that is ordered by a comparer cannot be paged through.");
                }

                clauses.Add(new OrderClause((LambdaExpression)((UnaryExpression)call.Arguments[1]).Operand, method.IsDescending));
                if (method.IsFirst)
                {
                    break;
                }
            }
            else if (!OrderMethod.KeepsOrder(call))
            {
                break;
            }

            query = call.Arguments[0];
        }

        clauses.Reverse();
        return [.. clauses];
    }

    /// <summary>Says the same of the same order, however the lambda's parameter is called.</summary>
    public override string ToString()
    {
        var parameter = Expression.Parameter(Selector.Parameters[0].Type, "item");
        var body = ParameterReplacer.Replace(Selector.Body, Selector.Parameters[0], parameter);
        return $"{body} ({Selector.ReturnType}){(IsDescending ? " descending" : string.Empty)}";
    }
}
