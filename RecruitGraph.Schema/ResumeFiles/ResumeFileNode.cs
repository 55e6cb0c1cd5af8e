using System.Security.Claims;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Schema.Candidates;
using RecruitGraph.Schema.ResumeAnalyses;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>An uploaded résumé. Readable by whoever it belongs to, HR and ADMIN.</summary>
[Node]
[ObjectType<ResumeFile>(Ignore =
[
    nameof(ResumeFile.OwnerId), nameof(ResumeFile.CandidateId), nameof(ResumeFile.Sha256), nameof(ResumeFile.ClaimTokenHash),
    nameof(ResumeFile.ClaimUntil), nameof(ResumeFile.UploadedFrom), nameof(ResumeFile.DeletedAt), nameof(ResumeFile.Content),
])]
public static partial class ResumeFileNode
{
    /// <summary>The file of a global id, where the caller may read it.</summary>
    [NodeResolver]
    public static Task<ResumeFile?> GetResumeFileAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableResumeFileByIdDataLoader readableResumeFileById,
        CancellationToken cancellationToken) =>
        readableResumeFileById.LoadAsync(new Viewed(id, Viewer.Of(caller)), cancellationToken);

    /// <summary>
    /// Where its content is to be had, with the caller's token: a path on this server. Such as <c>"/resumes/files/17"</c>. What staff
    /// downloads is written into the audit trail.
    /// </summary>
    public static string GetDownloadUrl([Parent(nameof(ResumeFile.Id))] ResumeFile file) => ResumeFileDownloads.UrlOf(file.Id);

    /// <summary>The user who uploaded it for himself; null where it came with an application without an account.</summary>
    [Cost(1)]
    public static async Task<User?> GetOwnerAsync(
        [Parent(nameof(ResumeFile.OwnerId))] ResumeFile file, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        file.OwnerId is { } ownerId ? await userById.LoadAsync(ownerId, cancellationToken) : null;

    /// <summary>The candidate with whose application it came; null where it came with none.</summary>
    [Cost(1)]
    public static async Task<Candidate?> GetCandidateAsync(
        [Parent(nameof(ResumeFile.CandidateId))] ResumeFile file, ICandidateByIdDataLoader candidateById, CancellationToken cancellationToken) =>
        file.CandidateId is { } candidateId ? await candidateById.LoadAsync(candidateId, cancellationToken) : null;

    /// <summary>How far its analysis is, and what was found; null while nobody has claimed the file.</summary>
    [Cost(1)]
    public static Task<ResumeAnalysis?> GetAnalysisAsync(
        [Parent(nameof(ResumeFile.Id))] ResumeFile file,
        IResumeAnalysisByFileIdDataLoader analysisByFileId,
        CancellationToken cancellationToken) =>
        analysisByFileId.LoadAsync(file.Id, cancellationToken);

    /// <summary>The published vacancies that it fits, best first where no other order is asked for. Worked out when it is analysed; see <c>reanalyzeResumeFile</c>.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<VacancyMatch>> GetMatchesAsync(
        [Parent(nameof(ResumeFile.Id))] ResumeFile file,
        PagingArguments pagingArguments,
        QueryContext<VacancyMatch> query,
        IVacancyMatchesByFileIdDataLoader matchesByFileId,
        CancellationToken cancellationToken) =>
        await matchesByFileId.With(pagingArguments, query).LoadAsync(file.Id, cancellationToken) ?? Page<VacancyMatch>.Empty;
}
