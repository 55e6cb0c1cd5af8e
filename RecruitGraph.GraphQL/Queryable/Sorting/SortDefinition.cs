using System.Collections.Immutable;
using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable;

/// <summary>An order: its keys, the deciding one first. Immutable.</summary>
public sealed class SortDefinition<T>
{
    private SortDefinition(ImmutableArray<SortBy<T>> operations) => Operations = operations;

    /// <summary>No order.</summary>
    public static SortDefinition<T> Empty { get; } = new([]);

    /// <summary>The keys, the deciding one first.</summary>
    public ImmutableArray<SortBy<T>> Operations { get; }

    /// <summary>Adds a key behind the others; one that is there already stays where it is.</summary>
    public SortDefinition<T> Add(SortBy<T> key)
    {
        foreach (var known in Operations)
        {
            if (known.Decides(key))
            {
                return this;
            }
        }

        return new SortDefinition<T>(Operations.Add(key));
    }

    /// <summary>Adds a key, the least first.</summary>
    public SortDefinition<T> AddAscending<TKey>(Expression<Func<T, TKey>> keySelector) => Add(SortBy<T>.Ascending(keySelector));

    /// <summary>Adds a key, the greatest first.</summary>
    public SortDefinition<T> AddDescending<TKey>(Expression<Func<T, TKey>> keySelector) => Add(SortBy<T>.Descending(keySelector));

    /// <summary>Another order where there is none: the default of a field.</summary>
    public SortDefinition<T> IfEmpty(Func<SortDefinition<T>, SortDefinition<T>> otherwise) => Operations.IsEmpty ? otherwise(this) : this;

    /// <summary>The query in this order, whatever order it had; the query itself where there are no keys.</summary>
    internal IQueryable<T> Apply(IQueryable<T> query)
    {
        IOrderedQueryable<T>? ordered = null;
        foreach (var key in Operations)
        {
            ordered = ordered is null ? key.Start(query) : key.Continue(ordered);
        }

        return ordered ?? query;
    }
}
