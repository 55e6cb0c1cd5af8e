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
    ServerSentEventsTransport serverSentEvents,
    GraphQLTransportWsTransport webSockets,
    IOptions<GraphQLServerOptions> options,
    ILogger<GraphQLEndpoint> logger)
{
    /// <summary>Serves GraphQL itself.</summary>
    public Task HandleAsync(HttpContext context) => GuardAsync(context, servesSchema: false);

    /// <summary>Serves the schema's text.</summary>
    public Task HandleSchemaAsync(HttpContext context) => GuardAsync(context, servesSchema: true);

    private async Task GuardAsync(HttpContext context, bool servesSchema)
    {
        try
        {
            await (servesSchema ? schema.HandleAsync(context) : DispatchAsync(context));
        }
        catch (RequestRefusedException refusal) when (!context.Response.HasStarted)
        {
            await HttpAnswer.WriteErrorAsync(context, refusal.Status, refusal.Message, refusal.Code, refusal.Allow);
        }
        catch (Exception exception) when (context.RequestAborted.IsCancellationRequested
            && exception is OperationCanceledException or IOException)
        {
            // Nobody is there any more to read an answer.
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            TransportLog.Write(logger, new GraphQLError(exception.Message) { Exception = exception });
            await HttpAnswer.WriteErrorAsync(
                context,
                StatusCodes.Status500InternalServerError,
                TransportErrors.UnexpectedMessage,
                ErrorCodes.InternalError);
        }
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

        if (HttpMethods.IsGet(method))
        {
            if (SchemaTransport.IsAskedFor(context.Request))
            {
                return schema.HandleAsync(context);
            }

            PreflightRule.RequireForGet(context.Request, options.Value.Http);
            return get.HandleAsync(context);
        }

        throw RequestRefusedException.MethodNotAllowed(method, serverSentEvents.Methods);
    }
}
