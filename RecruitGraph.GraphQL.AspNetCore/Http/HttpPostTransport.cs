using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Requests in the JSON body of a POST: queries and mutations. GraphQL over HTTP, section "POST".</summary>
internal sealed class HttpPostTransport(RequestRunner runner, IOptions<GraphQLServerOptions> options)
{
    private readonly int _maxRequestSize = options.Value.Http.MaxRequestSize;

    /// <exception cref="RequestRefusedException">The request is refused before the engine sees it.</exception>
    public async Task HandleAsync(HttpContext context)
    {
        var mediaType = AcceptHeader.Negotiate(context.Request.Headers.Accept);
        RequestBody.RequireJson(context.Request);
        using var parsed = await RequestBody.ReadAsync(context.Request, _maxRequestSize, context.RequestAborted);

        var globalState = new RequestGlobalState(context.User, context.Connection.RemoteIpAddress);
        await using var result = (OperationResult)await runner.RunAsync(
            parsed,
            new RequestSettings(globalState, AllowedOperations.QueryAndMutation),
            context.RequestServices,
            context.RequestAborted);
        await HttpAnswer.WriteAsync(context, result, mediaType);
    }
}
