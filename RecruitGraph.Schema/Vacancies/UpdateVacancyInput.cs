using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>A change of a vacancy; what is not given stays as it is.</summary>
/// <param name="Id">Which vacancy.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Title">What the position is called; 1 to 64 characters. Another title takes the specialization away. Such as `"Backend developer"`.</param>
/// <param name="Department">Where it belongs; 1 to 64 characters. Another department takes professional area and specialization away. Such as `"IT"`.</param>
/// <param name="Location">Where the work is done; 1 to 64 characters. Another location takes the work address away. Such as `"Kazan"`.</param>
/// <param name="Description">What the work is; at most 20,000 characters; null removes it.
/// Such as <c>"We are growing: join Engineering in London."</c>.</param>
/// <param name="Requirements">What the candidate should bring; at most 20,000 characters; null removes it.
/// Such as <c>"Three years of experience or more."</c>.</param>
/// <param name="Status">Publishes, suspends, or takes back to draft.</param>
/// <param name="Salary">What it pays; null removes it.</param>
/// <param name="IsConfidential">Whether its owner, its team and ADMIN alone see it, whatever its status. Directory entries that it
/// has when it becomes confidential stay public; those that it brought in while it was become public when it is so no longer.</param>
/// <param name="RequiresTest">Whether candidates are asked test questions when they apply. A wish: who answers none may apply as well.</param>
/// <param name="Directories">The directory entries that describe it.</param>
public sealed record UpdateVacancyInput(
    [property: ID<Vacancy>] long Id,
    int Version,
    [Line(Vacancy.MaxNameLength, NotEmpty = true)] Optional<string?> Title,
    [Line(Vacancy.MaxNameLength, NotEmpty = true)] Optional<string?> Department,
    [Line(Vacancy.MaxNameLength, NotEmpty = true)] Optional<string?> Location,
    [Line(Vacancy.MaxTextLength, Multiline = true)] Optional<string?> Description,
    [Line(Vacancy.MaxTextLength, Multiline = true)] Optional<string?> Requirements,
    Optional<VacancyStatus?> Status,
    Optional<SalaryRangeInput?> Salary,
    Optional<bool> IsConfidential,
    Optional<bool> RequiresTest,
    VacancyDirectoriesInput? Directories)
{
    /// <summary>The names of the fields that are given.</summary>
    internal IEnumerable<string> Changed()
    {
        (string Name, bool IsGiven)[] fields =
        [
            ("title", Title.HasValue), ("department", Department.HasValue), ("location", Location.HasValue),
            ("description", Description.HasValue), ("requirements", Requirements.HasValue), ("status", Status.HasValue),
            ("salary", Salary.HasValue), ("isConfidential", IsConfidential.HasValue), ("requiresTest", RequiresTest.HasValue),
            ("directories", Directories is not null),
        ];
        return fields.Where(field => field.IsGiven).Select(field => field.Name);
    }

    /// <summary>What the vacancy says after the change, apart from its directory entries.</summary>
    internal VacancyDetails Apply(VacancyDetails details) => details with
    {
        Title = Title.Value?.Trim() ?? details.Title,
        Department = Department.Value?.Trim() ?? details.Department,
        Location = Location.Value?.Trim() ?? details.Location,
        Description = Input.Trimmed(Description.Or(details.Description)),
        Requirements = Input.Trimmed(Requirements.Or(details.Requirements)),
        Salary = Salary.HasValue ? Salary.Value?.ToRange() : details.Salary,
        IsConfidential = IsConfidential.Or(details.IsConfidential),
        RequiresTest = RequiresTest.Or(details.RequiresTest),
    };
}
