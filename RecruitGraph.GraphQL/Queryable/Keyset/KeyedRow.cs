using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>An item as it was selected, and beside it the keys of its order, which it may not have itself.</summary>
internal sealed class KeyedRow<T>
{
    public T Item { get; init; } = default!;

    public object?[] Keys { get; init; } = [];

    /// <summary>Makes rows of the ordered items.</summary>
    /// <param name="selector">What is selected of an item; null for all of it.</param>
    /// <param name="keys">The keys of the order.</param>
    public static Expression<Func<T, KeyedRow<T>>> CreateSelector(Expression<Func<T, T>>? selector, IReadOnlyList<OrderKey<T>> keys)
    {
        var item = Expression.Parameter(typeof(T), "item");
        var type = typeof(KeyedRow<T>);
        var values = Expression.NewArrayInit(
            typeof(object), keys.Select(key => Expression.Convert(Replace(key.Selector), typeof(object))));
        return Expression.Lambda<Func<T, KeyedRow<T>>>(
            Expression.MemberInit(
                Expression.New(type),
                Expression.Bind(type.GetProperty(nameof(Item))!, selector is null ? item : Replace(selector)),
                Expression.Bind(type.GetProperty(nameof(Keys))!, values)),
            item);

        Expression Replace(LambdaExpression lambda) => ParameterReplacer.Replace(lambda.Body, lambda.Parameters[0], item);
    }
}
