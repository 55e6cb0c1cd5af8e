using System.Security.Claims;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Schema.ResumeFiles;

namespace RecruitGraph.Schema.Resumes;

/// <summary>Résumés, as they hang on users.</summary>
[ObjectType<User>]
public static partial class UserResumes
{
    /// <summary>The résumé that he writes here; null where there is none, and for everyone but himself, HR and ADMIN.</summary>
    [Cost(1)]
    public static async Task<Resume?> GetResumeAsync(
        [Parent] User user,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IResumeByUserIdDataLoader resumeByUserId,
        CancellationToken cancellationToken) =>
        ResumeAccess.CanRead(Viewer.Of(caller), user.Id) ? await resumeByUserId.LoadAsync(user.Id, cancellationToken) : null;

    /// <summary>The résumés that he uploaded, newest first where no other order is asked for; empty for everyone but himself, HR and ADMIN.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<ResumeFile>> GetResumeFilesAsync(
        [Parent] User user,
        PagingArguments pagingArguments,
        QueryContext<ResumeFile> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IResumeFilesByOwnerIdDataLoader resumeFilesByOwnerId,
        CancellationToken cancellationToken) =>
        ResumeAccess.CanRead(Viewer.Of(caller), user.Id)
            ? await resumeFilesByOwnerId.With(pagingArguments, query).LoadAsync(user.Id, cancellationToken) ?? Page<ResumeFile>.Empty
            : Page<ResumeFile>.Empty;
}
