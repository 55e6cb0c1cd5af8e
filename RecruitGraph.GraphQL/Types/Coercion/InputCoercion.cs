using System.Text.Json;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// Input coercion. Specification, sections 3.4.3 to 3.12. A value that fits costs one pass; only one that does not is looked
/// at again by <see cref="InputValidation"/>, to say what is wrong where.
/// </summary>
/// <remarks>
/// Coerced form: scalars as the scalar gives them, enums as <see cref="EnumValue.RuntimeValue"/>, lists as object?[], input
/// objects as <see cref="InputObjectType.Create"/> makes them, else as Dictionary&lt;string, object?&gt;.
/// <see cref="InputValue.Convert"/> has run for the fields of input objects; for arguments it is the caller's to run.
/// </remarks>
internal static partial class InputCoercion
{
    /// <summary>Coerces a literal, which may use variables.</summary>
    /// <returns>The coerced value; null, with at least one error told, when it does not fit.</returns>
    public static object? CoerceLiteral(ValueNode literal, GraphQLType type, IVariableValues? variables, ICoercionErrors errors)
    {
        variables ??= NoVariables.Instance;
        if (TryCoerceLiteral(literal, type, variables, out var result))
        {
            return result;
        }

        InputValidation.ValidateLiteral(literal, type, variables, errors);
        return null;
    }

    /// <summary>
    /// Coerces a value from the variables, which may stand for files; an undefined one counts as not given.
    /// </summary>
    /// <returns>The coerced value; null, with at least one error told, when it does not fit.</returns>
    public static object? CoerceValue(
        JsonElement value, GraphQLType type, ICoercionErrors errors, IReadOnlyDictionary<string, IFile>? files = null)
    {
        if (TryCoerceValue(value, type, files, out var result))
        {
            return result;
        }

        InputValidation.ValidateValue(value, type, errors, files: files);
        return null;
    }

    /// <summary>
    /// The coerced default of an argument or input field, before its <see cref="InputValue.Convert"/>; it is made once.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no default, or it does not fit, which a valid schema excludes.</exception>
    public static object? GetDefault(InputValue inputValue)
    {
        if (inputValue.CoercedDefault is { } known)
        {
            return known == InputValue.NullDefault ? null : known;
        }

        if (inputValue.DefaultValue is not { } literal
            || !TryCoerceLiteral(literal, inputValue.Type, NoVariables.Instance, out var value))
        {
            throw new InvalidOperationException($"{inputValue.Coordinate} has no valid default value.");
        }

        inputValue.CoercedDefault = value ?? InputValue.NullDefault;
        return value;
    }

    private static object? Convert(InputValue field, object? value) => field.Convert is null ? value : field.Convert(value);

    private static object? Finish(InputObjectType type, object?[] values, bool[] provided)
    {
        if (type.Create is { } create)
        {
            return create(new InputObjectFields(values, provided));
        }

        var entries = new Dictionary<string, object?>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (provided[i])
            {
                entries.Add(type.Fields[i].Name, values[i]);
            }
        }

        return entries;
    }

    /// <summary>Takes a field that was not given: its default, or nothing; false when it is required.</summary>
    private static bool TryTakeDefault(InputValue field, int index, object?[] values, bool[] provided)
    {
        if (field.DefaultValue is null)
        {
            return !field.Type.IsNonNull;
        }

        values[index] = Convert(field, GetDefault(field));
        provided[index] = true;
        return true;
    }

    private sealed class NoVariables : IVariableValues
    {
        public static readonly NoVariables Instance = new();

        public bool TryGetValue(string name, out object? value)
        {
            value = null;
            return false;
        }
    }
}
