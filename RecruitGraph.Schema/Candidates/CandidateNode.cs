using System.Security.Claims;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Tags;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Schema.Applications;
using RecruitGraph.Schema.Tags;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Candidates;

/// <summary>
/// Someone who applies, with or without an account. Readable by himself, HR and ADMIN; who is known only by applications to
/// confidential vacancies, by their owners, teams and ADMIN alone.
/// </summary>
[Node]
[ObjectType<Candidate>(Ignore =
[
    nameof(Candidate.UserId), nameof(Candidate.NormalizedEmail), nameof(Candidate.NormalizedPhoneNumber), nameof(Candidate.IdNumberHash),
    nameof(Candidate.Entries),
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

    /// <summary>
    /// How he is reached, such as <c>"+7 912 345-67-89"</c>. He himself reads it as he gave it; to others it is masked, as
    /// <c>"+* *** ***-**-89"</c>, and <c>revealCandidate</c> shows it.
    /// </summary>
    public static string? GetPhoneNumber(
        [Parent("UserId, PhoneNumber")] Candidate candidate, [GlobalState(Viewer.Key)] ClaimsPrincipal caller) =>
        candidate.UserId is { } userId && Viewer.Of(caller).UserId == userId ? candidate.PhoneNumber : Masks.PhoneNumber(candidate.PhoneNumber);

    /// <summary>Whether the number of his identity card is known, which is kept as a hash alone.</summary>
    public static bool HasIdNumber([Parent(nameof(Candidate.IdNumberHash))] Candidate candidate) => candidate.IdNumberHash is not null;

    /// <summary>The words by which HR sorts him, in alphabetical order; at most 50. Such as the tag <c>"remote"</c>.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    [ListSize(AssumedSize = Candidate.MaxTags)]
    public static async Task<IReadOnlyList<Tag>> GetTagsAsync(
        [Parent(nameof(Candidate.Id))] Candidate candidate, ITagsByCandidateIdDataLoader tagsByCandidateId, CancellationToken cancellationToken) =>
        await tagsByCandidateId.LoadAsync(candidate.Id, cancellationToken) ?? [];

    /// <summary>Who may be the same person, by e-mail address, telephone number or id number; the 50 who came last.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    [ListSize(AssumedSize = CandidateDuplicates.MaxShown)]
    public static async Task<IReadOnlyList<PossibleDuplicate>> GetPossibleDuplicatesAsync(
        [Parent(nameof(Candidate.Id))] Candidate candidate,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IPossibleDuplicatesByCandidateIdDataLoader possibleDuplicatesByCandidateId,
        CancellationToken cancellationToken) =>
        await possibleDuplicatesByCandidateId.LoadAsync(new Viewed(candidate.Id, Viewer.Of(caller)), cancellationToken) ?? [];

    /// <summary>His account; null where he applied without one.</summary>
    [Cost(1)]
    public static async Task<User?> GetUserAsync(
        [Parent(nameof(Candidate.UserId))] Candidate candidate, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        candidate.UserId is { } userId ? await userById.LoadAsync(userId, cancellationToken) : null;

    /// <summary>What he applied for, newest first where no other order is asked for; what the caller may not see of it is left out.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<Application>> GetApplicationsAsync(
        [Parent(nameof(Candidate.Id))] Candidate candidate,
        PagingArguments pagingArguments,
        QueryContext<Application> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IApplicationsByCandidateIdDataLoader applicationsByCandidateId,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        StaffOnly.EnsureNotAskedFor(query, viewer);
        return await applicationsByCandidateId.With(pagingArguments, query)
            .LoadAsync(new Viewed(candidate.Id, viewer), cancellationToken) ?? Page<Application>.Empty;
    }
}
