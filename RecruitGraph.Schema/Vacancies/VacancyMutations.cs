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
            Input.Required("title", input.Title, Vacancy.MaxNameLength),
            Input.Required("department", input.Department, Vacancy.MaxNameLength),
            Input.Required("location", input.Location, Vacancy.MaxNameLength),
            Input.Text("description", input.Description, Vacancy.MaxTextLength),
            Input.Text("requirements", input.Requirements, Vacancy.MaxTextLength));
        var vacancy = Vacancy.Create(details, input.Status, Viewer.Of(caller).RequiredUserId, time.GetUtcNow());
        context.Vacancies.Add(vacancy);
        await context.SaveChangesAsync(cancellationToken);
        return vacancy;
    }

    /// <summary>Changes, publishes or suspends a vacancy. Of two changes of one version, one wins.</summary>
    [Error<VacancyNotFoundException>]
    [Error<VacancyConflictException>]
    [Error<InvalidInputException>]
    public static async Task<Vacancy> UpdateVacancyAsync(
        UpdateVacancyInput input, RecruitContext context, [Service] TimeProvider time, CancellationToken cancellationToken)
    {
        var vacancy = await context.Vacancies.SingleOrDefaultAsync(vacancy => vacancy.Id == input.Id, cancellationToken)
            ?? throw new VacancyNotFoundException();
        if (vacancy.Version != input.Version)
        {
            throw new VacancyConflictException(input.Version, vacancy.Version);
        }

        var details = new VacancyDetails(
            Required("title", input.Title, vacancy.Title, Vacancy.MaxNameLength),
            Required("department", input.Department, vacancy.Department, Vacancy.MaxNameLength),
            Required("location", input.Location, vacancy.Location, Vacancy.MaxNameLength),
            Input.Text("description", input.Description.Or(vacancy.Description), Vacancy.MaxTextLength),
            Input.Text("requirements", input.Requirements.Or(vacancy.Requirements), Vacancy.MaxTextLength));
        vacancy.Edit(details, input.Status.Value ?? vacancy.Status, time.GetUtcNow());
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            await context.Entry(vacancy).ReloadAsync(cancellationToken);
            throw new VacancyConflictException(input.Version, vacancy.Version);
        }

        return vacancy;

        static string Required(string field, Optional<string?> given, string present, int maxLength) =>
            Input.Required(field, given.Or(present) ?? string.Empty, maxLength);
    }
}
