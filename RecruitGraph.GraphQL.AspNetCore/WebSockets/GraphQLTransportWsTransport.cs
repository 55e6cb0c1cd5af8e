using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.Analysis;
using HostScopes = Microsoft.Extensions.DependencyInjection.IServiceScopeFactory;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Opens connections of the WebSocket sub-protocol <c>graphql-transport-ws</c>.</summary>
internal sealed class GraphQLTransportWsTransport(
    RequestRunner requests,
    HostScopes scopes,
    ISignInMonitor signIns,
    IOptions<GraphQLServerOptions> options,
    TimeProvider timeProvider,
    IHostApplicationLifetime lifetime,
    ILogger<GraphQLTransportWsTransport> logger)
{
    public const string SubProtocol = "graphql-transport-ws";

    private readonly CallerPlaces _open =
        new(options.Value.WebSockets.MaxConnections, options.Value.WebSockets.MaxConnectionsPerAddress);

    /// <exception cref="RequestRefusedException">
    /// A page of an origin that is not allowed asks for the socket, or too many are open.
    /// </exception>
    public async Task HandleAsync(HttpContext context)
    {
        var settings = options.Value.WebSockets;
        OriginRule.Require(context.Request, settings.AllowedOrigins);

        // Who it is tells the connection itself, later; until then there is the address alone.
        var caller = StreamCaller.OfAddress(context);
        if (_open.TryAdd(caller) is var outcome and not PlaceOutcome.Taken)
        {
            throw outcome == PlaceOutcome.TooManyOfCaller
                ? TooMany(StatusCodes.Status429TooManyRequests, "Your address has too many sockets", settings.MaxConnectionsPerAddress)
                : TooMany(StatusCodes.Status503ServiceUnavailable, "The server has too many sockets", settings.MaxConnections);
        }

        try
        {
            await RunAsync(context, settings);
        }
        finally
        {
            _open.Remove(caller);
        }
    }

    private async Task RunAsync(HttpContext context, GraphQLWebSocketOptions settings)
    {
        var requested = context.WebSockets.WebSocketRequestedProtocols;
        var isSpoken = requested.Contains(SubProtocol);
        context.Features.Set<IHttpRequestLifetimeFeature>(
            new SocketLifetime(context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>()));

        // A browser tells its page about a close code only when the handshake went well, so a wrong protocol is granted first.
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isSpoken ? SubProtocol : requested.FirstOrDefault(),
            KeepAliveInterval = settings.KeepAliveInterval,
            KeepAliveTimeout = settings.KeepAliveTimeout,
        });

        using var writer = new WebSocketWriter(socket, settings, timeProvider, requests.Memory);
        using var connection = new GraphQLTransportWsConnection(
            context, socket, writer, requests, scopes, signIns, settings, timeProvider, logger);
        if (!isSpoken)
        {
            connection.BeginClose(CloseCode.SubprotocolNotAcceptable, "Subprotocol not acceptable");
        }

        await connection.RunAsync(lifetime.ApplicationStopping);
        SocketLifetime.CalmAborts();
    }

    private static RequestRefusedException TooMany(int status, string complaint, int allowed) => new(
        status,
        LimitError.Create(
            TransportErrorCodes.TooManyConnections,
            complaint,
            "open at the same time",
            allowed + 1.0,
            allowed,
            "Send all operations over one socket, or try again later.",
            "connections"));
}
