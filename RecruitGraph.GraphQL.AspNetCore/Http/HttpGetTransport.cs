using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Requests in the URL of a GET: queries alone, since a GET has no side effects. GraphQL over HTTP, section "GET". A HEAD is the same
/// without the body.
/// </summary>
internal sealed class HttpGetTransport(RequestRunner runner, IOptions<GraphQLServerOptions> options)
{
    private readonly GraphQLHttpOptions _options = options.Value.Http;

    /// <exception cref="RequestRefusedException">The request is refused before the engine sees it.</exception>
    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept";
        var isHead = HttpMethods.IsHead(context.Request.Method);
        var format = AcceptHeader.Negotiate(context.Request.Headers.Accept, options.Value.ServerSentEvents.Enabled && !isHead);
        using var parsed = RequestUrl.Parse(context.Request);

        var globalState = new RequestGlobalState(context.User, context.Connection.RemoteIpAddress);
        await using var result = await runner.RunAsync(
            parsed,
            new RequestSettings(globalState, AllowedOperations.Query)
            {
                CostMode = CostHeader.Read(context.Request),
                AllowsIncrementalDelivery = format.Incremental is not null && !isHead,
            },
            context.RequestServices,
            context.RequestAborted);
        RequireAllowed(result);
        await HttpAnswer.WriteAsync(context, result, format, _options.StatusPolicy);
    }

    /// <exception cref="RequestRefusedException">The engine refused the operation, since its kind has no place in a GET.</exception>
    public static void RequireAllowed(ExecutionResult result)
    {
        if (HttpStatus.IsOperationNotAllowed(result))
        {
            throw new RequestRefusedException(
                StatusCodes.Status405MethodNotAllowed,
                ErrorCodes.OperationNotAllowed,
                "A GET may not run the operation; send it by POST.")
            {
                Allow = HttpMethods.Post,
            };
        }
    }
}
