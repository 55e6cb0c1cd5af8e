using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

// Literals.
internal static partial class InputCoercion
{
    /// <summary>Coerces a literal; false when it does not fit.</summary>
    public static bool TryCoerceLiteral(
        ValueNode literal, GraphQLType type, IVariableValues variables, ref InputFailures? failures, out object? result)
    {
        StackGuard.Check();
        result = null;
        switch (literal)
        {
            case VariableNode variable:
                // Validation has compared the types, so the variable's value is what is wanted here.
                return TryTakeVariable(variable.Name.Value, type, variables, ref failures, out result);
            case NullValueNode:
                return !type.IsNonNull || InputFailures.Misfit(ref failures);
        }

        switch (type.Nullable)
        {
            case ListType list:
                return TryCoerceList(literal, list.ElementType, variables, ref failures, out result);
            case InputObjectType inputObject:
                return TryCoerceObject(literal, inputObject, variables, ref failures, out result);
            case EnumType enumType:
                if (literal is not EnumValueNode name || enumType.FindValue(name.Value) is not { } enumValue)
                {
                    return InputFailures.Misfit(ref failures);
                }

                result = enumValue.RuntimeValue;
                return true;
            case ScalarType scalar:
                try
                {
                    result = scalar.CoerceInputLiteral(ValueLiteral.ReplaceVariables(literal, variables));
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

    private static bool TryTakeVariable(
        string name, GraphQLType type, IVariableValues variables, ref InputFailures? failures, out object? result)
    {
        if (variables.TryGetValue(name, out result))
        {
            variables.AddFailures(name, ref failures);
        }

        return result is not null || !type.IsNonNull || InputFailures.Misfit(ref failures);
    }

    private static bool TryCoerceList(
        ValueNode literal, GraphQLType elementType, IVariableValues variables, ref InputFailures? failures, out object? result)
    {
        result = null;
        if (literal is not ListValueNode list)
        {
            if (!TryCoerceLiteral(literal, elementType, variables, ref failures, out var single))
            {
                return false;
            }

            result = new[] { single };
            return true;
        }

        var items = new object?[list.Values.Length];
        var fits = true;
        for (var i = 0; i < items.Length && failures is not { IsFull: true }; i++)
        {
            var known = InputFailures.Count(failures);
            fits &= TryCoerceLiteral(list.Values[i], elementType, variables, ref failures, out items[i]);
            InputFailures.PutUnder(failures, known, i);
        }

        result = fits ? items : null;
        return fits;
    }

    private static bool TryCoerceObject(
        ValueNode literal, InputObjectType type, IVariableValues variables, ref InputFailures? failures, out object? result)
    {
        result = null;
        if (literal is not ObjectValueNode node)
        {
            return InputFailures.Misfit(ref failures);
        }

        var fields = type.Fields;
        var values = new object?[fields.Count];
        var provided = new bool[fields.Count];
        var before = InputFailures.Count(failures);
        var fits = !HasUnknownField(node, type);
        var given = 0;
        for (var i = 0; i < values.Length && failures is not { IsFull: true }; i++)
        {
            var field = fields[i];
            var known = InputFailures.Count(failures);
            var value = FindValue(node, field.Name);
            if (value is null || (value is VariableNode variable && !variables.TryGetValue(variable.Name.Value, out _)))
            {
                fits &= (!type.IsOneOf || value is null) && TryTakeDefault(field, i, values, provided, ref failures);
            }
            else if (TryCoerceLiteral(value, field.Type, variables, ref failures, out var coerced) && (!type.IsOneOf || coerced is not null))
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

        if (!fits || (type.IsOneOf && given != 1))
        {
            return InputFailures.Misfit(ref failures);
        }

        result = Finish(type, values, provided, before, ref failures);
        return true;
    }

    private static bool HasUnknownField(ObjectValueNode node, InputObjectType type)
    {
        foreach (var field in node.Fields)
        {
            if (type.FindField(field.Name.Value) is null)
            {
                return true;
            }
        }

        return false;
    }

    private static ValueNode? FindValue(ObjectValueNode node, string name)
    {
        foreach (var field in node.Fields)
        {
            if (field.Name.Value == name)
            {
                return field.Value;
            }
        }

        return null;
    }
}
