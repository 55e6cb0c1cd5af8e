namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The media types of answers over HTTP. GraphQL over HTTP, section "Media Types".</summary>
internal enum ResponseMediaType
{
    /// <summary><c>application/json</c>, of clients that are older than the specification.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status tells whether the request was executed.</summary>
    GraphQLResponse,

    /// <summary><c>multipart/mixed</c>: one part after the other, each sent as soon as it is ready.</summary>
    Multipart,

    /// <summary><c>application/jsonl</c>: the same, a line each.</summary>
    JsonLines,
}

/// <summary>Names of the media types.</summary>
internal static class ResponseMediaTypes
{
    /// <summary>Those of one answer, the first being what a client without preference gets.</summary>
    public static ReadOnlySpan<ResponseMediaType> Whole => [ResponseMediaType.Json, ResponseMediaType.GraphQLResponse];

    /// <summary>Those that answers are sent in one by one.</summary>
    public static ReadOnlySpan<ResponseMediaType> Streamed => [ResponseMediaType.Multipart, ResponseMediaType.JsonLines];

    /// <summary>Whether answers are sent one by one.</summary>
    public static bool IsStreamed(this ResponseMediaType type) => type >= ResponseMediaType.Multipart;

    public static string Name(this ResponseMediaType type) => type switch
    {
        ResponseMediaType.GraphQLResponse => "application/graphql-response+json",
        ResponseMediaType.Multipart => "multipart/mixed",
        ResponseMediaType.JsonLines => "application/jsonl",
        _ => "application/json",
    };

    /// <summary>The value of the answer's <c>Content-Type</c>.</summary>
    public static string ContentType(this ResponseMediaType type) => type switch
    {
        ResponseMediaType.GraphQLResponse => "application/graphql-response+json; charset=utf-8",
        ResponseMediaType.Multipart => "multipart/mixed; boundary=\"-\"",
        ResponseMediaType.JsonLines => "application/jsonl; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };
}
