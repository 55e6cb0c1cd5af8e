using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The status of an answer. GraphQL over HTTP, section "Status Codes".</summary>
internal static class HttpStatus
{
    public static int Of(OperationResult result, ResponseMediaType mediaType) =>
        result.HasData || mediaType == ResponseMediaType.Json
            ? StatusCodes.Status200OK
            : FirstCode(result) switch
            {
                ErrorCodes.InternalError => StatusCodes.Status500InternalServerError,
                ErrorCodes.Timeout => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status400BadRequest,
            };

    /// <summary>Whether the engine refused the operation because the transport does not allow its kind.</summary>
    public static bool IsOperationNotAllowed(OperationResult result) =>
        !result.HasData && FirstCode(result) == ErrorCodes.OperationNotAllowed;

    private static string? FirstCode(OperationResult result) => result.Errors.Count > 0 ? result.Errors[0].Code : null;
}
