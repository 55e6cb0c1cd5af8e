using System.Security.Claims;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Applications;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>
/// A position to be filled. Everyone reads published ones, HR and ADMIN all; confidential ones are for their owner, their
/// team and ADMIN alone, whatever their status.
/// </summary>
[Node]
[ObjectType<Vacancy>(Ignore =
[
    nameof(Vacancy.OwnerId), nameof(Vacancy.Stages), nameof(Vacancy.Applications),
    nameof(Vacancy.SalaryMin), nameof(Vacancy.SalaryMax), nameof(Vacancy.SalaryCurrency), nameof(Vacancy.Entries),
    nameof(Vacancy.SearchText),
])]
public static partial class VacancyNode
{
    /// <summary>The vacancy of a global id, where the caller may read it.</summary>
    [NodeResolver]
    public static Task<Vacancy?> GetVacancyAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableVacancyByIdDataLoader readableVacancyById,
        CancellationToken cancellationToken) =>
        readableVacancyById.LoadAsync(new Viewed(id, Viewer.Of(caller)), cancellationToken);

    /// <summary>What it pays a month, before taxes; null where that is not said.</summary>
    public static SalaryRange? GetSalary(
        [Parent($"{nameof(Vacancy.SalaryMin)}, {nameof(Vacancy.SalaryMax)}, {nameof(Vacancy.SalaryCurrency)}")] Vacancy vacancy) =>
        vacancy.ToDetails().Salary;

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
