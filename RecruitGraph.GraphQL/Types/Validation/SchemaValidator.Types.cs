using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

// Members of types. Specification, sections 3.6 to 3.10.
public sealed partial class SchemaValidator
{
    private void ValidateFields(FieldsType type)
    {
        if (type.Fields.Count == 0)
        {
            Report($"Type {type} must define one or more fields.", SchemaOrigins.All(type));
        }

        foreach (var field in type.Fields)
        {
            ValidateName(field.Name, field.Origin);
            if (!field.Type.IsOutputType)
            {
                Report($"The type of {field} must be Output Type but got: {field.Type}.", [SchemaOrigins.Type(field)]);
            }

            foreach (var argument in field.Arguments)
            {
                ValidateArgument(argument, SchemaOrigins.Type(argument));
            }
        }
    }

    private void ValidateArgument(InputValue argument, SyntaxOrigin? typeOrigin)
    {
        ValidateName(argument.Name, argument.Origin);
        if (!argument.Type.IsInputType)
        {
            Report($"The type of {argument} must be Input Type but got: {argument.Type}.", [typeOrigin]);
        }

        if (argument.IsRequired && argument.DeprecationReason is not null)
        {
            Report(
                $"Required argument {argument} cannot be deprecated.",
                [SchemaOrigins.Deprecation(argument.Origin), SchemaOrigins.Type(argument)]);
        }

        ValidateDefault(argument);
    }

    private void ValidateMembers(UnionType union)
    {
        if (union.DeclaredTypes.Count == 0)
        {
            Report($"Union type {union} must define one or more member types.", SchemaOrigins.All(union));
        }

        var known = new HashSet<NamedType>();
        foreach (var member in union.DeclaredTypes)
        {
            if (!known.Add(member))
            {
                Report($"Union type {union} can only include type {member} once.", SchemaOrigins.Members(union, member));
            }
            else if (member is not ObjectType)
            {
                Report(
                    $"Union type {union} can only include Object types, it cannot include {member}.",
                    SchemaOrigins.Members(union, member));
            }
        }
    }

    private void ValidateValues(EnumType type)
    {
        if (type.Values.Count == 0)
        {
            Report($"Enum type {type} must define one or more values.", SchemaOrigins.All(type));
        }

        foreach (var value in type.Values)
        {
            ValidateName(value.Name, value.Origin);
            if (value.Name is "true" or "false" or "null")
            {
                Report($"Enum values cannot be named: {value.Name}", [value.Origin]);
            }
        }
    }

    private void ValidateInputFields(InputObjectType type)
    {
        if (type.Fields.Count == 0)
        {
            Report($"Input Object type {type} must define one or more fields.", SchemaOrigins.All(type));
        }

        foreach (var field in type.Fields)
        {
            ValidateName(field.Name, field.Origin);
            if (!field.Type.IsInputType)
            {
                Report($"The type of {field} must be Input Type but got: {field.Type}.", [SchemaOrigins.Type(field)]);
            }

            if (field.IsRequired && field.DeprecationReason is not null)
            {
                Report(
                    $"Required input field {field} cannot be deprecated.",
                    [SchemaOrigins.Deprecation(field.Origin), SchemaOrigins.Type(field)]);
            }

            ValidateDefault(field);
            if (type.IsOneOf && field.Type.IsNonNull)
            {
                Report($"OneOf input field {field} must be nullable.", [SchemaOrigins.Type(field)]);
            }

            if (type.IsOneOf && field.DefaultValue is not null)
            {
                Report($"OneOf input field {field} cannot have a default value.", [field.Origin]);
            }
        }
    }

    private void ValidateDefault(InputValue inputValue)
    {
        if (inputValue.DefaultValue is { } literal && inputValue.Type.IsInputType)
        {
            InputValidation.ValidateLiteral(literal, inputValue.Type, null, new DefaultErrors(this, inputValue));
        }
    }

    private sealed class DefaultErrors(SchemaValidator validator, InputValue inputValue) : ICoercionErrors
    {
        public void Report(string message, InputPath? path, SyntaxNode? node) => validator.Report(
            $"{inputValue} has invalid default value{InputPath.Describe(path)}: {message}",
            [inputValue.Origin?.At(node ?? inputValue.DefaultValue!)]);
    }
}
