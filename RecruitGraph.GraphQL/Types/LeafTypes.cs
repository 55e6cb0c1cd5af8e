using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// A scalar. Specification, section 3.5. The three coercions throw <see cref="CoercionException"/> with a message that
/// says what was given and what is allowed.
/// </summary>
public abstract class ScalarType(string name, string? description) : NamedType(name, description)
{
    /// <summary>Where the format is described (<c>@specifiedBy</c>).</summary>
    public string? SpecifiedBy { get; init; }

    /// <summary>Input coercion of a value from the variables.</summary>
    public abstract object? CoerceInputValue(JsonElement value);

    /// <summary>The same, where the value may stand for one of the files that came with the request.</summary>
    internal virtual object? CoerceInputValue(JsonElement value, IReadOnlyDictionary<string, IFile>? files) => CoerceInputValue(value);

    /// <summary>Input coercion of a literal, which holds no variables.</summary>
    public abstract object? CoerceInputLiteral(ValueNode literal);

    /// <summary>Result coercion: writes the value as JSON.</summary>
    public abstract void CoerceResult(object value, ResultWriter writer);
}

/// <summary>An enum. Specification, section 3.9.</summary>
public sealed class EnumType(string name, string? description) : NamedType(name, description)
{
    public IReadOnlyList<EnumValue> Values { get; internal set; } = [];

    /// <summary>The value of a name, or null.</summary>
    public EnumValue? FindValue(string name) => ValuesByName.GetValueOrDefault(name);

    /// <summary>The value that stands for a CLR value, or null.</summary>
    public EnumValue? FindRuntimeValue(object value) => ValuesByRuntimeValue.GetValueOrDefault(value);

    internal FrozenDictionary<string, EnumValue> ValuesByName { get; set; } = FrozenDictionary<string, EnumValue>.Empty;

    internal FrozenDictionary<object, EnumValue> ValuesByRuntimeValue { get; set; } = FrozenDictionary<object, EnumValue>.Empty;
}

/// <summary>A value of an enum.</summary>
public sealed class EnumValue(string name, string? description, object runtimeValue)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    /// <summary>The name as results carry it.</summary>
    internal byte[] Utf8Name { get; } = Encoding.ASCII.GetBytes(name);

    /// <summary>The boxed CLR value, the name itself where there is none.</summary>
    public object RuntimeValue { get; } = runtimeValue;

    public string? DeprecationReason { get; internal set; }

    public IReadOnlyList<AppliedDirective> Directives { get; internal set; } = [];

    internal SyntaxOrigin? Origin { get; init; }
}

/// <summary>An input object type. Specification, section 3.10.</summary>
public sealed class InputObjectType(string name, string? description) : NamedType(name, description)
{
    public IReadOnlyList<InputValue> Fields { get; internal set; } = [];

    /// <summary>Whether exactly one field must be given (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; internal set; }

    /// <summary>See <see cref="InputObjectTypeConfiguration.Create"/>.</summary>
    public Func<InputObjectFields, object>? Create { get; internal set; }

    /// <summary>Rules for the object as a whole.</summary>
    internal InputConstraint[] Constraints { get; set; } = [];

    /// <summary>Whether there is any rule for the object or a field of it.</summary>
    internal bool HasConstraints { get; set; }

    /// <summary>The field of a name, or null.</summary>
    public InputValue? FindField(string name) => FieldsByName.GetValueOrDefault(name);

    internal FrozenDictionary<string, InputValue> FieldsByName { get; set; } = FrozenDictionary<string, InputValue>.Empty;
}

/// <summary>A directive. Specification, section 3.13.</summary>
public sealed class DirectiveType(string name, string? description)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public bool IsRepeatable { get; internal set; }

    public string? DeprecationReason { get; internal set; }

    /// <summary>Locations as the specification spells them.</summary>
    public IReadOnlyList<string> Locations { get; internal set; } = [];

    public IReadOnlyList<InputValue> Arguments { get; internal set; } = [];

    /// <summary>The argument of a name, or null.</summary>
    public InputValue? FindArgument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }

    internal SyntaxOrigin? Origin { get; init; }

    public override string ToString() => $"@{Name}";
}
