using System.Security.Claims;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Applications;
using RecruitGraph.Schema.Stages;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>
/// A position to be filled. Everyone reads published ones, HR and ADMIN all; confidential ones are for their owner, their
/// team and ADMIN alone, whatever their status.
/// </summary>
[Node]
[ObjectType<Vacancy>(Ignore =
[
    nameof(Vacancy.OwnerId), nameof(Vacancy.DeletedAt), nameof(Vacancy.Stages), nameof(Vacancy.Applications),
    nameof(Vacancy.SalaryMin), nameof(Vacancy.SalaryMax), nameof(Vacancy.SalaryCurrency), nameof(Vacancy.IsConfidential),
    nameof(Vacancy.RequiresTest), nameof(Vacancy.PublishedAt), nameof(Vacancy.SuspendedAt), nameof(Vacancy.Entries),
    nameof(Vacancy.Team), nameof(Vacancy.SearchText),
])]
public static partial class VacancyNode
{
    /// <summary>What <see cref="VacancyAccess.IsOpenToAsync"/> reads of a vacancy.</summary>
    private const string Access = $"{nameof(Vacancy.Id)}, {nameof(Vacancy.IsConfidential)}, {nameof(Vacancy.OwnerId)}";

    /// <summary>The vacancy of a global id, where the caller may read it.</summary>
    [NodeResolver]
    public static Task<Vacancy?> GetVacancyAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableVacancyByIdDataLoader readableVacancyById,
        CancellationToken cancellationToken) =>
        readableVacancyById.LoadAsync(new Viewed(id, Viewer.Of(caller)), cancellationToken);

    /// <summary>The user who recruits for it.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static async Task<User?> GetOwnerAsync(
        [Parent(Access)] Vacancy vacancy,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IVacancyMembershipDataLoader membership,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken) =>
        await VacancyAccess.IsOpenToAsync(Viewer.Of(caller), vacancy, membership, cancellationToken)
            ? await userById.LoadAsync(vacancy.OwnerId, cancellationToken)
            : null;

    /// <summary>Its stages, in order.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static async Task<IReadOnlyList<Stage>> GetPipelineAsync(
        [Parent(Access)] Vacancy vacancy,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IVacancyMembershipDataLoader membership,
        IStagesByVacancyIdDataLoader stagesByVacancyId,
        CancellationToken cancellationToken) =>
        await VacancyAccess.IsOpenToAsync(Viewer.Of(caller), vacancy, membership, cancellationToken)
            ? await stagesByVacancyId.LoadAsync(vacancy.Id, cancellationToken) ?? []
            : [];

    /// <summary>The caller's own application to it; null where he has not applied, and for anonymous callers.</summary>
    [Cost(1)]
    public static async Task<Application?> GetMyApplicationAsync(
        [Parent(nameof(Vacancy.Id))] Vacancy vacancy,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IApplicationByApplicantDataLoader applicationByApplicant,
        CancellationToken cancellationToken) =>
        Viewer.Of(caller).UserId is { } userId
            ? await applicationByApplicant.LoadAsync(new Applicant(vacancy.Id, userId), cancellationToken)
            : null;
}
