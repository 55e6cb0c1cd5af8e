using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Types;

// Literals.
internal sealed partial class InputValidation
{
    private void Validate(ValueNode literal, GraphQLType type, InputPath? path)
    {
        StackGuard.Check();
        if (_remainingErrors <= 0)
        {
            return;
        }

        switch (literal)
        {
            case VariableNode variable:
                ValidateVariable(variable, type, path);
                return;
            case NullValueNode:
                if (type.IsNonNull)
                {
                    Report($"Expected value of non-null type \"{type}\" not to be null.", path, literal);
                }

                return;
        }

        switch (type.Nullable)
        {
            case ListType list when literal is ListValueNode values:
                for (var i = 0; i < values.Values.Length; i++)
                {
                    Validate(values.Values[i], list.ElementType, new InputPath(path, i));
                }

                break;
            case ListType list:
                Validate(literal, list.ElementType, path);
                break;
            case InputObjectType inputObject:
                ValidateObject(literal, inputObject, path);
                break;
            case EnumType enumType:
                ValidateEnum(literal, enumType, path);
                break;
            case ScalarType scalar:
                try
                {
                    scalar.CoerceInputLiteral(ReplaceVariables(literal));
                }
                catch (Exception refusal)
                {
                    Report(Refusal(refusal, scalar, Inspection.Describe(literal)), path, literal);
                }

                break;
        }
    }

    private ValueNode ReplaceVariables(ValueNode literal) =>
        _variables is null ? WithoutVariables.Of(literal) : ValueLiteral.ReplaceVariables(literal, _variables);

    private void ValidateVariable(VariableNode variable, GraphQLType type, InputPath? path)
    {
        if (_variables is null || !type.IsNonNull)
        {
            return;
        }

        var name = variable.Name.Value;
        if (!_variables.TryGetValue(name, out var value))
        {
            Report($"Expected variable \"${name}\" provided to type \"{type}\" to provide a runtime value.", path, variable);
        }
        else if (value is null)
        {
            Report($"Expected variable \"${name}\" provided to non-null type \"{type}\" not to be null.", path, variable);
        }
    }

    private void ValidateObject(ValueNode literal, InputObjectType type, InputPath? path)
    {
        if (literal is not ObjectValueNode node)
        {
            Report($"Expected value of type \"{type}\" to be an object, found: {Inspection.Describe(literal)}.", path, literal);
            return;
        }

        string? found = null;
        var given = new Dictionary<string, ObjectFieldNode>();
        foreach (var field in node.Fields)
        {
            given[field.Name.Value] = field;
        }

        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var fieldNode))
            {
                ValidateField(fieldNode.Value, field, type, node, path);
            }
            else if (field.IsRequired)
            {
                Report(
                    $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {found ??= Inspection.Describe(literal)}.",
                    path,
                    literal);
            }
        }

        ValidateGivenFields(node, type, path, found);
    }

    private void ValidateField(ValueNode value, InputValue field, InputObjectType type, ObjectValueNode node, InputPath? path)
    {
        if (value is VariableNode variable && _variables is not null)
        {
            var name = variable.Name.Value;
            var isGiven = _variables.TryGetValue(name, out var variableValue);
            if (type.IsOneOf)
            {
                if (!isGiven || variableValue is null)
                {
                    Report(
                        $"Expected variable \"${name}\" provided to field \"{field.Name}\" for OneOf Input Object type \"{type}\" {(isGiven ? "not to be null" : "to provide a runtime value")}.",
                        path,
                        node);
                }
            }
            else if (!isGiven && !field.IsRequired)
            {
                return;
            }
        }

        Validate(value, field.Type, new InputPath(path, field.Name));
    }

    private void ValidateGivenFields(ObjectValueNode node, InputObjectType type, InputPath? path, string? found)
    {
        var known = new List<ObjectFieldNode>();
        foreach (var field in node.Fields)
        {
            if (type.FindField(field.Name.Value) is not null)
            {
                known.Add(field);
            }
            else if (_remainingErrors > 0)
            {
                Report(UnknownField(type, field.Name.Value, found ??= Inspection.Describe(node)), path, field);
            }
        }

        if (!type.IsOneOf)
        {
            return;
        }

        if (known.Count != 1)
        {
            Report(NotExactlyOne(type), path, node);
        }
        else if (known[0].Value is NullValueNode)
        {
            Report(NotExactlyOne(type), new InputPath(path, known[0].Name.Value), node);
        }
    }

    private void ValidateEnum(ValueNode literal, EnumType type, InputPath? path)
    {
        if (literal is not EnumValueNode name)
        {
            // The name of a variable is no hint at a value.
            var found = Inspection.Describe(ReplaceVariables(literal));
            Report($"Enum \"{type}\" cannot represent non-enum value: {found}.{SuggestEnumValue(type, found)}", path, literal);
        }
        else if (type.FindValue(name.Value) is null)
        {
            Report($"Value \"{name.Value}\" does not exist in \"{type}\" enum.{SuggestEnumValue(type, name.Value)}", path, literal);
        }
    }
}
