using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Hands a request to the transport that it is meant for, and turns every refusal into a coded answer.</summary>
internal sealed class GraphQLEndpoint(
    HttpPostTransport post,
    HttpGetTransport get,
    SchemaTransport schema,
    PersistedDocumentTransport persisted,
    ServerSentEventsTransport serverSentEvents,
    GraphQLTransportWsTransport webSockets,
    IOptions<GraphQLServerOptions> options,
    ILogger<GraphQLEndpoint> logger)
{
    private readonly SchemaTransport _schema = schema;
    private readonly PersistedDocumentTransport _persisted = persisted;

    /// <summary>Serves GraphQL itself.</summary>
    public Task HandleAsync(HttpContext context) => GuardAsync(context, static (endpoint, context) => endpoint.DispatchAsync(context));

    /// <summary>Serves the schema's text.</summary>
    public Task HandleSchemaAsync(HttpContext context) =>
        GuardAsync(context, static (endpoint, context) => endpoint._schema.HandleAsync(context));

    /// <summary>Serves a query of a document that the URL names.</summary>
    public Task HandlePersistedAsync(HttpContext context) =>
        GuardAsync(context, static (endpoint, context) => endpoint._persisted.HandleAsync(context));

    private async Task GuardAsync(HttpContext context, Func<GraphQLEndpoint, HttpContext, Task> handle)
    {
        try
        {
            await handle(this, context);
        }
        catch (RequestRefusedException refusal) when (!context.Response.HasStarted)
        {
            await HttpAnswer.WriteRefusalAsync(context, refusal, options.Value.Http.StatusPolicy);
        }
        catch (ConnectionResetException)
        {
            // Nobody is there any more to read an answer, and the server must not look for the rest of the body.
            context.Abort();
        }
        catch (Exception exception) when (exception is ClientGoneException
            || (context.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException))
        {
            // Nobody is there any more to read an answer.
        }
        catch (Exception exception)
        {
            TransportLog.Write(logger, new GraphQLError(exception.Message) { Exception = exception });
            await FailAsync(context);
        }
    }

    private Task FailAsync(HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            // What has gone out cannot be taken back, but it must not look complete.
            context.Abort();
            return Task.CompletedTask;
        }

        var refusal = new RequestRefusedException(StatusCodes.Status500InternalServerError, TransportErrors.Unexpected);
        return HttpAnswer.WriteRefusalAsync(context, refusal, options.Value.Http.StatusPolicy);
    }

    private Task DispatchAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (serverSentEvents.IsAskedFor(context.Request))
        {
            return serverSentEvents.HandleAsync(context);
        }

        if (HttpMethods.IsPost(method))
        {
            return post.HandleAsync(context);
        }

        if (context.WebSockets.IsWebSocketRequest)
        {
            return webSockets.HandleAsync(context);
        }

        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
        {
            if (SchemaTransport.IsAskedFor(context.Request))
            {
                return _schema.HandleAsync(context);
            }

            PreflightRule.RequireForGet(context.Request, options.Value.Http);
            return get.HandleAsync(context);
        }

        if (HttpMethods.IsOptions(method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            context.Response.Headers.Allow = serverSentEvents.Methods;
            return Task.CompletedTask;
        }

        throw RequestRefusedException.MethodNotAllowed(method, serverSentEvents.Methods);
    }
}
