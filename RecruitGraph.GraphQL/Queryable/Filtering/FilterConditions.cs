using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <summary>Puts conditions together; null stands for no condition.</summary>
internal static class FilterConditions
{
    public static Expression? And(Expression? left, Expression? right) =>
        left is null ? right : right is null ? left : Expression.AndAlso(left, right);

    /// <summary>A part without a condition holds always, and so does the whole.</summary>
    public static Expression? Or(Expression? left, Expression? right) =>
        left is null || right is null ? null : Expression.OrElse(left, right);

    /// <summary>Whether a value is absent; null where it cannot be.</summary>
    public static Expression? IsNull(Expression value) =>
        value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null
            ? null
            : Expression.Equal(value, Expression.Constant(null, value.Type));

    /// <summary>Whether a value is there; null where it always is.</summary>
    public static Expression? IsNotNull(Expression value) =>
        value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null
            ? null
            : Expression.NotEqual(value, Expression.Constant(null, value.Type));
}
