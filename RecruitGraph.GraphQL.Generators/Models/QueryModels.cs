namespace RecruitGraph.GraphQL.Generators.Models;

/// <summary>What <c>[UseFiltering]</c>, <c>[UseSorting]</c> and <c>[UseProjection]</c> say of a field, and how it is asked.</summary>
/// <param name="Item">The C# type of the items.</param>
internal sealed record QueryModel(ClrType Item)
{
    public bool IsFiltered { get; init; }

    public bool IsSorted { get; init; }

    /// <summary>Whether only selected properties are read.</summary>
    public bool IsProjected { get; init; }

    /// <summary>Whether the engine applies what is asked for to what the method returns.</summary>
    public bool IsExecuted { get; init; }

    /// <summary>Key of the class that the attribute names.</summary>
    public string? FilterClass { get; init; }

    /// <inheritdoc cref="FilterClass"/>
    public string? SortClass { get; init; }
}

internal enum QueryInputKind
{
    Filter,
    Sort,
}

/// <summary>A class with <c>[FilterInputType&lt;T&gt;]</c> or <c>[SortInputType&lt;T&gt;]</c>.</summary>
internal sealed record QueryInputModel(QueryInputKind Kind, string Key, string Place, string Target)
{
    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public EquatableArray<QueryInputFieldModel> Fields { get; init; }

    public TypeClosure Types { get; init; } = new(default, default);

    public EquatableArray<Problem> Problems { get; init; }
}

/// <summary>A static property of such a class: an expression from the object to a value.</summary>
internal sealed record QueryInputFieldModel(string Place, string Name, string ClrName, ClrType Type)
{
    public IdModel? Id { get; init; }

    public string? Description { get; init; }
}
