using System.Linq.Expressions;
using RecruitGraph.GraphQL.Queryable.Keyset;

namespace RecruitGraph.GraphQL.Queryable;

/// <summary>One key of an order, with its direction.</summary>
public abstract class SortBy<T>
{
    private protected SortBy(LambdaExpression keySelector, bool isDescending)
    {
        KeySelector = keySelector;
        IsDescending = isDescending;
    }

    /// <summary>From the item to the key.</summary>
    public LambdaExpression KeySelector { get; }

    /// <summary>Whether the greatest key comes first.</summary>
    public bool IsDescending { get; }

    /// <summary>The least key first.</summary>
    public static SortBy<T> Ascending<TKey>(Expression<Func<T, TKey>> keySelector) => new SortBy<T, TKey>(keySelector, isDescending: false);

    /// <summary>The greatest key first.</summary>
    public static SortBy<T> Descending<TKey>(Expression<Func<T, TKey>> keySelector) => new SortBy<T, TKey>(keySelector, isDescending: true);

    internal abstract IOrderedQueryable<T> Start(IQueryable<T> query);

    internal abstract IOrderedQueryable<T> Continue(IOrderedQueryable<T> query);

    /// <summary>Whether another key is the same property, so that it could only repeat what this one has decided.</summary>
    internal bool Decides(SortBy<T> other)
    {
        var own = new OrderClause(KeySelector, isDescending: false);
        var others = new OrderClause(other.KeySelector, isDescending: false);
        return own.IsPropertyPath && others.IsPropertyPath && own.ToString() == others.ToString();
    }
}

/// <inheritdoc/>
internal sealed class SortBy<T, TKey>(Expression<Func<T, TKey>> keySelector, bool isDescending) : SortBy<T>(keySelector, isDescending)
{
    internal override IOrderedQueryable<T> Start(IQueryable<T> query)
    {
        var key = InMemoryQueries.Adapt(keySelector, query);
        return IsDescending ? query.OrderByDescending(key) : query.OrderBy(key);
    }

    internal override IOrderedQueryable<T> Continue(IOrderedQueryable<T> query)
    {
        var key = InMemoryQueries.Adapt(keySelector, query);
        return IsDescending ? query.ThenByDescending(key) : query.ThenBy(key);
    }
}
