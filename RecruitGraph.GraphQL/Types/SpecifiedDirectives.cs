namespace RecruitGraph.GraphQL.Types;

/// <summary>The directives that the specification itself defines (section 3.13), which every schema has.</summary>
internal static class SpecifiedDirectives
{
    /// <summary>What a deprecated element says that gives no reason.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary>Whether a name is that of a directive that the specification defines.</summary>
    public static bool IsSpecified(string name) => name is "include" or "skip" or "deprecated" or "specifiedBy" or "oneOf";

    public static IEnumerable<DirectiveConfiguration> Create() => [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    /// <summary><c>@defer</c> and <c>@stream</c>, for schemas whose operations may answer incrementally.</summary>
    public static IEnumerable<DirectiveConfiguration> CreateIncremental() => [Defer, Stream];

    private static DirectiveConfiguration Include => new("include")
    {
        Description = "Directs the executor to include this field or fragment only when the `if` argument is true.",
        Locations = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
        Arguments = [new("if", "Boolean!") { Description = "Included when true." }],
    };

    private static DirectiveConfiguration Skip => new("skip")
    {
        Description = "Directs the executor to skip this field or fragment when the `if` argument is true.",
        Locations = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
        Arguments = [new("if", "Boolean!") { Description = "Skipped when true." }],
    };

    private static DirectiveConfiguration Deprecated => new("deprecated")
    {
        Description = "Marks an element of a GraphQL schema as no longer supported.",
        Locations =
            ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE", "DIRECTIVE_DEFINITION"],
        Arguments =
        [
            new("reason", "String!")
            {
                Description = "Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/).",
                DefaultValue = $"\"{DefaultDeprecationReason}\"",
            },
        ],
    };

    private static DirectiveConfiguration SpecifiedBy => new("specifiedBy")
    {
        Description = "Exposes a URL that specifies the behavior of this scalar.",
        Locations = ["SCALAR"],
        Arguments = [new("url", "String!") { Description = "The URL that specifies the behavior of this scalar." }],
    };

    private static DirectiveConfiguration OneOf => new("oneOf")
    {
        Description = "Indicates exactly one field must be supplied and this field must not be `null`.",
        Locations = ["INPUT_OBJECT"],
    };

    private static DirectiveConfiguration Defer => new("defer")
    {
        Description = "Directs the executor to defer this fragment when the `if` argument is true or undefined.",
        Locations = ["FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
        Arguments =
        [
            new("if", "Boolean!") { Description = "Deferred when true or undefined.", DefaultValue = "true" },
            new("label", "String") { Description = "Unique name" },
        ],
    };

    private static DirectiveConfiguration Stream => new("stream")
    {
        Description = "Directs the executor to stream plural fields when the `if` argument is true or undefined.",
        Locations = ["FIELD"],
        Arguments =
        [
            new("initialCount", "Int!") { Description = "Number of items to return immediately", DefaultValue = "0" },
            new("if", "Boolean!") { Description = "Stream when true or undefined.", DefaultValue = "true" },
            new("label", "String") { Description = "Unique name" },
        ],
    };
}
