using System.Text.Json;

namespace RecruitGraph.GraphQL.Types;

// Values from the variables.
internal static partial class InputCoercion
{
    /// <summary>Coerces a value from the variables; false when it does not fit.</summary>
    public static bool TryCoerceValue(JsonElement value, GraphQLType type, IReadOnlyDictionary<string, IFile>? files, out object? result)
    {
        result = null;
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return !type.IsNonNull;
        }

        switch (type.Nullable)
        {
            case ListType list:
                return TryCoerceList(value, list.ElementType, files, out result);
            case InputObjectType inputObject:
                return TryCoerceObject(value, inputObject, files, out result);
            case EnumType enumType:
                if (value.ValueKind != JsonValueKind.String || enumType.FindValue(JsonText.ReadOrEmpty(value)) is not { } enumValue)
                {
                    return false;
                }

                result = enumValue.RuntimeValue;
                return true;
            case ScalarType scalar:
                try
                {
                    result = scalar.CoerceInputValue(value, files);
                    return true;
                }
                catch (Exception)
                {
                    // Whatever a scalar throws means that the value does not fit; validation finds the words for it.
                    return false;
                }

            default:
                throw new ArgumentException($"{type} is no input type.", nameof(type));
        }
    }

    private static bool TryCoerceList(
        JsonElement value, GraphQLType elementType, IReadOnlyDictionary<string, IFile>? files, out object? result)
    {
        result = null;
        if (value.ValueKind != JsonValueKind.Array)
        {
            if (!TryCoerceValue(value, elementType, files, out var single))
            {
                return false;
            }

            result = new[] { single };
            return true;
        }

        var items = new object?[value.GetArrayLength()];
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (!TryCoerceValue(item, elementType, files, out items[index++]))
            {
                return false;
            }
        }

        result = items;
        return true;
    }

    private static bool TryCoerceObject(
        JsonElement value, InputObjectType type, IReadOnlyDictionary<string, IFile>? files, out object? result)
    {
        result = null;
        if (value.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var fields = type.Fields;
        var values = new object?[fields.Count];
        var provided = new bool[fields.Count];
        var given = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var field = fields[i];
            if (!value.TryGetProperty(field.Name, out var entry))
            {
                if (!TryTakeDefault(field, i, values, provided))
                {
                    return false;
                }

                continue;
            }

            if (!TryCoerceValue(entry, field.Type, files, out var coerced) || (type.IsOneOf && coerced is null))
            {
                return false;
            }

            values[i] = Convert(field, coerced);
            provided[i] = true;
            given++;
        }

        if ((type.IsOneOf && given != 1) || (given != value.GetPropertyCount() && HasUnknownField(value, type)))
        {
            return false;
        }

        result = Finish(type, values, provided);
        return true;
    }

    private static bool HasUnknownField(JsonElement value, InputObjectType type)
    {
        foreach (var property in value.EnumerateObject())
        {
            if (type.FindField(property.Name) is null)
            {
                return true;
            }
        }

        return false;
    }
}
