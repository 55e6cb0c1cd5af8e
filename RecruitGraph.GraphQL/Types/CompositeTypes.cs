using System.Collections.Frozen;

namespace RecruitGraph.GraphQL.Types;

/// <summary>A type that a fragment may name: an object type, an interface or a union.</summary>
public abstract class CompositeType(string name, string? description) : NamedType(name, description)
{
    /// <summary>The object types that a value of this type can have, in schema order.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes { get; internal set; } = [];

    /// <summary>Whether values of the object type can appear here.</summary>
    public abstract bool IsPossibleType(ObjectType type);

    /// <summary>The possible types by the CLR types of their values.</summary>
    internal RuntimeTypeMap RuntimeTypes { get; set; } = RuntimeTypeMap.Empty;
}

/// <summary>An object type or an interface: a type with fields.</summary>
public abstract class FieldsType(string name, string? description) : CompositeType(name, description)
{
    /// <summary>The fields, in definition order.</summary>
    public IReadOnlyList<Field> Fields { get; internal set; } = [];

    /// <summary>All interfaces, those of interfaces included.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    /// <summary>The interfaces as declared, which in a schema not yet validated may be any types, and doubled.</summary>
    internal IReadOnlyList<NamedType> DeclaredInterfaces { get; set; } = [];

    /// <summary>The field of a name, or null. Meta-fields are not among them.</summary>
    public Field? FindField(string name) => FieldsByName.GetValueOrDefault(name);

    internal FrozenDictionary<string, Field> FieldsByName { get; set; } = FrozenDictionary<string, Field>.Empty;
}

/// <summary>An object type. Specification, section 3.6.</summary>
public sealed class ObjectType(string name, string? description) : FieldsType(name, description)
{
    /// <summary>What a caller must satisfy to see any object of the type.</summary>
    public IReadOnlyList<AuthorizeRequirement> Authorization { get; internal set; } = [];

    /// <summary>Loads an object of the type by its raw id, on types that implement <c>Node</c>.</summary>
    public NodeResolver? NodeResolver { get; internal set; }

    public override bool IsPossibleType(ObjectType type) => type == this;
}

/// <summary>An interface. Specification, section 3.7.</summary>
public sealed class InterfaceType(string name, string? description) : FieldsType(name, description)
{
    internal HashSet<ObjectType> PossibleTypeSet { get; } = [];

    public override bool IsPossibleType(ObjectType type) => PossibleTypeSet.Contains(type);
}

/// <summary>A union. Specification, section 3.8.</summary>
public sealed class UnionType(string name, string? description) : CompositeType(name, description)
{
    /// <summary>The members as declared, which in a schema not yet validated may be any types, and doubled.</summary>
    internal IReadOnlyList<NamedType> DeclaredTypes { get; set; } = [];

    internal HashSet<ObjectType> PossibleTypeSet { get; } = [];

    public override bool IsPossibleType(ObjectType type) => PossibleTypeSet.Contains(type);
}
