using System.Text;
using System.Text.Json;
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
        using var parsed = Parse(context.Request.Query);

        var globalState = new RequestGlobalState(context.User, context.Connection.RemoteIpAddress);
        await using var result = (OperationResult)await runner.RunAsync(
            parsed,
            new RequestSettings(globalState, AllowedOperations.Query),
            context.RequestServices,
            context.RequestAborted);
        if (HttpStatus.IsOperationNotAllowed(result))
        {
            throw new RequestRefusedException(
                StatusCodes.Status405MethodNotAllowed,
                ErrorCodes.OperationNotAllowed,
                "A GET may run queries alone; send the operation by POST.")
            {
                Allow = HttpMethods.Post,
            };
        }

        await HttpAnswer.WriteAsync(context, result, mediaType);
    }

    private static ParsedRequest Parse(IQueryCollection query)
    {
        var request = new ParsedRequest();
        try
        {
            request.SetDocument(Single(query, "query")
                ?? throw RequestRefusedException.BadRequest("The URL must have a parameter \"query\"."));

            // Clients that put every member into the URL write an absent name as nothing or as null.
            var operationName = Single(query, "operationName");
            request.SetOperationName(operationName == "null" ? null : operationName);
            request.SetVariables(ParseObject(query, "variables"));
            request.SetExtensions(ParseObject(query, "extensions"));
            return request;
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }

    private static JsonDocument? ParseObject(IQueryCollection query, string name) =>
        Single(query, name) is { } value ? RequestParser.ParseObject(Encoding.UTF8.GetBytes(value), name) : null;

    private static string? Single(IQueryCollection query, string name)
    {
        var values = query[name];
        return values.Count switch
        {
            0 => null,
            1 => string.IsNullOrEmpty(values[0]) ? null : values[0],
            _ => throw RequestRefusedException.BadRequest($"The URL has the parameter \"{name}\" twice."),
        };
    }
}
