using System.ComponentModel.DataAnnotations;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// What is known of a named type before the schema is built. Several configurations of one name and kind merge into one
/// type, so that every noun's folder contributes its own fields to <c>Query</c> and others.
/// </summary>
public abstract class TypeConfiguration(string name)
{
    public string Name { get; } = name;

    public string? Description { get; init; }

    /// <summary>The CLR type of the values, where there is one.</summary>
    public Type? RuntimeType { get; init; }

    public List<AppliedDirective> Directives { get; init; } = [];

    /// <summary>Where the configuration was written, for those read from a document.</summary>
    internal SyntaxOrigin? Origin { get; init; }
}

/// <summary>An object type before the schema is built.</summary>
public sealed class ObjectTypeConfiguration(string name) : TypeConfiguration(name)
{
    /// <summary>Names of the interfaces that the type implements.</summary>
    public List<string> Interfaces { get; init; } = [];

    public List<FieldConfiguration> Fields { get; init; } = [];

    /// <summary>What a caller must satisfy to see any object of the type, wherever it is reached.</summary>
    public List<AuthorizeRequirement> Authorization { get; init; } = [];

    /// <summary>Loads an object of the type by its raw id; present on types that implement <c>Node</c>.</summary>
    public NodeResolver? NodeResolver { get; init; }
}

/// <summary>An interface before the schema is built.</summary>
public sealed class InterfaceTypeConfiguration(string name) : TypeConfiguration(name)
{
    public List<string> Interfaces { get; init; } = [];

    public List<FieldConfiguration> Fields { get; init; } = [];
}

/// <summary>A union before the schema is built.</summary>
public sealed class UnionTypeConfiguration(string name) : TypeConfiguration(name)
{
    public List<string> Types { get; init; } = [];
}

/// <summary>An enum before the schema is built.</summary>
public sealed class EnumTypeConfiguration(string name) : TypeConfiguration(name)
{
    public List<EnumValueConfiguration> Values { get; init; } = [];
}

/// <summary>A value of an enum; <paramref name="RuntimeValue"/> is the boxed CLR value, the name itself where there is none.</summary>
public sealed record EnumValueConfiguration(string Name, object RuntimeValue)
{
    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    public List<AppliedDirective> Directives { get; init; } = [];

    internal SyntaxOrigin? Origin { get; init; }
}

/// <summary>An input object type before the schema is built.</summary>
public sealed class InputObjectTypeConfiguration(string name) : TypeConfiguration(name)
{
    public List<InputValueConfiguration> Fields { get; init; } = [];

    /// <summary>Whether exactly one field must be given (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; init; }

    /// <summary>Makes the CLR value from the coerced fields; without it the value is a dictionary by field name.</summary>
    public Func<InputObjectFields, object>? Create { get; init; }

    /// <summary>
    /// Rules for the object as a whole, checked where its fields are right. A CLR value that is an
    /// <see cref="IValidatableObject"/> is asked itself as well.
    /// </summary>
    public List<ValidationAttribute> Constraints { get; init; } = [];
}

/// <summary>A directive before the schema is built.</summary>
public sealed class DirectiveConfiguration(string name)
{
    public string Name { get; } = name;

    public string? Description { get; init; }

    public bool IsRepeatable { get; init; }

    public string? DeprecationReason { get; init; }

    /// <summary>Locations as the specification spells them, <c>FIELD_DEFINITION</c> for instance.</summary>
    public List<string> Locations { get; init; } = [];

    public List<InputValueConfiguration> Arguments { get; init; } = [];

    internal SyntaxOrigin? Origin { get; init; }
}
