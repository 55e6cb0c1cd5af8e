namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>GraphQL over server-sent events: a stream for each operation, or one for all operations of a client.</summary>
public sealed class GraphQLServerSentEventsOptions
{
    /// <summary>Whether event streams are served. On by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often a silent stream carries a comment, so that proxies keep it; zero for never. 12 seconds by default.</summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long an event may wait for a client that does not read before it is dropped. 30 seconds by default.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The most operations at once on the one stream of a client, those that wait for it to be opened or for their turn included; one
    /// more gets status 429 and the error <see cref="TransportErrorCodes.TooManyOperations"/>. 100 by default.
    /// </summary>
    public int MaxOperations { get; set; } = 100;

    /// <summary>
    /// How many operations, or events of subscriptions, of one such stream execute and hold an answer at the same time; the others wait
    /// for the client to take what is there. From 1 up, 4 by default.
    /// </summary>
    public int MaxParallelOperations { get; set; } = 4;

    /// <summary>
    /// The most memory that the requests of one such stream's operations hold together, in bytes, estimated; from 64 KiB up. One more gets
    /// status 429 and the error <see cref="TransportErrorCodes.OperationsTooLarge"/>. 4 MiB by default.
    /// </summary>
    public int MaxOperationsSize { get; set; } = 4 * 1024 * 1024;

    /// <summary>How long a reserved stream may wait to be opened; more than zero. 30 seconds by default.</summary>
    public TimeSpan ReservationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The most reservations of one caller that wait to be opened, a signed-in user or, of those that are not, an address (of IPv6 a
    /// network); from 1 up. One more gets status 429 and the error <see cref="TransportErrorCodes.TooManyEventStreams"/>. 20 by default.
    /// </summary>
    public int MaxReservationsPerCaller { get; set; } = 20;

    /// <summary>
    /// The most reservations of the whole server that wait to be opened; one more gets status 503 and the error
    /// <see cref="TransportErrorCodes.TooManyEventStreams"/>. 1,000 by default.
    /// </summary>
    public int MaxReservations { get; set; } = 1_000;
}
