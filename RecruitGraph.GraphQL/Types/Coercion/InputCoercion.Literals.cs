using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

// Literals.
internal static partial class InputCoercion
{
    /// <summary>Coerces a literal; false when it does not fit.</summary>
    public static bool TryCoerceLiteral(ValueNode literal, GraphQLType type, IVariableValues variables, out object? result)
    {
        result = null;
        switch (literal)
        {
            case VariableNode variable:
                // Validation has compared the types, so the variable's value is what is wanted here.
                return (variables.TryGetValue(variable.Name.Value, out result) && result is not null) || !type.IsNonNull;
            case NullValueNode:
                return !type.IsNonNull;
        }

        switch (type.Nullable)
        {
            case ListType list:
                return TryCoerceList(literal, list.ElementType, variables, out result);
            case InputObjectType inputObject:
                return TryCoerceObject(literal, inputObject, variables, out result);
            case EnumType enumType:
                if (literal is not EnumValueNode name || enumType.FindValue(name.Value) is not { } enumValue)
                {
                    return false;
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
                    return false;
                }

            default:
                throw new ArgumentException($"{type} is no input type.", nameof(type));
        }
    }

    private static bool TryCoerceList(ValueNode literal, GraphQLType elementType, IVariableValues variables, out object? result)
    {
        result = null;
        if (literal is not ListValueNode list)
        {
            if (!TryCoerceLiteral(literal, elementType, variables, out var single))
            {
                return false;
            }

            result = new[] { single };
            return true;
        }

        var items = new object?[list.Values.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (!TryCoerceLiteral(list.Values[i], elementType, variables, out items[i]))
            {
                return false;
            }
        }

        result = items;
        return true;
    }

    private static bool TryCoerceObject(ValueNode literal, InputObjectType type, IVariableValues variables, out object? result)
    {
        result = null;
        if (literal is not ObjectValueNode node || HasUnknownField(node, type))
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
            var value = FindValue(node, field.Name);
            if (value is null || (value is VariableNode variable && !variables.TryGetValue(variable.Name.Value, out _)))
            {
                if ((type.IsOneOf && value is not null) || !TryTakeDefault(field, i, values, provided))
                {
                    return false;
                }

                continue;
            }

            if (!TryCoerceLiteral(value, field.Type, variables, out var coerced) || (type.IsOneOf && coerced is null))
            {
                return false;
            }

            values[i] = Convert(field, coerced);
            provided[i] = true;
            given++;
        }

        if (type.IsOneOf && given != 1)
        {
            return false;
        }

        result = Finish(type, values, provided);
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
