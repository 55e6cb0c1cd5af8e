using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Queryable.Filtering;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>How the transports behave; validated when the host starts.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>Requests over HTTP.</summary>
    public GraphQLHttpOptions Http { get; } = new();

    /// <summary>Connections that speak <c>graphql-transport-ws</c>.</summary>
    public GraphQLWebSocketOptions WebSockets { get; } = new();

    /// <summary>How much a request may ask of the engine.</summary>
    public RequestLimits Limits { get; set; } = new();

    /// <summary>How much a <c>where</c> may ask for.</summary>
    public FilterLimits Filtering { get; set; } = new();

    /// <inheritdoc cref="RequestExecutorOptions.PlanCacheSize"/>
    public int PlanCacheSize { get; set; } = new RequestExecutorOptions().PlanCacheSize;

    /// <inheritdoc cref="RequestExecutorOptions.PlanCacheBytes"/>
    public int PlanCacheBytes { get; set; } = new RequestExecutorOptions().PlanCacheBytes;

    /// <summary>
    /// The most memory that answers, until they are sent, and waiting requests hold together in this process, in bytes; from 1 MiB up. An
    /// operation that would need more ends with the error <see cref="ErrorCodes.MemoryLimit"/>. An eighth of what the process may use by
    /// default, from 64 MiB to 1 GiB. Pieces on their way to clients count, but are let through; and what is not held any more is
    /// collected some time later, so leave as much again.
    /// </summary>
    public long MaxHeldMemory { get; set; } = MemoryAccount.DefaultAllowed;

    /// <summary>GraphQL over server-sent events.</summary>
    public GraphQLServerSentEventsOptions ServerSentEvents { get; } = new();

    /// <summary>Files that are sent with requests.</summary>
    public GraphQLMultipartUploadOptions MultipartUpload { get; } = new();

    /// <summary>Documents that requests name instead of carrying them.</summary>
    public GraphQLPersistedDocumentsOptions PersistedDocuments { get; } = new();

    /// <summary>Whether the schema can be read at <c>?sdl</c> and <c>/schema.graphql</c>. On by default.</summary>
    public bool ServeSchema { get; set; } = true;

    /// <summary>Whether that text shows the schema's own directives, so that clients see what fields cost. On by default.</summary>
    public bool ServeSchemaWithDirectives { get; set; } = true;
}

/// <summary>Connections that speak <c>graphql-transport-ws</c>.</summary>
public sealed class GraphQLWebSocketOptions
{
    /// <summary>How long a client may take to send <c>connection_init</c> (close code 4408). 10 seconds by default.</summary>
    public TimeSpan ConnectionInitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long the <see cref="IConnectionAuthenticator"/> may take to decide on <c>connection_init</c> (close code 4408). 10 seconds
    /// by default.
    /// </summary>
    public TimeSpan AuthenticationTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Origins whose pages may open sockets, as <c>https://jobs.example.com</c>, beside those of the server's own host; <c>*</c>
    /// allows all. Whoever sends no <c>Origin</c> header is no browser and is not asked. Empty by default. Browsers put no bound on
    /// sockets as they do on requests, so this keeps foreign pages from opening any.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// How often the server pings a silent client, with ping frames of RFC 6455, so that proxies keep the connection and a dead peer
    /// is noticed. Zero sends none. 15 seconds by default.
    /// </summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a client may send nothing, not even the answer to a ping, before the connection is dropped. 20 seconds by default.</summary>
    public TimeSpan KeepAliveTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How long a message may wait for a client that does not read before the connection is dropped. 30 seconds by default.
    /// </summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the client may take to answer a close before the connection is dropped. 5 seconds by default.</summary>
    public TimeSpan CloseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest message of a client, in bytes; from 1 KiB up (close code 1009). 256 KiB by default.</summary>
    public int MaxMessageSize { get; set; } = 256 * 1024;

    /// <summary>
    /// The most operations of one connection at once, those that wait for their turn included; one more gets the error
    /// <see cref="TransportErrorCodes.TooManyOperations"/>. 100 by default.
    /// </summary>
    public int MaxOperations { get; set; } = 100;

    /// <summary>
    /// How many operations, or events of subscriptions, of one connection execute and hold an answer at the same time; the others wait
    /// for the client to take what is there. From 1 up, 4 by default.
    /// </summary>
    public int MaxParallelOperations { get; set; } = 4;

    /// <summary>
    /// The most memory that the requests of one connection's operations hold together, in bytes, estimated; from 64 KiB up. One more gets
    /// the error <see cref="TransportErrorCodes.OperationsTooLarge"/>. 4 MiB by default.
    /// </summary>
    public int MaxOperationsSize { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// The most sockets that are open at the same time; one more gets status 503 and the error
    /// <see cref="TransportErrorCodes.TooManyConnections"/>. From 1 up, 10,000 by default.
    /// </summary>
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>
    /// The most of them that come from one address (of IPv6 a network); one more gets status 429 and the error
    /// <see cref="TransportErrorCodes.TooManyConnections"/>. From 1 up, 1,000 by default; a proxy in front that does not tell the
    /// addresses of clients needs as much as <see cref="MaxConnections"/>.
    /// </summary>
    public int MaxConnectionsPerAddress { get; set; } = 1_000;
}
