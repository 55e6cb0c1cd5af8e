namespace RecruitGraph.GraphQL.Generators.Models;

/// <summary>What attributes say of a class, record, struct or interface.</summary>
[Flags]
internal enum TypeMarks
{
    None = 0,
    Object = 1,
    Interface = 2,
    Union = 4,
    Input = 8,
    OneOf = 16,
    Node = 32,
}

/// <summary>A class, record, struct or interface as it is read from C#, before it is known whether it is output or input.</summary>
internal sealed record ComplexTypeModel(string Key, string Place, string ClrName)
{
    public string? ExplicitName { get; init; }

    public string? Description { get; init; }

    public TypeMarks Marks { get; init; }

    /// <summary>Whether no value can have exactly this type: a C# interface or an abstract class.</summary>
    public bool IsAbstract { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>Base classes and interfaces that are GraphQL interfaces or unions.</summary>
    public EquatableArray<string> AbstractBases { get; init; }

    public EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>Names of the properties that the constructor takes, in its order; empty for a parameterless one.</summary>
    public EquatableArray<string> ConstructorProperties { get; init; }

    /// <summary>Rules for an input object as a whole.</summary>
    public ConstraintsModel Constraints { get; init; } = ConstraintsModel.None;

    /// <summary>Why generated code cannot make a value; null when it can.</summary>
    public string? CreationProblem { get; init; }

    public EquatableArray<AuthorizeModel> Authorize { get; init; }

    public CostModel? Cost { get; init; }
}

/// <summary>A public instance property.</summary>
internal sealed record PropertyModel(string Place, string Name, string ClrName, ClrType Type)
{
    public string? GraphQLType { get; init; }

    public IdModel? Id { get; init; }

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    public string? DefaultValue { get; init; }

    /// <summary>A default that no literal can write; null where there is none such.</summary>
    public string? ImpossibleDefault { get; init; }

    public ConstraintsModel Constraints { get; init; } = ConstraintsModel.None;

    /// <summary>Expressions that make the middleware, the outermost first.</summary>
    public EquatableArray<string> Middleware { get; init; }

    public bool CanRead { get; init; }

    public bool CanWrite { get; init; }

    public EquatableArray<AuthorizeModel> Authorize { get; init; }

    public bool AllowAnonymous { get; init; }

    public CostModel? Cost { get; init; }

    public ListSizeModel? ListSize { get; init; }
}

internal sealed record EnumModel(string Key, string Place, string ClrName)
{
    /// <summary>Whether its values are combined, which those of GraphQL are not.</summary>
    public bool IsFlags { get; init; }

    public string? ExplicitName { get; init; }

    public string? Description { get; init; }

    public EquatableArray<EnumValueModel> Values { get; init; }

    public CostModel? Cost { get; init; }
}

internal sealed record EnumValueModel(string Place, string Name, string ClrName, string? Description, string? DeprecationReason)
{
    /// <summary>Whether an earlier member has the same number, and so is the one that is written.</summary>
    public bool IsAlias { get; init; }
}

/// <summary>A global id: whose it is.</summary>
/// <param name="TypeKey">The C# type; empty where only a name is known.</param>
/// <param name="FallbackName">Its name, unless the schema has another one for the C# type.</param>
internal sealed record IdModel(string TypeKey, string FallbackName)
{
    /// <summary>Whether the attribute says nothing of it, so that what is sent may be an id of any type.</summary>
    public bool IsOfAnyType { get; init; }
}

internal sealed record AuthorizeModel(string? Policy, EquatableArray<string> Roles);

/// <summary>All types that can be reached from one place.</summary>
internal sealed record TypeClosure(EquatableArray<ComplexTypeModel> Complex, EquatableArray<EnumModel> Enums);

/// <summary>A type that an attribute declares, whether or not a field reaches it.</summary>
internal sealed record DeclaredTypeModel(string Key, TypeClosure Types, EquatableArray<Problem> Problems);
