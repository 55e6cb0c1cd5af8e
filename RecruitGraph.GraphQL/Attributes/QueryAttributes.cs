namespace RecruitGraph.GraphQL;

/// <summary>
/// The field has the argument <c>where</c>. Its method takes a <see cref="Queryable.QueryContext{T}"/>, which it applies itself, or
/// returns <c>IQueryable&lt;T&gt;</c> or a list, to which the engine applies it.
/// </summary>
/// <param name="type">
/// The <c>[FilterInputType&lt;T&gt;]</c> class with the fields; without it the only one of the item type, else its properties.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseFilteringAttribute(Type? type = null) : Attribute
{
    /// <summary>The class with the fields.</summary>
    public Type? Type { get; } = type;
}

/// <summary>The field has the argument <c>order</c>; otherwise as <see cref="UseFilteringAttribute"/>.</summary>
/// <param name="type">
/// The <c>[SortInputType&lt;T&gt;]</c> class with the keys; without it the only one of the item type, else its properties.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseSortingAttribute(Type? type = null) : Attribute
{
    /// <summary>The class with the keys.</summary>
    public Type? Type { get; } = type;
}

/// <summary>Of the <c>IQueryable&lt;T&gt;</c> that the method returns only the selected properties are read.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseProjectionAttribute : Attribute;

/// <summary>
/// The static properties of the static class are what <typeparamref name="T"/> can be filtered by, and nothing else is: each is an
/// <c>Expression&lt;Func&lt;T, TValue&gt;&gt;</c> that the query provider translates.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FilterInputTypeAttribute<T> : Attribute;

/// <summary>The static properties of the static class are the keys that <typeparamref name="T"/> can be ordered by, and nothing else is.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SortInputTypeAttribute<T> : Attribute;
