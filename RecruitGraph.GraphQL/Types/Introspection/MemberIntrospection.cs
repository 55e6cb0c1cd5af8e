using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// The types <c>__Field</c>, <c>__InputValue</c> and <c>__EnumValue</c>. Specification, sections 4.2.3 to 4.2.5.
/// </summary>
internal static class MemberIntrospection
{
    public static ObjectTypeConfiguration CreateField() => new("__Field")
    {
        Description = "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, and a return type.",
        RuntimeType = typeof(Field),
        Fields =
        [
            new("name", "String!") { Resolve = static (in c) => c.Parent<Field>().Name },
            new("description", "String") { Resolve = static (in c) => c.Parent<Field>().Description },
            new("args", "[__InputValue!]!")
            {
                Arguments = IntrospectionTypes.IncludeDeprecated(),
                Resolve = static (in c) => IntrospectionTypes.Visible(
                    c.Parent<Field>().Arguments, c.Argument<bool>(0), static a => a.DeprecationReason),
            },
            new("type", "__Type!") { Resolve = static (in c) => c.Parent<Field>().Type },
            new("isDeprecated", "Boolean!") { Resolve = static (in c) => c.Parent<Field>().DeprecationReason is not null },
            new("deprecationReason", "String") { Resolve = static (in c) => c.Parent<Field>().DeprecationReason },
        ],
    };

    public static ObjectTypeConfiguration CreateInputValue() => new("__InputValue")
    {
        Description = "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input Values which describe their type and optionally a default value.",
        RuntimeType = typeof(InputValue),
        Fields =
        [
            new("name", "String!") { Resolve = static (in c) => c.Parent<InputValue>().Name },
            new("description", "String") { Resolve = static (in c) => c.Parent<InputValue>().Description },
            new("type", "__Type!") { Resolve = static (in c) => c.Parent<InputValue>().Type },
            new("defaultValue", "String")
            {
                Description = "A GraphQL-formatted string representing the default value for this input value.",
                Resolve = static (in c) => c.Parent<InputValue>().DefaultValue is { } literal ? SyntaxPrinter.Print(literal) : null,
            },
            new("isDeprecated", "Boolean!") { Resolve = static (in c) => c.Parent<InputValue>().DeprecationReason is not null },
            new("deprecationReason", "String") { Resolve = static (in c) => c.Parent<InputValue>().DeprecationReason },
        ],
    };

    public static ObjectTypeConfiguration CreateEnumValue() => new("__EnumValue")
    {
        Description = "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric value. However an Enum value is returned in a JSON response as a string.",
        RuntimeType = typeof(EnumValue),
        Fields =
        [
            new("name", "String!") { Resolve = static (in c) => c.Parent<EnumValue>().Name },
            new("description", "String") { Resolve = static (in c) => c.Parent<EnumValue>().Description },
            new("isDeprecated", "Boolean!") { Resolve = static (in c) => c.Parent<EnumValue>().DeprecationReason is not null },
            new("deprecationReason", "String") { Resolve = static (in c) => c.Parent<EnumValue>().DeprecationReason },
        ],
    };
}
