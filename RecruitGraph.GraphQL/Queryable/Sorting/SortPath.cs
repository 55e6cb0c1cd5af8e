using System.Linq.Expressions;
using RecruitGraph.GraphQL.Queryable.Keyset;

namespace RecruitGraph.GraphQL.Queryable.Sorting;

/// <summary>The way from an ordered item to an object within it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Value">The object.</param>
/// <param name="IsNullable">Whether the object may be absent, so that every key of it may be.</param>
internal readonly record struct SortPath<TRoot, T>(ParameterExpression Item, Expression Value, bool IsNullable)
{
    public static SortPath<TRoot, TRoot> Start()
    {
        var item = Expression.Parameter(typeof(TRoot), "item");
        return new SortPath<TRoot, TRoot>(item, item, IsNullable: false);
    }

    public Expression Follow(LambdaExpression member) => ParameterReplacer.Replace(member.Body, member.Parameters[0], Value);
}
