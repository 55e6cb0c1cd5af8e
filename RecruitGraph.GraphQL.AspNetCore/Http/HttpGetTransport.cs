using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Requests in the URL of a GET: queries alone, since a GET has no side effects. GraphQL over HTTP, section "GET".</summary>
internal sealed class HttpGetTransport(RequestRunner runner)
{
    /// <exception cref="RequestRefusedException">The request is refused before the engine sees it.</exception>
    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept";
        var mediaType = AcceptHeader.Negotiate(context.Request.Headers.Accept);
        using var parsed = RequestUrl.Parse(context.Request.Query);

        var globalState = new RequestGlobalState(context.User, context.Connection.RemoteIpAddress);
        await using var result = (OperationResult)await runner.RunAsync(
            parsed,
            new RequestSettings(globalState, AllowedOperations.Query),
            context.RequestServices,
            context.RequestAborted);
        RequireAllowed(result);
        await HttpAnswer.WriteAsync(context, result, mediaType);
    }

    /// <exception cref="RequestRefusedException">The engine refused the operation, since its kind has no place in a GET.</exception>
    public static void RequireAllowed(ExecutionResult result)
    {
        if (result is OperationResult answer && HttpStatus.IsOperationNotAllowed(answer))
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
