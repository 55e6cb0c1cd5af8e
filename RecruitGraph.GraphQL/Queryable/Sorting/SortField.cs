using System.Linq.Expressions;

namespace RecruitGraph.GraphQL.Queryable.Sorting;

/// <summary>A field of an object's sort input type. Generated code makes these by <see cref="SortField"/>.</summary>
public abstract class SortField<T>
{
    private protected SortField(string name, string type)
    {
        Name = name;
        Type = type;
    }

    public string Name { get; }

    /// <summary><c>SortEnumType</c>, or the sort input type of an object.</summary>
    public string Type { get; }

    public string? Description { get; init; }

    internal abstract SortBy<TRoot> Read<TRoot>(object value, SortPath<TRoot, T> path);
}

/// <summary>Makes the fields of sort input types.</summary>
public static class SortField
{
    /// <summary>A key that is a string, or that may be absent.</summary>
    public static SortField<T> Reference<T, TKey>(string name, Expression<Func<T, TKey>> member, string? description = null) =>
        new ReferenceSortField<T, TKey>(name, member) { Description = description };

    /// <summary>A key that is always there.</summary>
    public static SortField<T> Value<T, TKey>(string name, Expression<Func<T, TKey>> member, string? description = null)
        where TKey : struct => new ValueSortField<T, TKey>(name, member) { Description = description };

    /// <summary>An object, ordered by one of its own keys.</summary>
    public static SortField<T> Object<T, TValue>(
        string name, string type, Expression<Func<T, TValue>> member, bool isNullable, string? description = null) =>
        new ObjectSortField<T, TValue>(name, type, member, isNullable) { Description = description };
}

/// <inheritdoc/>
internal sealed class ReferenceSortField<T, TKey>(string name, Expression<Func<T, TKey>> member) : SortField<T>(name, "SortEnumType")
{
    internal override SortBy<TRoot> Read<TRoot>(object value, SortPath<TRoot, T> path) =>
        new SortBy<TRoot, TKey>(
            Expression.Lambda<Func<TRoot, TKey>>(path.Follow(member), path.Item), (SortDirection)value is SortDirection.Descending);
}

/// <inheritdoc/>
internal sealed class ValueSortField<T, TKey>(string name, Expression<Func<T, TKey>> member) : SortField<T>(name, "SortEnumType")
    where TKey : struct
{
    internal override SortBy<TRoot> Read<TRoot>(object value, SortPath<TRoot, T> path)
    {
        var isDescending = (SortDirection)value is SortDirection.Descending;
        var key = path.Follow(member);

        // A key of an object that may be absent may be absent itself, whatever its own type says.
        return path.IsNullable
            ? new SortBy<TRoot, TKey?>(Expression.Lambda<Func<TRoot, TKey?>>(Expression.Convert(key, typeof(TKey?)), path.Item), isDescending)
            : new SortBy<TRoot, TKey>(Expression.Lambda<Func<TRoot, TKey>>(key, path.Item), isDescending);
    }
}

/// <inheritdoc/>
internal sealed class ObjectSortField<T, TValue>(string name, string type, Expression<Func<T, TValue>> member, bool isNullable)
    : SortField<T>(name, type)
{
    internal override SortBy<TRoot> Read<TRoot>(object value, SortPath<TRoot, T> path)
    {
        var input = (SortInput)value;
        return ((SortInputType<TValue>)input.Type).Read(
            input.Fields, new SortPath<TRoot, TValue>(path.Item, path.Follow(member), path.IsNullable || isNullable));
    }
}
