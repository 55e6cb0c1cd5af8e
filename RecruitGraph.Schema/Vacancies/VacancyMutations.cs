using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>Changes of vacancies.</summary>
[MutationType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class VacancyMutations
{
    /// <summary>Makes a vacancy with the default stages; the caller becomes its owner.</summary>
    [Error<InvalidInputException>]
    public static async Task<Vacancy> CreateVacancyAsync(
        CreateVacancyInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var details = new VacancyDetails(
            input.Title.Trim(),
            input.Department.Trim(),
            input.Location.Trim(),
            Input.Trimmed(input.Description),
            Input.Trimmed(input.Requirements));
        var vacancy = Vacancy.Create(details, input.Status, Viewer.Of(caller).RequiredUserId, time.GetUtcNow());
        context.Vacancies.Add(vacancy);
        await context.SaveChangesAsync(cancellationToken);
        return vacancy;
    }

    /// <summary>Changes, publishes or suspends a vacancy. Of two changes of one version, one wins.</summary>
    [Error<VacancyNotFoundException>]
    [Error<VersionConflictException>]
    [Error<InvalidInputException>]
    public static async Task<Vacancy> UpdateVacancyAsync(
        UpdateVacancyInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var vacancy = await context.Vacancies.ReadableBy(Viewer.Of(caller)).SingleOrDefaultAsync(vacancy => vacancy.Id == input.Id, cancellationToken)
            ?? throw new VacancyNotFoundException();
        vacancy.EnsureVersion(input.Version);
        var details = vacancy.ToDetails() with
        {
            Title = input.Title.Value?.Trim() ?? vacancy.Title,
            Department = input.Department.Value?.Trim() ?? vacancy.Department,
            Location = input.Location.Value?.Trim() ?? vacancy.Location,
            Description = Input.Trimmed(input.Description.Or(vacancy.Description)),
            Requirements = Input.Trimmed(input.Requirements.Or(vacancy.Requirements)),
        };
        vacancy.Edit(details, input.Status.Value ?? vacancy.Status, time.GetUtcNow());
        await context.SaveEditAsync(vacancy, input.Version, cancellationToken);
        return vacancy;
    }
}
