namespace RecruitGraph.GraphQL.Types;

/// <summary>The types <c>__Directive</c> and <c>__DirectiveLocation</c>. Specification, section 4.2.6.</summary>
internal static class DirectiveIntrospection
{
    public static ObjectTypeConfiguration Create() => new("__Directive")
    {
        Description = "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document.\n\nIn some cases, you need to provide options to alter GraphQL's execution behavior in ways field arguments will not suffice, such as conditionally including or skipping a field. Directives provide this by describing additional information to the executor.",
        RuntimeType = typeof(DirectiveType),
        Fields =
        [
            new("name", "String!") { Resolve = static (in c) => c.Parent<DirectiveType>().Name },
            new("description", "String") { Resolve = static (in c) => c.Parent<DirectiveType>().Description },
            new("isRepeatable", "Boolean!") { Resolve = static (in c) => c.Parent<DirectiveType>().IsRepeatable },
            new("locations", "[__DirectiveLocation!]!") { Resolve = static (in c) => c.Parent<DirectiveType>().Locations },
            new("args", "[__InputValue!]!")
            {
                Arguments = IntrospectionTypes.IncludeDeprecated(),
                Resolve = static (in c) => IntrospectionTypes.Visible(
                    c.Parent<DirectiveType>().Arguments, c.Argument<bool>(0), static a => a.DeprecationReason),
            },
            new("isDeprecated", "Boolean!")
            {
                Resolve = static (in c) => c.Parent<DirectiveType>().DeprecationReason is not null,
            },
            new("deprecationReason", "String") { Resolve = static (in c) => c.Parent<DirectiveType>().DeprecationReason },
        ],
    };

    public static EnumTypeConfiguration CreateLocations() => new("__DirectiveLocation")
    {
        Description = "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies.",
        Values =
        [
            Location("QUERY", "a query operation"),
            Location("MUTATION", "a mutation operation"),
            Location("SUBSCRIPTION", "a subscription operation"),
            Location("FIELD", "a field"),
            Location("FRAGMENT_DEFINITION", "a fragment definition"),
            Location("FRAGMENT_SPREAD", "a fragment spread"),
            Location("INLINE_FRAGMENT", "an inline fragment"),
            Location("VARIABLE_DEFINITION", "an operation variable definition"),
            Location("FRAGMENT_VARIABLE_DEFINITION", "a fragment variable definition"),
            Location("SCHEMA", "a schema definition"),
            Location("SCALAR", "a scalar definition"),
            Location("OBJECT", "an object type definition"),
            Location("FIELD_DEFINITION", "a field definition"),
            Location("ARGUMENT_DEFINITION", "an argument definition"),
            Location("INTERFACE", "an interface definition"),
            Location("UNION", "a union definition"),
            Location("ENUM", "an enum definition"),
            Location("ENUM_VALUE", "an enum value definition"),
            Location("INPUT_OBJECT", "an input object type definition"),
            Location("INPUT_FIELD_DEFINITION", "an input object field definition"),
            Location("DIRECTIVE_DEFINITION", "a directive definition"),
        ],
    };

    private static EnumValueConfiguration Location(string name, string element) =>
        new(name, name) { Description = $"Location adjacent to {element}." };
}
