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

/// <summary>A position to be filled. Everyone reads published ones; HR and ADMIN read all.</summary>
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
    /// <summary>The vacancy of a global id, where the caller may read it.</summary>
    [NodeResolver]
    public static async Task<Vacancy?> GetVacancyAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IVacancyByIdDataLoader vacancyById,
        CancellationToken cancellationToken)
    {
        var vacancy = await vacancyById.LoadAsync(id, cancellationToken);
        return vacancy is not null && VacancyAccess.CanRead(Viewer.Of(caller), vacancy) ? vacancy : null;
    }

    /// <summary>The user who recruits for it.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static Task<User?> GetOwnerAsync(
        [Parent(nameof(Vacancy.OwnerId))] Vacancy vacancy, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        userById.LoadAsync(vacancy.OwnerId, cancellationToken);

    /// <summary>Its stages, in order.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static async Task<IReadOnlyList<Stage>> GetPipelineAsync(
        [Parent(nameof(Vacancy.Id))] Vacancy vacancy, IStagesByVacancyIdDataLoader stagesByVacancyId, CancellationToken cancellationToken) =>
        await stagesByVacancyId.LoadAsync(vacancy.Id, cancellationToken) ?? [];

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
