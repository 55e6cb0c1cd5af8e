namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Requests over HTTP.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>The longest body, in bytes; from 1 KiB up. 1 MiB by default.</summary>
    public int MaxRequestSize { get; set; } = 1024 * 1024;

    /// <summary>
    /// The most requests of an array, each of which is run and limited for itself; from 0, which takes no arrays, to 1,000. One more is
    /// refused with <see cref="TransportErrorCodes.BatchTooLarge"/>. 10 by default.
    /// </summary>
    public int MaxBatchSize { get; set; } = 10;

    /// <summary>
    /// How many requests of an array, all of them queries, execute and hold an answer at the same time; the others wait for the client to
    /// take what is there. From 1 up, 4 by default.
    /// </summary>
    public int MaxParallelOperations { get; set; } = 4;

    /// <summary>Which HTTP status an answer has. <see cref="AspNetCore.StatusPolicy.Audit"/> by default.</summary>
    public StatusPolicy StatusPolicy { get; set; } = StatusPolicy.Audit;

    /// <summary>
    /// Which requests in URLs must show that a page of another site has not sent them behind its visitor's back. A POST is protected
    /// in any case: JSON is no content type that a page may send without a preflight, and a multipart upload must show one.
    /// <see cref="AspNetCore.GetPreflight.CrossSite"/> by default.
    /// </summary>
    public GetPreflight GetPreflight { get; set; } = GetPreflight.CrossSite;

    /// <summary>
    /// Headers that show a preflight, whatever their value: none that a page may set without one (the safelist of CORS). Those that
    /// the usual clients send, by default.
    /// </summary>
    public IList<string> PreflightHeaders { get; } =
    [
        "GraphQL-Preflight",
        "GraphQL-Require-Preflight",
        "Apollo-Require-Preflight",
        "X-Apollo-Operation-Name",
        "X-Requested-With",
    ];
}
