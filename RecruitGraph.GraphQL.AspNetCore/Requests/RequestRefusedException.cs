using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>A transport refuses a request before the engine sees it; the message is meant for the client.</summary>
internal sealed class RequestRefusedException(int status, GraphQLError error) : Exception(error.Message)
{
    public RequestRefusedException(int status, string code, string message) : this(status, new GraphQLError(message) { Code = code })
    {
    }

    /// <summary>What holds the request, where no member of it is too large.</summary>
    private const string Body = "body";

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>What the client is told.</summary>
    public GraphQLError Error { get; } = error;

    /// <summary>The stable code of the error.</summary>
    public string Code => Error.Code!;

    /// <summary>The methods of the answer's <c>Allow</c> header, for status 405.</summary>
    public string? Allow { get; init; }

    /// <summary>The request cannot be read.</summary>
    public static RequestRefusedException BadRequest(string message) =>
        new(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, message);

    /// <summary>
    /// The request is JSON, but no request of GraphQL over HTTP. Status 422, which older clients see as 400: see
    /// <see cref="StatusPolicy"/>.
    /// </summary>
    public static RequestRefusedException Malformed(string message) =>
        new(StatusCodes.Status422UnprocessableEntity, ErrorCodes.BadRequest, message);

    /// <summary>The request is no multipart request as the specification has it.</summary>
    public static RequestRefusedException BadUpload(string message) =>
        new(StatusCodes.Status400BadRequest, TransportErrorCodes.InvalidMultipartRequest, message);

    /// <param name="allowed">The most bytes.</param>
    /// <param name="asked">How many were announced; null where reading stopped at the limit.</param>
    public static RequestRefusedException TooLarge(long allowed, long? asked = null) =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            LimitError.Create(
                TransportErrorCodes.RequestTooLarge,
                "The request is too large",
                "bytes",
                asked is { } known ? known : Asked.AtLeast(allowed + 1.0),
                allowed,
                "Send less of it in one request.",
                Body));

    /// <summary>The body comes more slowly than the server waits for it.</summary>
    public static RequestRefusedException TooSlow() =>
        new(
            StatusCodes.Status408RequestTimeout,
            TransportErrorCodes.RequestTimeout,
            "The body came too slowly. Send it again, at once or in smaller requests.");

    public static RequestRefusedException BatchTooLarge(int allowed, int asked) =>
        new(
            StatusCodes.Status400BadRequest,
            LimitError.Create(
                TransportErrorCodes.BatchTooLarge,
                "The array is too long",
                "requests",
                asked,
                allowed,
                "Send the others in arrays of their own.",
                Body));

    /// <param name="asked">How deep it is.</param>
    /// <param name="member">The member that is too deep, or what else holds it.</param>
    public static RequestRefusedException TooDeep(Asked asked, string member = Body) =>
        new(
            StatusCodes.Status400BadRequest,
            LimitError.Create(
                TransportErrorCodes.JsonNestingLimit,
                member == Body ? "The request is nested too deep" : $"\"{member}\" is nested too deep",
                "levels of objects and arrays",
                asked,
                JsonNesting.MaxDepth,
                "Send deep values as text, or in several requests.",
                member));

    public static RequestRefusedException UnsupportedMediaType(string message) =>
        new(StatusCodes.Status415UnsupportedMediaType, TransportErrorCodes.UnsupportedMediaType, message);

    public static RequestRefusedException NotAcceptable(string message) =>
        new(StatusCodes.Status406NotAcceptable, TransportErrorCodes.NotAcceptable, message);

    public static RequestRefusedException MethodNotAllowed(string method, string allow) =>
        new(
            StatusCodes.Status405MethodNotAllowed,
            TransportErrorCodes.MethodNotAllowed,
            $"The method {method} is not allowed here; allowed are {allow}.")
        {
            Allow = allow,
        };
}
