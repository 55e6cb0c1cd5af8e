using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable;

/// <summary>
/// Makes expressions mean in memory what they mean in a database: what belongs to an absent object is absent, and texts are
/// compared by their characters.
/// </summary>
internal sealed class InMemoryQueries : ExpressionVisitor
{
    private static readonly InMemoryQueries Instance = new();

    /// <summary>The expression for a query's source.</summary>
    public static TExpression Adapt<TExpression, T>(TExpression expression, IQueryable<T> query)
        where TExpression : Expression =>
        query.Provider is EnumerableQuery ? (TExpression)Instance.Visit(expression) : expression;

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        node = (MethodCallExpression)base.VisitMethodCall(node);
        return node is { Object: { } text, Arguments: [var part], Method.Name: nameof(string.StartsWith) or nameof(string.EndsWith) }
            && node.Method.DeclaringType == typeof(string)
            && part.Type == typeof(string)
            ? Expression.Call(text, node.Method.Name, [], part, Expression.Constant(StringComparison.Ordinal))
            : node;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        node = (MemberExpression)base.VisitMember(node);

        // An item itself is there, and so is what a closure holds.
        return node.Expression is MemberExpression or ConditionalExpression && node.Expression.Type.IsClass && CanBeNull(node.Type)
            ? Expression.Condition(
                Expression.Equal(node.Expression, Expression.Constant(null, node.Expression.Type)),
                Expression.Constant(null, node.Type),
                node)
            : node;
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        // The key of an object that may be absent is made nullable, which must not read it first.
        return node is { NodeType: ExpressionType.Convert, Operand: MemberExpression { Expression: MemberExpression owner } member }
            && Nullable.GetUnderlyingType(node.Type) is not null
            && owner.Type.IsClass
            ? Expression.Condition(
                Expression.Equal(Visit(owner), Expression.Constant(null, owner.Type)),
                Expression.Constant(null, node.Type),
                node.Update(member.Update(Visit(owner))))
            : base.VisitUnary(node);
    }

    private static bool CanBeNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
}
