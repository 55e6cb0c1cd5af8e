namespace RecruitGraph.GraphQL.Types;

// What implementing an interface asks for. Specification, section 3.6.1, IsValidImplementation.
public sealed partial class SchemaValidator
{
    private void ValidateInterfaces(FieldsType type)
    {
        var known = new HashSet<NamedType>();
        foreach (var declared in type.DeclaredInterfaces)
        {
            if (declared is not InterfaceType implemented)
            {
                Report(
                    $"Type {type} must only implement Interface types, it cannot implement {declared}.",
                    SchemaOrigins.Implements(type, declared));
            }
            else if (implemented == type)
            {
                Report(
                    $"Type {type} cannot implement itself because it would create a circular reference.",
                    SchemaOrigins.Implements(type, declared));
            }
            else if (!known.Add(implemented))
            {
                Report($"Type {type} can only implement {implemented} once.", SchemaOrigins.Implements(type, declared));
            }
            else
            {
                ValidateAncestors(type, implemented);
                ValidateImplementation(type, implemented);
            }
        }
    }

    private void ValidateAncestors(FieldsType type, InterfaceType implemented)
    {
        foreach (var ancestor in implemented.DeclaredInterfaces)
        {
            if (!type.DeclaredInterfaces.Contains(ancestor))
            {
                Report(
                    ancestor == type
                        ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                        : $"Type {type} must implement {ancestor} because it is implemented by {implemented}.",
                    [.. SchemaOrigins.Implements(implemented, ancestor), .. SchemaOrigins.Implements(type, implemented)]);
            }
        }
    }

    private void ValidateImplementation(FieldsType type, InterfaceType implemented)
    {
        foreach (var expected in implemented.Fields)
        {
            if (type.FindField(expected.Name) is not { } field)
            {
                Report(
                    $"Interface field {expected} expected but {type} does not provide it.",
                    [expected.Origin, .. SchemaOrigins.All(type)]);
                continue;
            }

            if (!Schema.IsSubtype(field.Type, expected.Type))
            {
                Report(
                    $"Interface field {expected} expects type {expected.Type} but {field} is type {field.Type}.",
                    [SchemaOrigins.Type(expected), SchemaOrigins.Type(field)]);
            }

            ValidateArguments(field, expected);
            if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            {
                Report(
                    $"Interface field {expected} is not deprecated, so implementation field {field} must not be deprecated.",
                    [SchemaOrigins.Deprecation(field.Origin), SchemaOrigins.Type(field)]);
            }
        }
    }

    private void ValidateArguments(Field field, Field expected)
    {
        foreach (var expectedArgument in expected.Arguments)
        {
            if (field.FindArgument(expectedArgument.Name) is not { } argument)
            {
                Report(
                    $"Interface field argument {expectedArgument} expected but {field} does not provide it.",
                    [expectedArgument.Origin, field.Origin]);
            }
            else if (argument.Type != expectedArgument.Type)
            {
                Report(
                    $"Interface field argument {expectedArgument} expects type {expectedArgument.Type} but {argument} is type {argument.Type}.",
                    [SchemaOrigins.Type(expectedArgument), SchemaOrigins.Type(argument)]);
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && expected.FindArgument(argument.Name) is null)
            {
                Report(
                    $"Argument \"{argument}\" must not be required type \"{argument.Type}\" if not provided by the Interface field \"{expected}\".",
                    [argument.Origin, expected.Origin]);
            }
        }
    }
}
