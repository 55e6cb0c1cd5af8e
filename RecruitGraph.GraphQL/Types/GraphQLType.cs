using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Any type of a schema: a named type or a list or non-null wrapper. Specification, section 3.4.</summary>
public abstract class GraphQLType
{
    // A scalar may belong to several schemas that are built at once, hence the interlocked interning.
    private ListType? _list;
    private NonNullType? _nonNull;

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

    /// <summary>The type as the schema definition language writes it, <c>[Vacancy!]!</c> for instance.</summary>
    public override string ToString()
    {
        var (start, end) = (new StringBuilder(), new List<char>());
        for (var type = this; type != Named; type = type is ListType list ? list.ElementType : type.Nullable)
        {
            if (type is ListType)
            {
                start.Append('[');
                end.Add(']');
            }
            else
            {
                end.Add('!');
            }
        }

        end.Reverse();
        return start.Append(Named.Name).Append(CollectionsMarshal.AsSpan(end)).ToString();
    }

    /// <summary>The one list of this type, where the schema has it.</summary>
    internal ListType? InternedList => _list;

    /// <summary>The one non-null of this type, where the schema has it.</summary>
    internal NonNullType? InternedNonNull => _nonNull;

    /// <summary>Gives the one list of this type and makes it when there is none.</summary>
    internal ListType InternList() =>
        _list ?? Interlocked.CompareExchange(ref _list, new ListType(this), null) ?? _list;

    /// <summary>Gives the one non-null of this type and makes it when there is none.</summary>
    internal NonNullType InternNonNull() =>
        this as NonNullType
        ?? _nonNull
        ?? Interlocked.CompareExchange(ref _nonNull, new NonNullType(this), null)
        ?? _nonNull;
}

/// <summary>A list. Equal wrappers of one schema are one instance.</summary>
public sealed class ListType(GraphQLType elementType) : GraphQLType
{
    public GraphQLType ElementType { get; } = elementType;

    public override NamedType Named { get; } = elementType.Named;
}

/// <summary>A type that excludes null. Equal wrappers of one schema are one instance.</summary>
public sealed class NonNullType(GraphQLType nullableType) : GraphQLType
{
    public override GraphQLType Nullable { get; } = nullableType;

    public override NamedType Named { get; } = nullableType.Named;
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

    /// <summary>Where the type was written: its definition, then its extensions; empty for types built in code.</summary>
    internal IReadOnlyList<SyntaxOrigin> Origins { get; set; } = [];

    public override string ToString() => Name;
}
