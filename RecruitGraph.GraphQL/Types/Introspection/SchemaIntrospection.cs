namespace RecruitGraph.GraphQL.Types;

/// <summary>The type <c>__Schema</c>. Specification, section 4.2.1.</summary>
internal static class SchemaIntrospection
{
    public static ObjectTypeConfiguration Create() => new("__Schema")
    {
        Description = "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on the server, as well as the entry points for query, mutation, and subscription operations.",
        RuntimeType = typeof(Schema),
        Fields =
        [
            new("description", "String") { Resolve = static (in c) => c.Parent<Schema>().Description },
            new("types", "[__Type!]!")
            {
                Description = "A list of all types supported by this server.",
                Resolve = static (in c) => c.Parent<Schema>().Types,
            },
            new("queryType", "__Type!")
            {
                Description = "The type that query operations will be rooted at.",
                Resolve = static (in c) => c.Parent<Schema>().QueryType,
            },
            new("mutationType", "__Type")
            {
                Description = "If this server supports mutation, the type that mutation operations will be rooted at.",
                Resolve = static (in c) => c.Parent<Schema>().MutationType,
            },
            new("subscriptionType", "__Type")
            {
                Description = "If this server support subscription, the type that subscription operations will be rooted at.",
                Resolve = static (in c) => c.Parent<Schema>().SubscriptionType,
            },
            new("directives", "[__Directive!]!")
            {
                Description = "A list of all directives supported by this server.",
                Arguments = IntrospectionTypes.IncludeDeprecated(),
                Resolve = static (in c) => IntrospectionTypes.Visible(
                    c.Parent<Schema>().Directives, c.Argument<bool>(0), static d => d.DeprecationReason),
            },
        ],
    };
}
