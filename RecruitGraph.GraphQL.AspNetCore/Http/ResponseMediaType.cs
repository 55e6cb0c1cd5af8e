namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The media types of answers over HTTP. GraphQL over HTTP, section "Media Types".</summary>
internal enum ResponseMediaType
{
    /// <summary><c>application/json</c>: whatever happened to a well-formed request, the status is 200.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status tells whether the request was executed.</summary>
    GraphQLResponse,
}

/// <summary>Names of the media types.</summary>
internal static class ResponseMediaTypes
{
    /// <summary>All of them, those first that a client without preference gets.</summary>
    public static ReadOnlySpan<ResponseMediaType> All => [ResponseMediaType.Json, ResponseMediaType.GraphQLResponse];

    public static string Name(this ResponseMediaType type) => type switch
    {
        ResponseMediaType.GraphQLResponse => "application/graphql-response+json",
        _ => "application/json",
    };

    /// <summary>The value of the answer's <c>Content-Type</c>.</summary>
    public static string ContentType(this ResponseMediaType type) => type switch
    {
        ResponseMediaType.GraphQLResponse => "application/graphql-response+json; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };
}
