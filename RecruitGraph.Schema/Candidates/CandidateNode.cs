using System.Security.Claims;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Schema.Applications;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Candidates;

/// <summary>
/// Someone who applies, with or without an account. Readable by himself, HR and ADMIN; who is known only by applications to
/// confidential vacancies, by their owners, teams and ADMIN alone.
/// </summary>
[Node]
[ObjectType<Candidate>(Ignore =
[
    nameof(Candidate.UserId), nameof(Candidate.FirstName), nameof(Candidate.LastName), nameof(Candidate.NormalizedEmail),
    nameof(Candidate.NormalizedPhoneNumber), nameof(Candidate.IdNumberHash), nameof(Candidate.SocialLink), nameof(Candidate.AnonymisedAt),
    nameof(Candidate.Version), nameof(Candidate.Entries),
])]
public static partial class CandidateNode
{
    /// <summary>The candidate of a global id, where the caller may read him.</summary>
    [NodeResolver]
    public static Task<Candidate?> GetCandidateAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableCandidateByIdDataLoader readableCandidateById,
        CancellationToken cancellationToken) =>
        readableCandidateById.LoadAsync(new Viewed(id, Viewer.Of(caller)), cancellationToken);

    /// <summary>His account; null where he applied without one.</summary>
    [Cost(1)]
    public static async Task<User?> GetUserAsync(
        [Parent] Candidate candidate, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        candidate.UserId is { } userId ? await userById.LoadAsync(userId, cancellationToken) : null;

    /// <summary>What he applied for, newest first; what the caller may not see of it is left out.</summary>
    [UseConnection]
    [Cost(1)]
    public static async Task<Page<Application>> GetApplicationsAsync(
        [Parent] Candidate candidate,
        PagingArguments pagingArguments,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IApplicationsByCandidateIdDataLoader applicationsByCandidateId,
        CancellationToken cancellationToken) =>
        await applicationsByCandidateId.With(pagingArguments)
            .LoadAsync(new Viewed(candidate.Id, Viewer.Of(caller)), cancellationToken) ?? Page<Application>.Empty;
}
