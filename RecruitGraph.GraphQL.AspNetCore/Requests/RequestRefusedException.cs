using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>A transport refuses a request before the engine sees it; the message is meant for the client.</summary>
internal sealed class RequestRefusedException(int status, string code, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The stable code of the error.</summary>
    public string Code { get; } = code;

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

    public static RequestRefusedException TooLarge(long allowed) =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            TransportErrorCodes.RequestTooLarge,
            $"The request is too large: at most {allowed} bytes are allowed.");

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
