using System.Net.WebSockets;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Why the server closes a socket: the codes of the <c>graphql-transport-ws</c> protocol and of RFC 6455.</summary>
internal static class CloseCode
{
    /// <summary>The host stops; the client may connect anew.</summary>
    public const WebSocketCloseStatus GoingAway = WebSocketCloseStatus.EndpointUnavailable;

    /// <summary>A message is longer than allowed.</summary>
    public const WebSocketCloseStatus MessageTooBig = WebSocketCloseStatus.MessageTooBig;

    /// <summary>A message is none of the protocol, or malformed.</summary>
    public const WebSocketCloseStatus BadRequest = (WebSocketCloseStatus)4400;

    /// <summary>An operation was sent before the connection was acknowledged.</summary>
    public const WebSocketCloseStatus Unauthorized = (WebSocketCloseStatus)4401;

    /// <summary>The payload of <c>connection_init</c> was refused, or what it proved has ended; the reason is an error code.</summary>
    public const WebSocketCloseStatus Forbidden = (WebSocketCloseStatus)4403;

    /// <summary>The client speaks another sub-protocol.</summary>
    public const WebSocketCloseStatus SubprotocolNotAcceptable = (WebSocketCloseStatus)4406;

    /// <summary>The client did not send <c>connection_init</c> in time.</summary>
    public const WebSocketCloseStatus ConnectionInitialisationTimeout = (WebSocketCloseStatus)4408;

    /// <summary>An operation has the id of one that still runs.</summary>
    public const WebSocketCloseStatus SubscriberAlreadyExists = (WebSocketCloseStatus)4409;

    /// <summary>The client sent <c>connection_init</c> more than once.</summary>
    public const WebSocketCloseStatus TooManyInitialisationRequests = (WebSocketCloseStatus)4429;

    /// <summary>The server failed.</summary>
    public const WebSocketCloseStatus InternalServerError = (WebSocketCloseStatus)4500;
}
