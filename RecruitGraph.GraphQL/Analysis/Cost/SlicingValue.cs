using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>
/// The value of a slicing argument of one selection: a number or the length of a list, or what is found in a variable.
/// </summary>
internal sealed class SlicingValue
{
    private readonly string? _variable;
    private readonly InputValue? _input;
    private readonly string[] _way = [];

    private SlicingValue(double? size) => Size = size;

    private SlicingValue(string variable, InputValue input, string[] way)
    {
        _variable = variable;
        _input = input;
        _way = way;
    }

    public bool IsFixed => _variable is null;

    /// <summary>The length where it is fixed; null when the argument is not given.</summary>
    public double? Size { get; }

    /// <summary>Follows the way of a slicing argument through what a selection gives.</summary>
    public static SlicingValue Create(Field field, FieldOccurrence occurrence, string argument)
    {
        var way = argument.Split('.');
        if (field.FindArgument(way[0]) is not { } input)
        {
            return new SlicingValue(null);
        }

        ValueNode? given = null;
        foreach (var candidate in occurrence.Node.Arguments)
        {
            if (candidate.Name.Value == way[0])
            {
                given = FragmentScope.Resolve(candidate.Value, occurrence.Scope);
            }
        }

        return Follow(given, input, way.AsSpan(1));
    }

    /// <summary>The length, or null when the argument is not given.</summary>
    public double? Evaluate(CostRequest request)
    {
        if (_variable is null)
        {
            return Size;
        }

        var (json, literal) = request.Find(_variable);
        return json.ValueKind == JsonValueKind.Undefined
            ? Follow(literal, _input!, _way).Size
            : Follow(json, _input!, _way);
    }

    private static SlicingValue Follow(ValueNode? value, InputValue input, ReadOnlySpan<string> way)
    {
        value ??= input.DefaultValue;
        if (value is VariableNode { Name.Value: var variable })
        {
            return new SlicingValue(variable, input, way.ToArray());
        }

        if (way.Length == 0)
        {
            return new SlicingValue(Measure(value, input));
        }

        return (input.Type.Named as InputObjectType)?.FindField(way[0]) is { } field && value is ObjectValueNode given
            ? Follow(Find(given.Fields, way[0]), field, way[1..])
            : new SlicingValue(null);
    }

    private static double? Follow(JsonElement value, InputValue input, ReadOnlySpan<string> way)
    {
        if (way.Length == 0)
        {
            return Measure(value, input);
        }

        if ((input.Type.Named as InputObjectType)?.FindField(way[0]) is not { } field || value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return value.TryGetProperty(way[0], out var inner)
            ? Follow(inner, field, way[1..])
            : Follow((ValueNode?)null, field, way[1..]).Size;
    }

    private static double? Measure(ValueNode? value, InputValue input) => value switch
    {
        null or NullValueNode => null,
        ListValueNode list => list.Values.Length,
        _ when input.Type.IsList(out _) => 1,
        IntValueNode number => Math.Max(0, double.Parse(number.Value, CultureInfo.InvariantCulture)),
        _ => null,
    };

    // A value in place of a list is a list of one.
    private static double? Measure(JsonElement value, InputValue input) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Array => value.GetArrayLength(),
        _ when input.Type.IsList(out _) => 1,
        JsonValueKind.Number => Math.Max(0, value.GetDouble()),
        _ => null,
    };

    private static ValueNode? Find(ImmutableArray<ObjectFieldNode> fields, string name)
    {
        foreach (var field in fields)
        {
            if (field.Name.Value == name)
            {
                return field.Value;
            }
        }

        return null;
    }
}
