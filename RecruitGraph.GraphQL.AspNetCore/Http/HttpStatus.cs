using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The status of an answer. GraphQL over HTTP, section "Status Codes"; the rules stand at <see cref="StatusPolicy"/>.</summary>
internal static class HttpStatus
{
    /// <summary>Data, and errors beside it.</summary>
    public const int PartialSuccess = 294;

    public static int Of(OperationResult result, ResponseMediaType mediaType, StatusPolicy policy)
    {
        // An answer without either tells what the operation would cost.
        if (result.HasData || result.Errors.Count == 0)
        {
            return policy == StatusPolicy.Draft2026 && mediaType == ResponseMediaType.GraphQLResponse && result.Errors.Count > 0
                ? PartialSuccess
                : StatusCodes.Status200OK;
        }

        return mediaType == ResponseMediaType.Json && policy == StatusPolicy.Audit
            ? StatusCodes.Status200OK
            : FirstCode(result) switch
            {
                ErrorCodes.InternalError => StatusCodes.Status500InternalServerError,
                ErrorCodes.Timeout => StatusCodes.Status503ServiceUnavailable,
                ErrorCodes.SyntaxError => StatusCodes.Status400BadRequest,
                _ => Of(StatusCodes.Status422UnprocessableEntity, policy),
            };
    }

    /// <summary>The status of a refusal: those from before the draft know no 422.</summary>
    public static int Of(int status, StatusPolicy policy) =>
        status == StatusCodes.Status422UnprocessableEntity && policy == StatusPolicy.Audit
            ? StatusCodes.Status400BadRequest
            : status;

    /// <summary>
    /// The media type to announce. By the draft, only a success is <c>application/json</c> to those who accept no other: whatever
    /// else is read as an answer of GraphQL has to say so.
    /// </summary>
    public static ResponseMediaType MediaTypeOf(int status, ResponseMediaType mediaType, StatusPolicy policy) =>
        policy == StatusPolicy.Draft2026 && mediaType == ResponseMediaType.Json && status >= StatusCodes.Status400BadRequest
            ? ResponseMediaType.GraphQLResponse
            : mediaType;

    /// <summary>Whether the engine refused the operation because the transport does not allow its kind.</summary>
    public static bool IsOperationNotAllowed(ExecutionResult result) =>
        result is OperationResult { HasData: false } refused && FirstCode(refused) == ErrorCodes.OperationNotAllowed;

    private static string? FirstCode(OperationResult result) => result.Errors.Count > 0 ? result.Errors[0].Code : null;
}
