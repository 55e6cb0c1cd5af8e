using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>The directory entries that describe a vacancy; one statement for all these fields of all vacancies.</summary>
[ObjectType<Vacancy>]
public static partial class VacancyDirectoriesNode
{
    /// <summary>How experienced somebody should be. Such as the entry `"Senior"`.</summary>
    [Cost(1)]
    public static Task<DirectoryEntry?> GetGradeAsync(
        [Parent(nameof(Vacancy.Id))] Vacancy vacancy, IEntriesByVacancyIdDataLoader entriesByVacancyId, CancellationToken cancellationToken) =>
        FirstAsync(vacancy, DirectoryKind.Grade, entriesByVacancyId, cancellationToken);

    /// <summary>The field of work, where the department is one of the directory. Such as the entry `"IT"`.</summary>
    [Cost(1)]
    public static Task<DirectoryEntry?> GetProfessionalAreaAsync(
        [Parent(nameof(Vacancy.Id))] Vacancy vacancy, IEntriesByVacancyIdDataLoader entriesByVacancyId, CancellationToken cancellationToken) =>
        FirstAsync(vacancy, DirectoryKind.ProfessionalArea, entriesByVacancyId, cancellationToken);

    /// <summary>The trade, where the title is one of the directory. Such as the entry `"Backend developer"`.</summary>
    [Cost(1)]
    public static Task<DirectoryEntry?> GetSpecializationAsync(
        [Parent(nameof(Vacancy.Id))] Vacancy vacancy, IEntriesByVacancyIdDataLoader entriesByVacancyId, CancellationToken cancellationToken) =>
        FirstAsync(vacancy, DirectoryKind.Specialization, entriesByVacancyId, cancellationToken);

    /// <summary>Where, where the location is one of the directory. Such as the entry `"Kazan, Bauman street 1"`.</summary>
    [Cost(1)]
    public static Task<DirectoryEntry?> GetWorkAddressAsync(
        [Parent(nameof(Vacancy.Id))] Vacancy vacancy, IEntriesByVacancyIdDataLoader entriesByVacancyId, CancellationToken cancellationToken) =>
        FirstAsync(vacancy, DirectoryKind.WorkAddress, entriesByVacancyId, cancellationToken);

    /// <summary>What the work consists of; at most 50.</summary>
    [Cost(1)]
    public static Task<IReadOnlyList<DirectoryEntry>> GetJobResponsibilitiesAsync(
        [Parent(nameof(Vacancy.Id))] Vacancy vacancy, IEntriesByVacancyIdDataLoader entriesByVacancyId, CancellationToken cancellationToken) =>
        ListAsync(vacancy, DirectoryKind.JobResponsibility, entriesByVacancyId, cancellationToken);

    /// <summary>What speaks for a candidate beyond the required; at most 50.</summary>
    [Cost(1)]
    public static Task<IReadOnlyList<DirectoryEntry>> GetSpecialAdvantagesAsync(
        [Parent(nameof(Vacancy.Id))] Vacancy vacancy, IEntriesByVacancyIdDataLoader entriesByVacancyId, CancellationToken cancellationToken) =>
        ListAsync(vacancy, DirectoryKind.SpecialAdvantage, entriesByVacancyId, cancellationToken);

    /// <summary>What the house offers; at most 50.</summary>
    [Cost(1)]
    public static Task<IReadOnlyList<DirectoryEntry>> GetWorkingConditionsAsync(
        [Parent(nameof(Vacancy.Id))] Vacancy vacancy, IEntriesByVacancyIdDataLoader entriesByVacancyId, CancellationToken cancellationToken) =>
        ListAsync(vacancy, DirectoryKind.WorkingCondition, entriesByVacancyId, cancellationToken);

    /// <summary>What somebody should be able to do; at most 50. Such as the entries `"SQL"` and `"Docker"`.</summary>
    [Cost(1)]
    public static Task<IReadOnlyList<DirectoryEntry>> GetSkillsAsync(
        [Parent(nameof(Vacancy.Id))] Vacancy vacancy, IEntriesByVacancyIdDataLoader entriesByVacancyId, CancellationToken cancellationToken) =>
        ListAsync(vacancy, DirectoryKind.Skill, entriesByVacancyId, cancellationToken);

    /// <summary>How somebody should be to work with; at most 50.</summary>
    [Cost(1)]
    public static Task<IReadOnlyList<DirectoryEntry>> GetSoftRequirementsAsync(
        [Parent(nameof(Vacancy.Id))] Vacancy vacancy, IEntriesByVacancyIdDataLoader entriesByVacancyId, CancellationToken cancellationToken) =>
        ListAsync(vacancy, DirectoryKind.SoftRequirement, entriesByVacancyId, cancellationToken);

    /// <summary>With which technologies and tools; at most 50. Such as the entries `"PostgreSQL"` and `"Git"`.</summary>
    [Cost(1)]
    public static Task<IReadOnlyList<DirectoryEntry>> GetTechnologiesAsync(
        [Parent(nameof(Vacancy.Id))] Vacancy vacancy, IEntriesByVacancyIdDataLoader entriesByVacancyId, CancellationToken cancellationToken) =>
        ListAsync(vacancy, DirectoryKind.Technology, entriesByVacancyId, cancellationToken);

    /// <summary>Full time, part time, remote; at most 50.</summary>
    [Cost(1)]
    public static Task<IReadOnlyList<DirectoryEntry>> GetEmploymentTypesAsync(
        [Parent(nameof(Vacancy.Id))] Vacancy vacancy, IEntriesByVacancyIdDataLoader entriesByVacancyId, CancellationToken cancellationToken) =>
        ListAsync(vacancy, DirectoryKind.EmploymentType, entriesByVacancyId, cancellationToken);

    private static async Task<IReadOnlyList<DirectoryEntry>> ListAsync(
        Vacancy vacancy, DirectoryKind kind, IEntriesByVacancyIdDataLoader entriesByVacancyId, CancellationToken cancellationToken) =>
        [.. (await entriesByVacancyId.LoadAsync(vacancy.Id, cancellationToken) ?? []).Where(entry => entry.Kind == kind)];

    private static async Task<DirectoryEntry?> FirstAsync(
        Vacancy vacancy, DirectoryKind kind, IEntriesByVacancyIdDataLoader entriesByVacancyId, CancellationToken cancellationToken) =>
        (await entriesByVacancyId.LoadAsync(vacancy.Id, cancellationToken) ?? []).FirstOrDefault(entry => entry.Kind == kind);
}
