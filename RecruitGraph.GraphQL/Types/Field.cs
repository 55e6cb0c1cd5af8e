using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>A field of an object type or an interface. Specification, section 3.6.</summary>
public sealed class Field(string name, string? description, FieldsType declaringType)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public FieldsType DeclaringType { get; } = declaringType;

    public GraphQLType Type { get; internal set; } = null!;

    public IReadOnlyList<InputValue> Arguments { get; internal set; } = [];

    /// <summary>Why the field should not be used any more; null when it is not deprecated.</summary>
    public string? DeprecationReason { get; internal set; }

    public IReadOnlyList<AppliedDirective> Directives { get; internal set; } = [];

    /// <summary>What a caller must satisfy to read the field, its declaring type's requirements included.</summary>
    public IReadOnlyList<AuthorizeRequirement> Authorization { get; internal set; } = [];

    /// <summary>How the field gets its value; exactly one of the three is set on fields of object types.</summary>
    public LeafResolver? WriteLeaf { get; internal set; }

    public PureResolver? Resolve { get; internal set; }

    public AsyncResolver? ResolveAsync { get; internal set; }

    public SubscribeResolver? Subscribe { get; internal set; }

    /// <summary>Whether the value is that of a member, which may be a task.</summary>
    internal bool ReadsMember { get; set; }

    /// <summary>See <see cref="FieldConfiguration.ToPayload"/>.</summary>
    public Func<Exception, object?>? ToPayload { get; internal set; }

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

    /// <summary>The field's schema coordinate, <c>Query.vacancies</c> for instance.</summary>
    public string Coordinate => $"{DeclaringType.Name}.{Name}";

    internal SyntaxOrigin? Origin { get; init; }

    public override string ToString() => Coordinate;
}

/// <summary>An argument of a field or a directive, or a field of an input object type.</summary>
public sealed class InputValue(string name, string? description, string coordinate)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    /// <summary>The schema coordinate, <c>Query.vacancies(first:)</c> or <c>VacancyInput.title</c> for instance.</summary>
    public string Coordinate { get; } = coordinate;

    public GraphQLType Type { get; internal set; } = null!;

    /// <summary>The default as written; null when there is none.</summary>
    public ValueNode? DefaultValue { get; internal set; }

    public string? DeprecationReason { get; internal set; }

    public IReadOnlyList<AppliedDirective> Directives { get; internal set; } = [];

    /// <summary>See <see cref="InputValueConfiguration.Convert"/>.</summary>
    public Func<object?, object?>? Convert { get; internal set; }

    /// <summary>Rules for the converted value beyond its type.</summary>
    internal InputConstraint[] Constraints { get; set; } = [];

    /// <summary>Whether a value must be given: non-null and without a default. Specification, section 5.4.3.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    /// <summary>Stands in <see cref="CoercedDefault"/> for a default that is null.</summary>
    internal static object NullDefault { get; } = new();

    /// <summary>See <see cref="InputCoercion.GetDefault"/>; null until it is first needed.</summary>
    internal object? CoercedDefault { get; set; }

    internal SyntaxOrigin? Origin { get; init; }

    public override string ToString() => Coordinate;
}
