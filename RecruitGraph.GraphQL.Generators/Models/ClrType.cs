namespace RecruitGraph.GraphQL.Generators.Models;

/// <summary>What a C# type is to GraphQL.</summary>
internal enum TypeShape
{
    /// <summary>A scalar of the engine.</summary>
    Scalar,

    Enum,

    /// <summary>A list of <see cref="ClrType.Element"/>.</summary>
    List,

    /// <summary>A class, record, struct or interface of a user: an object, interface, union or input object type.</summary>
    Complex,

    /// <summary><c>Page&lt;T&gt;</c>.</summary>
    Page,

    /// <summary><c>IQueryable&lt;T&gt;</c>.</summary>
    Queryable,

    /// <summary><c>Optional&lt;T&gt;</c>.</summary>
    Optional,

    Void,

    /// <summary>Nothing that GraphQL knows: services, streams, dictionaries.</summary>
    Other,
}

/// <summary>A C# type as generated code spells it, and what it is to GraphQL.</summary>
internal sealed record ClrType(TypeShape Shape, string Name, bool IsNullable, bool IsValueType)
{
    /// <summary>The GraphQL name of a scalar.</summary>
    public string? Scalar { get; init; }

    /// <summary>Whether the scalar is a user's, whose values only it can write.</summary>
    public bool IsCustom { get; init; }

    /// <summary>The item of a list, page or query, the value of an <c>Optional</c>.</summary>
    public ClrType? Element { get; init; }

    /// <summary>Whether the list is a <c>List&lt;T&gt;</c>, which an array does not fit.</summary>
    public bool IsMutableList { get; init; }

    /// <summary>Whether an input can have the type: an array fits it, or it is a <c>List&lt;T&gt;</c>.</summary>
    public bool IsInputList { get; init; }

    /// <summary>The type as C# writes it, with its own nullability.</summary>
    public string CSharp => IsNullable ? Name + "?" : Name;

    public bool IsLeaf => Shape is TypeShape.Scalar or TypeShape.Enum;

    /// <summary>The type inside all lists, pages and optionals.</summary>
    public ClrType Innermost => Element is null ? this : Element.Innermost;

    public ClrType AsNonNull() => this with { IsNullable = false };
}
