namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>What a client gets answers in, by their shape. RFC 9110, section 12.1: the server knows the shape, the client its reader.</summary>
/// <param name="Single">One answer. A media type of many is chosen only where the client likes it better than JSON.</param>
/// <param name="Incremental">
/// An answer in parts; null where the client reads none, or likes JSON better, so that everything comes in one answer.
/// </param>
/// <param name="Batch">
/// The answers to an array of requests: an array of JSON, or one by one for a client that prefers that or names JSON Lines, which
/// have no other use.
/// </param>
internal readonly record struct ResponseFormat(
    ResponseMediaType Single, ResponseMediaType? Incremental, ResponseMediaType Batch)
{
    /// <summary>One answer in one media type, for clients that name no other.</summary>
    public static ResponseFormat Whole(ResponseMediaType mediaType) => new(mediaType, null, mediaType);

    /// <summary>What a refusal is written in, which a client may get in a media type that it did not ask for.</summary>
    public ResponseMediaType Refusal => Single.IsStreamed() ? ResponseMediaType.Json : Single;
}
