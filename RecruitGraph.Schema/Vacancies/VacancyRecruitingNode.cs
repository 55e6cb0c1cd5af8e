using System.Security.Claims;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Stages;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>What HR and ADMIN alone see of a vacancy; nothing of a confidential one whose team the caller does not belong to.</summary>
[ObjectType<Vacancy>]
public static partial class VacancyRecruitingNode
{
    /// <summary>What <see cref="VacancyAccess.IsOpenToAsync"/> reads of a vacancy.</summary>
    private const string Access = $"{nameof(Vacancy.Id)}, {nameof(Vacancy.IsConfidential)}, {nameof(Vacancy.OwnerId)}";

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

    /// <summary>Who else recruits for it, in the order of joining; the owner belongs as well and is not among them. At most 50.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static async Task<IReadOnlyList<VacancyTeamMember>> GetTeamAsync(
        [Parent(Access)] Vacancy vacancy,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IVacancyMembershipDataLoader membership,
        ITeamByVacancyIdDataLoader teamByVacancyId,
        CancellationToken cancellationToken) =>
        await VacancyAccess.IsOpenToAsync(Viewer.Of(caller), vacancy, membership, cancellationToken)
            ? await teamByVacancyId.LoadAsync(vacancy.Id, cancellationToken) ?? []
            : [];

    /// <summary>Its stages, in order; 2 to 20.</summary>
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

    /// <summary>How many applications it has, however they stand. Such as `25`.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static async Task<int> GetApplicationCountAsync(
        [Parent(Access)] Vacancy vacancy,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IVacancyMembershipDataLoader membership,
        IStatusCountsByVacancyIdDataLoader statusCountsByVacancyId,
        CancellationToken cancellationToken) =>
        await VacancyAccess.IsOpenToAsync(Viewer.Of(caller), vacancy, membership, cancellationToken)
            ? (await statusCountsByVacancyId.LoadAsync(vacancy.Id, cancellationToken) ?? []).Sum(status => status.Count)
            : 0;

    /// <summary>How many applications have each status, all statuses in order; `pipeline { count }` tells it of each stage.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    [ListSize(AssumedSize = 4)]
    public static async Task<IReadOnlyList<ApplicationStatusCount>> GetApplicationCountsAsync(
        [Parent(Access)] Vacancy vacancy,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IVacancyMembershipDataLoader membership,
        IStatusCountsByVacancyIdDataLoader statusCountsByVacancyId,
        CancellationToken cancellationToken)
    {
        var counts = await VacancyAccess.IsOpenToAsync(Viewer.Of(caller), vacancy, membership, cancellationToken)
            ? await statusCountsByVacancyId.LoadAsync(vacancy.Id, cancellationToken) ?? []
            : [];
        return [.. Enum.GetValues<ApplicationStatus>().Select(status =>
            counts.FirstOrDefault(count => count.Status == status) ?? new ApplicationStatusCount(status, 0))];
    }
}
