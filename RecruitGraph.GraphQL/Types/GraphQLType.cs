using System.Diagnostics.CodeAnalysis;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Any type of a schema: a named type or a list or non-null wrapper. Specification, section 3.4.</summary>
public abstract class GraphQLType
{
    /// <summary>Whether the type excludes null.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>The named type inside all wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without an outer non-null.</summary>
    public virtual GraphQLType Nullable => this;

    /// <summary>Whether the type may stand in a variable or an argument.</summary>
    public bool IsInputType => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether the type may stand on a field.</summary>
    public bool IsOutputType => Named is not InputObjectType;

    /// <summary>Whether it is a list, perhaps inside a non-null.</summary>
    public bool IsList([NotNullWhen(true)] out ListType? list)
    {
        list = Nullable as ListType;
        return list is not null;
    }
}

/// <summary>A list. Equal wrappers of one schema are one instance.</summary>
public sealed class ListType(GraphQLType elementType) : GraphQLType
{
    public GraphQLType ElementType { get; } = elementType;

    public override NamedType Named => ElementType.Named;

    public override string ToString() => $"[{ElementType}]";
}

/// <summary>A type that excludes null. Equal wrappers of one schema are one instance.</summary>
public sealed class NonNullType(GraphQLType nullableType) : GraphQLType
{
    public override GraphQLType Nullable { get; } = nullableType;

    public override NamedType Named => Nullable.Named;

    public override string ToString() => $"{Nullable}!";
}

/// <summary>A type with a name.</summary>
public abstract class NamedType(string name, string? description) : GraphQLType
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public override NamedType Named => this;

    /// <summary>The directives applied to the type, as the schema definition language shows them.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; internal set; } = [];

    /// <summary>The CLR type of the values, where there is one.</summary>
    public Type? RuntimeType { get; internal set; }

    public override string ToString() => Name;
}
