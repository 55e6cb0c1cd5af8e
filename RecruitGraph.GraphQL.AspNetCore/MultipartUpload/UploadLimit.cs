using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>How long something that is sent may be.</summary>
/// <param name="Most">The most bytes.</param>
/// <param name="Announced">What the client is told, where that is more: several files share one limit.</param>
/// <param name="What">What is limited, for the message: <c>The file "0" is</c>.</param>
internal readonly record struct UploadLimit(long Most, long Announced, string What)
{
    /// <summary>Refuses what is longer. How long it is in the end is not known, since nobody reads on.</summary>
    /// <exception cref="RequestRefusedException">There are more bytes than that.</exception>
    public void Require(long length)
    {
        if (length > Most)
        {
            throw new RequestRefusedException(
                StatusCodes.Status413PayloadTooLarge,
                LimitError.Create(
                    TransportErrorCodes.RequestTooLarge,
                    $"{What} too large",
                    "bytes",
                    Asked.AtLeast(Announced + 1.0),
                    Announced,
                    "Send less of it in one request.",
                    "body"));
        }
    }
}
