using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
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

    /// <exception cref="RequestRefusedException">A page of an origin that is not allowed asks for the socket.</exception>
    public async Task HandleAsync(HttpContext context)
    {
        var settings = options.Value.WebSockets;
        OriginRule.Require(context.Request, settings.AllowedOrigins);
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

        using var writer = new WebSocketWriter(socket, settings, timeProvider);
        using var connection = new GraphQLTransportWsConnection(
            context, socket, writer, requests, scopes, signIns, settings, timeProvider, logger);
        if (!isSpoken)
        {
            connection.BeginClose(CloseCode.SubprotocolNotAcceptable, "Subprotocol not acceptable");
        }

        await connection.RunAsync(lifetime.ApplicationStopping);
        SocketLifetime.CalmAborts();
    }
}
