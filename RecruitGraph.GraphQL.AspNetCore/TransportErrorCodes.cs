namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// The codes of errors that a transport gives before the engine sees a request; they never change. What is wrong with the
/// request's members has the engine's <see cref="Execution.ErrorCodes.BadRequest"/>.
/// </summary>
public static class TransportErrorCodes
{
    /// <summary>
    /// The request is longer than <see cref="GraphQLHttpOptions.MaxRequestSize"/>, or its files are than
    /// <see cref="GraphQLMultipartUploadOptions"/> allows. Status 413.
    /// </summary>
    public const string RequestTooLarge = "REQUEST_TOO_LARGE";

    /// <summary>The body came more slowly than the server waits for it. Status 408.</summary>
    public const string RequestTimeout = "REQUEST_TIMEOUT";

    /// <summary>The array holds more requests than <see cref="GraphQLHttpOptions.MaxBatchSize"/>. Status 400.</summary>
    public const string BatchTooLarge = "BATCH_TOO_LARGE";

    /// <summary>Objects and arrays of the request's JSON nest deeper than 64. Status 400.</summary>
    public const string JsonNestingLimit = "JSON_NESTING_LIMIT_EXCEEDED";

    /// <summary>The body is in a media type or charset that the endpoint does not read. Status 415.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>The client accepts no media type that the endpoint writes. Status 406.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>The HTTP method is none of the endpoint's. Status 405.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>
    /// The connection runs as many operations as <see cref="GraphQLWebSocketOptions.MaxOperations"/> or
    /// <see cref="GraphQLServerSentEventsOptions.MaxOperations"/> allows. Status 429.
    /// </summary>
    public const string TooManyOperations = "TOO_MANY_OPERATIONS";

    /// <summary>
    /// The requests of a connection's operations hold more than <see cref="GraphQLWebSocketOptions.MaxOperationsSize"/> or
    /// <see cref="GraphQLServerSentEventsOptions.MaxOperationsSize"/> allows. Status 429.
    /// </summary>
    public const string OperationsTooLarge = "OPERATIONS_TOO_LARGE";

    /// <summary>
    /// As many sockets are open as <see cref="GraphQLWebSocketOptions.MaxConnections"/> allows, status 503, or of the caller's address
    /// as <see cref="GraphQLWebSocketOptions.MaxConnectionsPerAddress"/> allows, status 429.
    /// </summary>
    public const string TooManyConnections = "TOO_MANY_CONNECTIONS";

    /// <summary>The page that asks for a socket is of another origin; see <see cref="GraphQLWebSocketOptions.AllowedOrigins"/>. Status 403.</summary>
    public const string OriginNotAllowed = "ORIGIN_NOT_ALLOWED";

    /// <summary>
    /// A page of another site could have sent the request without a preflight; see <see cref="GraphQLHttpOptions.PreflightHeaders"/>.
    /// Status 403.
    /// </summary>
    public const string PreflightRequired = "PREFLIGHT_REQUIRED";

    /// <summary>The id of an operation on a socket or an event stream has more than 128 characters. Status 400.</summary>
    public const string OperationIdTooLong = "OPERATION_ID_TOO_LONG";

    /// <summary>An operation with the same id runs on the event stream. Status 409.</summary>
    public const string OperationIdInUse = "OPERATION_ID_IN_USE";

    /// <summary>There is no event stream of the token, or it is another caller's. Status 404.</summary>
    public const string EventStreamNotFound = "EVENT_STREAM_NOT_FOUND";

    /// <summary>The event stream of the token is reserved or open already. Status 409.</summary>
    public const string EventStreamExists = "EVENT_STREAM_EXISTS";

    /// <summary>
    /// As many reservations wait as <see cref="GraphQLServerSentEventsOptions.MaxReservations"/> allows, status 503, or of the caller's
    /// as <see cref="GraphQLServerSentEventsOptions.MaxReservationsPerCaller"/> allows, status 429.
    /// </summary>
    public const string TooManyEventStreams = "TOO_MANY_EVENT_STREAMS";

    /// <summary>
    /// The sign-in has ended before its time; see <see cref="ISignInMonitor"/>. The reason of a socket's close with 4403, and an error
    /// before the end of an event stream, or with status 401 of an operation that was about to begin on one or whose body came late.
    /// </summary>
    public const string SignInEnded = "AUTH_SESSION_ENDED";

    /// <summary>
    /// The sign-in of a socket has reached its end, the reason of its close with 4403; or that of an event stream in single connection
    /// mode, or of an operation on it, an error before its end.
    /// </summary>
    public const string SignInExpired = "AUTH_TOKEN_EXPIRED";

    /// <summary>A multipart request breaks a rule of its specification; the message says which. Status 400.</summary>
    public const string InvalidMultipartRequest = "INVALID_MULTIPART_REQUEST";

    /// <summary>A multipart request has more files than <see cref="GraphQLMultipartUploadOptions.MaxFiles"/>. Status 413.</summary>
    public const string TooManyFiles = "TOO_MANY_FILES";

    /// <summary>There is no document of the id that the request names. Status 404 where the id stands in the path.</summary>
    public const string PersistedDocumentNotFound = "PERSISTED_DOCUMENT_NOT_FOUND";

    /// <summary>There is no document of the hash; clients send it along then (automatic persisted queries).</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>The server keeps no documents for clients.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>The hash that a client gives with a document is not the document's.</summary>
    public const string PersistedQueryHashMismatch = "PERSISTED_QUERY_HASH_MISMATCH";

    /// <summary>
    /// Only documents that the host trusts run here; see <see cref="GraphQLPersistedDocumentsOptions.OnlyAllowPersistedDocuments"/>.
    /// </summary>
    public const string TrustedDocumentRequired = "TRUSTED_DOCUMENT_REQUIRED";
}
