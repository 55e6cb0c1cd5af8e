using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>
/// What the elements of a schema cost: what <c>@cost</c> says, else 1 for composite types and the fields and arguments that
/// have them, 10 for fields that run asynchronously, 0 for scalars and enums. GraphQL Cost Directives, section 7.1.
/// </summary>
internal sealed class SchemaCosts
{
    public const double CompositeWeight = 1;
    public const double AsyncWeight = 10;

    private readonly Dictionary<object, double> _weights = [];
    private readonly Dictionary<Field, ListSize> _sizes = [];
    private readonly HashSet<InputObjectType> _weighted = [];

    private SchemaCosts()
    {
    }

    /// <summary>Reads the directives of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="complaints">Takes what is wrong with them; what is wrong counts as absent.</param>
    public static SchemaCosts Read(Schema schema, List<string> complaints)
    {
        var costs = new SchemaCosts();
        new CostReader(schema, costs._weights, costs._sizes, complaints).Read();
        costs.FindWeighted(schema);
        return costs;
    }

    /// <summary>What a value of a type adds to the type cost.</summary>
    public double TypeWeight(NamedType type) => type switch
    {
        ObjectType => _weights.GetValueOrDefault(type, CompositeWeight),
        CompositeType { PossibleTypes.Count: > 0 } composite => composite.PossibleTypes.Max(TypeWeight),
        CompositeType => CompositeWeight,
        _ => _weights.GetValueOrDefault(type),
    };

    /// <summary>What a field adds to the field cost; on interfaces the most that it costs on any object type.</summary>
    public double FieldWeight(Field field) =>
        field.DeclaringType is InterfaceType { PossibleTypes.Count: > 0 } type
            ? type.PossibleTypes.Max(possible => possible.FindField(field.Name) is { } own ? OwnWeight(own) : 0)
            : OwnWeight(field);

    /// <summary>What an argument or input field that is given adds to the field cost.</summary>
    public double InputWeight(InputValue value) =>
        _weights.TryGetValue(value, out var weight) ? weight : value.Type.Named is InputObjectType ? CompositeWeight : 0;

    /// <summary>Whether it matters to the cost which fields of an input object are given.</summary>
    public bool IsWeighted(InputObjectType type) => _weighted.Contains(type);

    /// <summary>How long the list of a field can be; null when the schema does not say.</summary>
    public ListSize? FindSize(Field field)
    {
        if (_sizes.TryGetValue(field, out var size) || field.DeclaringType is not InterfaceType type)
        {
            return size;
        }

        foreach (var possible in type.PossibleTypes)
        {
            if (possible.FindField(field.Name) is { } own
                && _sizes.TryGetValue(own, out var other)
                && (size is null || other.SizeOtherwise(0) > size.SizeOtherwise(0)))
            {
                size = other;
            }
        }

        return size;
    }

    private double OwnWeight(Field field) =>
        _weights.TryGetValue(field, out var weight) ? weight
        : field.ResolveAsync is not null ? AsyncWeight
        : field.Type.Named is CompositeType ? CompositeWeight
        : 0;

    /// <summary>Input objects hold others in circles, so this goes round until nothing is added.</summary>
    private void FindWeighted(Schema schema)
    {
        var inputs = schema.Types.OfType<InputObjectType>().ToList();
        bool isAdded;
        do
        {
            isAdded = false;
            foreach (var type in inputs)
            {
                isAdded |= type.Fields.Any(IsWeighted) && _weighted.Add(type);
            }
        }
        while (isAdded);
    }

    private bool IsWeighted(InputValue field) =>
        InputWeight(field) != 0 || (field.Type.Named is InputObjectType type && IsWeighted(type));
}
