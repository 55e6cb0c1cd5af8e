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
    /// <param name="literal">The literal.</param>
    /// <param name="type">What it is to be.</param>
    /// <param name="variables">The variables; null where there can be none.</param>
    /// <param name="errors">Is told of every mistake of shape.</param>
    /// <param name="failures">What else is wrong; places are inside the value.</param>
    /// <returns>The coerced value; null when it does not fit, and of no use when there are failures.</returns>
    public static object? CoerceLiteral(
        ValueNode literal, GraphQLType type, IVariableValues? variables, ICoercionErrors errors, ref InputFailures? failures)
    {
        variables ??= NoVariables.Instance;
        if (TryCoerceLiteral(literal, type, variables, ref failures, out var result))
        {
            return result;
        }

        InputValidation.ValidateLiteral(literal, type, variables, errors);
        return null;
    }

    /// <summary>
    /// Coerces a value from the variables, which may stand for files; an undefined one counts as not given.
    /// </summary>
    /// <inheritdoc cref="CoerceLiteral" path="/returns"/>
    public static object? CoerceValue(
        JsonElement value,
        GraphQLType type,
        ICoercionErrors errors,
        ref InputFailures? failures,
        IReadOnlyDictionary<string, IFile>? files = null)
    {
        if (TryCoerceValue(value, type, files, ref failures, out var result))
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

        InputFailures? failures = null;
        if (inputValue.DefaultValue is not { } literal
            || !TryCoerceLiteral(literal, inputValue.Type, NoVariables.Instance, ref failures, out var value)
            || failures is not null)
        {
            throw new InvalidOperationException(
                $"{inputValue.Coordinate} has no valid default value.", failures?.Items.Select(static f => f.Reason).FirstOrDefault());
        }

        inputValue.CoercedDefault = value ?? InputValue.NullDefault;
        return value;
    }

    /// <summary>What a field or argument makes of its coerced value; a converter that throws is noted.</summary>
    public static object? Convert(InputValue input, object? value, ref InputFailures? failures)
    {
        if (input.Convert is null)
        {
            return value;
        }

        try
        {
            return input.Convert(value);
        }
        catch (Exception exception)
        {
            InputFailures.Add(ref failures, exception);
            return null;
        }
    }

    /// <summary>Takes a field that was not given: its default, or nothing; false when it is required.</summary>
    private static bool TryTakeDefault(
        InputValue field, int index, object?[] values, bool[] provided, ref InputFailures? failures)
    {
        if (field.DefaultValue is null)
        {
            return !field.Type.IsNonNull;
        }

        values[index] = Convert(field, GetDefault(field), ref failures);
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
