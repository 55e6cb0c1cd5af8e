using System.Text.Json;
using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.GraphQL.Types;

// Values from the variables.
internal static partial class InputCoercion
{
    /// <summary>Coerces a value from the variables; false when it does not fit.</summary>
    public static bool TryCoerceValue(
        JsonElement value,
        GraphQLType type,
        IReadOnlyDictionary<string, IFile>? files,
        ref InputFailures? failures,
        out object? result)
    {
        StackGuard.Check();
        result = null;
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return !type.IsNonNull || InputFailures.Misfit(ref failures);
        }

        switch (type.Nullable)
        {
            case ListType list:
                return TryCoerceList(value, list.ElementType, files, ref failures, out result);
            case InputObjectType inputObject:
                return TryCoerceObject(value, inputObject, files, ref failures, out result);
            case EnumType enumType:
                if (value.ValueKind != JsonValueKind.String || enumType.FindValue(JsonText.ReadOrEmpty(value)) is not { } enumValue)
                {
                    return InputFailures.Misfit(ref failures);
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
                    return InputFailures.Misfit(ref failures);
                }

            default:
                throw new ArgumentException($"{type} is no input type.", nameof(type));
        }
    }

    private static bool TryCoerceList(
        JsonElement value,
        GraphQLType elementType,
        IReadOnlyDictionary<string, IFile>? files,
        ref InputFailures? failures,
        out object? result)
    {
        result = null;
        if (value.ValueKind != JsonValueKind.Array)
        {
            if (!TryCoerceValue(value, elementType, files, ref failures, out var single))
            {
                return false;
            }

            result = new[] { single };
            return true;
        }

        var items = new object?[value.GetArrayLength()];
        var fits = true;
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var known = InputFailures.Count(failures);
            fits &= TryCoerceValue(item, elementType, files, ref failures, out items[index]);
            if (failures is not null)
            {
                InputFailures.PutUnder(failures, known, index);
                if (failures.IsFull)
                {
                    break;
                }
            }

            index++;
        }

        result = fits ? items : null;
        return fits;
    }

    private static bool TryCoerceObject(
        JsonElement value,
        InputObjectType type,
        IReadOnlyDictionary<string, IFile>? files,
        ref InputFailures? failures,
        out object? result)
    {
        result = null;
        if (value.ValueKind != JsonValueKind.Object)
        {
            return InputFailures.Misfit(ref failures);
        }

        var fields = type.Fields;
        var values = new object?[fields.Count];
        var provided = new bool[fields.Count];
        var before = InputFailures.Count(failures);
        var fits = true;
        var given = 0;
        for (var i = 0; i < values.Length && failures is not { IsFull: true }; i++)
        {
            var field = fields[i];
            var known = InputFailures.Count(failures);
            if (!value.TryGetProperty(field.Name, out var entry))
            {
                fits &= TryTakeDefault(field, i, values, provided, ref failures);
            }
            else if (TryCoerceValue(entry, field.Type, files, ref failures, out var coerced) && (!type.IsOneOf || coerced is not null))
            {
                values[i] = known == InputFailures.Count(failures) ? Convert(field, coerced, ref failures) : null;
                provided[i] = true;
                given++;
            }
            else
            {
                fits = false;
            }

            InputFailures.PutUnder(failures, known, field.Name);
        }

        if (!fits
            || (type.IsOneOf && given != 1)
            || (given != value.GetPropertyCount() && HasUnknownField(value, type)))
        {
            return InputFailures.Misfit(ref failures);
        }

        result = Finish(type, values, provided, before, ref failures);
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
