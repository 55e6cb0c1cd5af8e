using Microsoft.AspNetCore.Http;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>How long something that is sent may be.</summary>
/// <param name="Most">The most bytes.</param>
/// <param name="Announced">What the client is told, where that is more: several files share one limit.</param>
/// <param name="What">What is limited, for the message.</param>
internal readonly record struct UploadLimit(long Most, long Announced, string What)
{
    /// <exception cref="RequestRefusedException">There are more bytes than that.</exception>
    public void Require(long length)
    {
        if (length > Most)
        {
            throw new RequestRefusedException(
                StatusCodes.Status413PayloadTooLarge,
                TransportErrorCodes.RequestTooLarge,
                $"The request is too large: {What} may have {Announced} bytes at most.");
        }
    }
}
