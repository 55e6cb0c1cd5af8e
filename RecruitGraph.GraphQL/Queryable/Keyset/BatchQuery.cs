using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>One key's share of a batch.</summary>
internal sealed class PageGroup<T, TKey>
{
    public TKey Key { get; init; } = default!;

    /// <summary>The items, where whole ones are read.</summary>
    public List<T> Items { get; init; } = [];

    /// <summary>The items with their keys beside them.</summary>
    public List<KeyedRow<T>>? Rows { get; init; }

    /// <summary>All items of the key; 0 where it was not asked for.</summary>
    public int Count { get; init; }

    public PageRows<T> ToPageRows() => Rows is null ? PageRows<T>.Of(Items) : PageRows<T>.Of(Rows);
}

/// <summary>Many keys' pages as one query: group, then order and cut each group, which a database does with a window function.</summary>
internal static class BatchQuery
{
    public static IQueryable<PageGroup<T, TKey>> Create<T, TKey>(
        PageRequest<T> request,
        Expression<Func<T, TKey>> keySelector,
        IReadOnlyCollection<TKey> keys,
        bool includeItems,
        bool includeCount)
    {
        var item = keySelector.Parameters[0];
        var isWanted = Expression.Lambda<Func<T, bool>>(
            Expression.Call(
                typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TKey)], QueryExpressions.Parameter(keys.ToArray()), keySelector.Body),
            item);
        var rows = System.Linq.Queryable.Where(request.Unordered(), isWanted);

        // A count is of all the key's items, whatever the cursors cut off.
        if (!includeCount)
        {
            rows = request.Seek(rows);
        }

        var group = Expression.Parameter(typeof(IGrouping<TKey, T>), "group");
        var type = typeof(PageGroup<T, TKey>);
        List<MemberBinding> bindings =
        [
            Bind(nameof(PageGroup<,>.Key), Expression.Property(group, nameof(IGrouping<,>.Key))),
        ];
        if (includeItems)
        {
            var name = request.RowSelector is null ? nameof(PageGroup<,>.Items) : nameof(PageGroup<,>.Rows);
            bindings.Add(Bind(name, Items(request, group, includeCount)));
        }

        if (includeCount)
        {
            bindings.Add(Bind(nameof(PageGroup<,>.Count), Call<T>(nameof(Enumerable.Count), group)));
        }

        return System.Linq.Queryable.Select(
            System.Linq.Queryable.GroupBy(rows, keySelector),
            Expression.Lambda<Func<IGrouping<TKey, T>, PageGroup<T, TKey>>>(Expression.MemberInit(Expression.New(type), bindings), group));

        MemberAssignment Bind(string property, Expression value) => Expression.Bind(type.GetProperty(property)!, value);
    }

    private static MethodCallExpression Items<T>(PageRequest<T> request, Expression group, bool seek)
    {
        var items = group;
        foreach (var condition in seek ? request.Conditions() : [])
        {
            items = Call<T>(nameof(Enumerable.Where), items, condition);
        }

        for (var i = 0; i < request.Order.Keys.Count; i++)
        {
            var key = request.Order.Keys[i];
            var name = (i == 0 ? "OrderBy" : "ThenBy") + (key.IsDescending != request.IsBackward ? "Descending" : string.Empty);
            items = Expression.Call(typeof(Enumerable), name, [typeof(T), key.Selector.ReturnType], items, key.Selector);
        }

        items = Call<T>(nameof(Enumerable.Take), items, QueryExpressions.Parameter(request.Size + 1));
        return request.RowSelector is null
            ? Call<T>(nameof(Enumerable.ToList), items)
            : Call<KeyedRow<T>>(
                nameof(Enumerable.ToList),
                Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [typeof(T), typeof(KeyedRow<T>)], items, request.RowSelector));
    }

    private static MethodCallExpression Call<T>(string method, params Expression[] arguments) =>
        Expression.Call(typeof(Enumerable), method, [typeof(T)], arguments);
}
