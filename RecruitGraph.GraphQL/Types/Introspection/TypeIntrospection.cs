namespace RecruitGraph.GraphQL.Types;

/// <summary>The types <c>__Type</c> and <c>__TypeKind</c>. Specification, section 4.2.2.</summary>
internal static class TypeIntrospection
{
    public static ObjectTypeConfiguration Create() => new("__Type")
    {
        Description = "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the `__TypeKind` enum.\n\nDepending on the kind of a type, certain fields describe information about that type. Scalar types provide no information beyond a name, description and optional `specifiedByURL`, while Enum types provide their values. Object and Interface types provide the fields they describe. Abstract types, Union and Interface, provide the Object types possible at runtime. List and NonNull types compose other types.",
        RuntimeType = typeof(GraphQLType),
        Fields =
        [
            new("kind", "__TypeKind!") { Resolve = static (in c) => KindOf(c.Parent<GraphQLType>()) },
            new("name", "String") { Resolve = static (in c) => (c.Parent<GraphQLType>() as NamedType)?.Name },
            new("description", "String") { Resolve = static (in c) => (c.Parent<GraphQLType>() as NamedType)?.Description },
            new("specifiedByURL", "String") { Resolve = static (in c) => (c.Parent<GraphQLType>() as ScalarType)?.SpecifiedBy },
            new("fields", "[__Field!]")
            {
                Arguments = IntrospectionTypes.IncludeDeprecated(),
                Resolve = static (in c) => c.Parent<GraphQLType>() is FieldsType type
                    ? IntrospectionTypes.Visible(type.Fields, c.Argument<bool>(0), static f => f.DeprecationReason)
                    : null,
            },
            new("interfaces", "[__Type!]") { Resolve = static (in c) => (c.Parent<GraphQLType>() as FieldsType)?.Interfaces },
            new("possibleTypes", "[__Type!]")
            {
                Resolve = static (in c) => c.Parent<GraphQLType>() is InterfaceType or UnionType
                    ? c.Parent<CompositeType>().PossibleTypes
                    : null,
            },
            new("enumValues", "[__EnumValue!]")
            {
                Arguments = IntrospectionTypes.IncludeDeprecated(),
                Resolve = static (in c) => c.Parent<GraphQLType>() is EnumType type
                    ? IntrospectionTypes.Visible(type.Values, c.Argument<bool>(0), static v => v.DeprecationReason)
                    : null,
            },
            new("inputFields", "[__InputValue!]")
            {
                Arguments = IntrospectionTypes.IncludeDeprecated(),
                Resolve = static (in c) => c.Parent<GraphQLType>() is InputObjectType type
                    ? IntrospectionTypes.Visible(type.Fields, c.Argument<bool>(0), static f => f.DeprecationReason)
                    : null,
            },
            new("ofType", "__Type")
            {
                Resolve = static (in c) => c.Parent<GraphQLType>() switch
                {
                    ListType list => list.ElementType,
                    NonNullType nonNull => nonNull.Nullable,
                    _ => null,
                },
            },
            new("isOneOf", "Boolean") { Resolve = static (in c) => (c.Parent<GraphQLType>() as InputObjectType)?.IsOneOf },
        ],
    };

    public static EnumTypeConfiguration CreateKinds() => new("__TypeKind")
    {
        Description = "An enum describing what kind of type a given `__Type` is.",
        Values =
        [
            Kind("SCALAR", "Indicates this type is a scalar."),
            Kind("OBJECT", "Indicates this type is an object. `fields` and `interfaces` are valid fields."),
            Kind("INTERFACE", "Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields."),
            Kind("UNION", "Indicates this type is a union. `possibleTypes` is a valid field."),
            Kind("ENUM", "Indicates this type is an enum. `enumValues` is a valid field."),
            Kind("INPUT_OBJECT", "Indicates this type is an input object. `inputFields` is a valid field."),
            Kind("LIST", "Indicates this type is a list. `ofType` is a valid field."),
            Kind("NON_NULL", "Indicates this type is a non-null. `ofType` is a valid field."),
        ],
    };

    private static string KindOf(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };

    private static EnumValueConfiguration Kind(string name, string description) => new(name, name) { Description = description };
}
