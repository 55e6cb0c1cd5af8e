using System.Globalization;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>Reads <c>@cost</c> and <c>@listSize</c> where a schema applies them. GraphQL Cost Directives, section 9.</summary>
internal sealed class CostReader(
    Schema schema, Dictionary<object, double> weights, Dictionary<Field, ListSize> sizes, List<string> complaints)
{
    // A directive of the same name and another meaning is none of ours.
    private readonly bool _hasCost = schema.FindDirective(CostDirectives.CostName)?.FindArgument("weight") is not null;

    private readonly bool _hasListSize = schema.FindDirective(CostDirectives.ListSizeName)?.FindArgument("assumedSize") is not null;

    public void Read()
    {
        if (!_hasCost && !_hasListSize)
        {
            return;
        }

        foreach (var type in schema.Types)
        {
            ReadWeight(type, type.Name, type.Directives);
            switch (type)
            {
                case FieldsType fields:
                    foreach (var field in fields.Fields)
                    {
                        Read(field);
                    }

                    break;
                case InputObjectType input:
                    ReadWeights(input.Fields);
                    break;
            }
        }

        foreach (var directive in schema.Directives)
        {
            ReadWeights(directive.Arguments);
        }
    }

    private void Read(Field field)
    {
        ReadWeight(field, field.Coordinate, field.Directives);
        ReadWeights(field.Arguments);
        if (_hasListSize && Find(field.Directives, CostDirectives.ListSizeName) is { } directive)
        {
            sizes[field] = ReadSize(field, directive);
        }

        if (field.DeclaringType is InterfaceType && weights.Remove(field))
        {
            complaints.Add($"\"{field.Coordinate}\" has @cost, but fields of interfaces cost what they cost on the object types.");
        }
    }

    private void ReadWeights(IReadOnlyList<InputValue> values)
    {
        foreach (var value in values)
        {
            ReadWeight(value, value.Coordinate, value.Directives);
        }
    }

    private void ReadWeight(object element, string coordinate, IReadOnlyList<AppliedDirective> directives)
    {
        if (!_hasCost || Find(directives, CostDirectives.CostName) is not { } directive)
        {
            return;
        }

        if (Value(directive, "weight") is StringValueNode text
            && double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            && double.IsFinite(weight))
        {
            weights[element] = weight;
        }
        else
        {
            complaints.Add($"\"{coordinate}\" has @cost(weight: {directive.Arguments.GetValueOrDefault("weight")}), which is no number.");
        }
    }

    private ListSize ReadSize(Field field, AppliedDirective directive)
    {
        var size = new ListSize
        {
            AssumedSize = Number(field, directive, "assumedSize"),
            SlicingArguments = Names(directive, "slicingArguments"),
            SlicingArgumentDefaultValue = Number(field, directive, "slicingArgumentDefaultValue"),
            SizedFields = Names(directive, "sizedFields"),
            RequireOneSlicingArgument = Value(directive, "requireOneSlicingArgument") is not BooleanValueNode { Value: false },
        };
        foreach (var argument in size.SlicingArguments)
        {
            if (!LeadsToLength(field, argument))
            {
                complaints.Add($"\"{field.Coordinate}\" has no argument \"{argument}\" of type Int or of a list type, which @listSize names as slicing argument.");
            }
        }

        foreach (var name in size.SizedFields)
        {
            if (field.Type.Named is not FieldsType type || type.FindField(name)?.Type.IsList(out _) != true)
            {
                complaints.Add($"\"{field.Type.Named}\" has no list field \"{name}\", which @listSize of \"{field.Coordinate}\" names.");
            }
        }

        if (size.SizedFields.Length == 0 && !field.Type.IsList(out _))
        {
            complaints.Add($"\"{field.Coordinate}\" has @listSize, but neither is it a list nor does @listSize name sizedFields.");
        }

        return size;
    }

    private static bool LeadsToLength(Field field, string argument)
    {
        var way = argument.Split('.');
        var value = field.FindArgument(way[0]);
        for (var i = 1; i < way.Length && value is not null; i++)
        {
            value = (value.Type.Nullable as InputObjectType)?.FindField(way[i]);
        }

        return value?.Type.Nullable is ListType or ScalarType { Name: "Int" };
    }

    private double? Number(Field field, AppliedDirective directive, string name)
    {
        switch (Value(directive, name))
        {
            case null or NullValueNode:
                return null;
            case IntValueNode number when double.Parse(number.Value, CultureInfo.InvariantCulture) is >= 0 and var size:
                return size;
            case var other:
                complaints.Add($"\"{field.Coordinate}\" has @listSize({name}: {other}), which is no length.");
                return null;
        }
    }

    private static string[] Names(AppliedDirective directive, string name) => Value(directive, name) switch
    {
        StringValueNode text => [text.Value],
        ListValueNode list => [.. list.Values.OfType<StringValueNode>().Select(static s => s.Value)],
        _ => [],
    };

    private static ValueNode? Value(AppliedDirective directive, string name) =>
        directive.Arguments.TryGetValue(name, out var literal)
            ? GraphQLParser.ParseConstValue(SourceText.FromString(literal))
            : null;

    private static AppliedDirective? Find(IReadOnlyList<AppliedDirective> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == name)
            {
                return directive;
            }
        }

        return null;
    }
}
