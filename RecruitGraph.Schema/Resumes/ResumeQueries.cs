using System.Security.Claims;
using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Resumes;

/// <summary>Résumés, as queries reach them.</summary>
[QueryType]
[Authorize]
public static partial class ResumeQueries
{
    /// <summary>The résumé that the caller has written here; null where he has written none.</summary>
    public static Task<Resume?> GetMyResumeAsync(
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller, IResumeByUserIdDataLoader resumeByUserId, CancellationToken cancellationToken) =>
        resumeByUserId.LoadAsync(Viewer.Of(caller).RequiredUserId, cancellationToken);
}
