using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// GraphQL over server-sent events: tells by method, <c>Accept</c> and token which of the protocol's two modes a request belongs
/// to. https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
/// </summary>
internal sealed class ServerSentEventsTransport(
    DistinctStreamHandler distinct, SingleStreamHandler single, IOptions<GraphQLServerOptions> options)
{
    /// <summary>The header in which a client of single connection mode shows the token of its stream.</summary>
    public const string TokenHeader = "X-GraphQL-Event-Stream-Token";

    /// <summary>The same in the URL, for clients that cannot set headers.</summary>
    public const string TokenParameter = "token";

    private const string StreamMethods = "GET, POST, PUT, DELETE";

    private readonly bool _isEnabled = options.Value.ServerSentEvents.Enabled;

    /// <summary>The methods of the endpoint.</summary>
    public string Methods => _isEnabled ? "GET, HEAD, POST, PUT, DELETE, OPTIONS" : "GET, HEAD, POST, OPTIONS";

    /// <summary>
    /// Whether a request is meant for an event stream. The parameter of a socket's URL is its own, and what a POST without a token is
    /// answered in depends on its body.
    /// </summary>
    /// <exception cref="RequestRefusedException">The token is given twice.</exception>
    public bool IsAskedFor(HttpRequest request) =>
        _isEnabled
        && !request.HttpContext.WebSockets.IsWebSocketRequest
        && (HttpMethods.IsPut(request.Method)
            || HttpMethods.IsDelete(request.Method)
            || FindToken(request) is not null
            || (HttpMethods.IsGet(request.Method) && EventStreamAccept.IsPreferred(request.Headers.Accept)));

    /// <exception cref="RequestRefusedException">The request is refused before the engine sees it.</exception>
    public Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsPut(request.Method))
        {
            return single.ReserveAsync(context, FindToken(request));
        }

        if (HttpMethods.IsDelete(request.Method))
        {
            return single.CancelAsync(context, FindToken(request));
        }

        var isGet = HttpMethods.IsGet(request.Method);
        if (!isGet && !HttpMethods.IsPost(request.Method))
        {
            throw RequestRefusedException.MethodNotAllowed(request.Method, StreamMethods);
        }

        if (FindToken(request) is not { } token)
        {
            return distinct.HandleAsync(context);
        }

        return isGet && EventStreamAccept.IsPreferred(request.Headers.Accept)
            ? single.OpenAsync(context, token)
            : single.RunAsync(context, token);
    }

    private static string? FindToken(HttpRequest request) => request.Headers[TokenHeader] switch
    {
        { Count: > 1 } => throw RequestRefusedException.BadRequest($"The header {TokenHeader} is given twice."),
        [{ Length: > 0 } token] => token,
        _ => RequestUrl.Single(request.Query, TokenParameter),
    };
}
