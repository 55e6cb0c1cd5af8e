namespace RecruitGraph.GraphQL.Types;

/// <summary>The types of introspection, as ordinary types with pure resolvers. Specification, section 4.2.</summary>
internal static class IntrospectionTypes
{
    /// <summary>Whether a name is that of an introspection type.</summary>
    public static bool IsIntrospectionType(string name) => name is
        "__Schema" or "__Directive" or "__DirectiveLocation" or "__Type" or "__Field" or "__InputValue" or "__EnumValue" or "__TypeKind";

    public static IEnumerable<TypeConfiguration> Create() =>
    [
        SchemaIntrospection.Create(),
        TypeIntrospection.Create(),
        TypeIntrospection.CreateKinds(),
        MemberIntrospection.CreateField(),
        MemberIntrospection.CreateInputValue(),
        MemberIntrospection.CreateEnumValue(),
        DirectiveIntrospection.Create(),
        DirectiveIntrospection.CreateLocations(),
    ];

    /// <summary>
    /// The meta-fields. <c>__typename</c> has no resolver: whoever runs a selection set knows the object type.
    /// </summary>
    public static ObjectTypeConfiguration CreateMetaFields(Schema schema) => new("<meta>")
    {
        Fields =
        [
            new("__schema", "__Schema!")
            {
                Description = "Access the current type schema of this server.",
                Resolve = (in _) => schema,
            },
            new("__type", "__Type")
            {
                Description = "Request the type information of a single type.",
                Arguments = [new("name", "String!")],
                Resolve = (in context) => schema.FindType(context.Argument<string>(0)),
            },
            new("__typename", "String!") { Description = "The name of the current Object type at runtime." },
        ],
    };

    /// <summary>The argument that every list of deprecatable elements has.</summary>
    public static List<InputValueConfiguration> IncludeDeprecated() => [new("includeDeprecated", "Boolean!") { DefaultValue = "false" }];

    /// <summary>The elements of a list that a request wants to see.</summary>
    public static IReadOnlyList<T> Visible<T>(IReadOnlyList<T> elements, bool includeDeprecated, Func<T, string?> deprecationReason) =>
        includeDeprecated || !elements.Any(e => deprecationReason(e) is not null)
            ? elements
            : [.. elements.Where(e => deprecationReason(e) is null)];
}
