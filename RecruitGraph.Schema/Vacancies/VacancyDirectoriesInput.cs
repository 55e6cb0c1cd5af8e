using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Directories;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>
/// The directory entries that describe a vacancy. What is not given stays as it is, null or an empty list takes away what
/// there is. Titles that are new with a confidential vacancy are known to those alone who see it, and become public when it does; titles that
/// were public before stay so.
/// </summary>
/// <param name="Grade">How experienced somebody should be.</param>
/// <param name="ProfessionalArea">The field of work; its title becomes the department. The specialization's own where it is absent.</param>
/// <param name="Specialization">The trade within the professional area; its title becomes the vacancy's title.</param>
/// <param name="WorkAddress">Where; its title becomes the location.</param>
/// <param name="JobResponsibilities">What the work consists of; at most 50.</param>
/// <param name="SpecialAdvantages">What speaks for a candidate beyond the required; at most 50.</param>
/// <param name="WorkingConditions">What the house offers; at most 50.</param>
/// <param name="Skills">What somebody should be able to do; at most 50. Candidates are tested by questions about these.</param>
/// <param name="SoftRequirements">How somebody should be to work with; at most 50.</param>
/// <param name="Technologies">Technologies and tools; at most 50.</param>
/// <param name="EmploymentTypes">Full time, part time, remote; at most 50.</param>
public sealed record VacancyDirectoriesInput(
    Optional<DirectoryEntryChoiceInput?> Grade,
    Optional<DirectoryEntryChoiceInput?> ProfessionalArea,
    Optional<DirectoryEntryChoiceInput?> Specialization,
    Optional<DirectoryEntryChoiceInput?> WorkAddress,
    [MaxLength(Vacancy.MaxEntriesPerDirectory)] Optional<IReadOnlyList<DirectoryEntryChoiceInput>?> JobResponsibilities,
    [MaxLength(Vacancy.MaxEntriesPerDirectory)] Optional<IReadOnlyList<DirectoryEntryChoiceInput>?> SpecialAdvantages,
    [MaxLength(Vacancy.MaxEntriesPerDirectory)] Optional<IReadOnlyList<DirectoryEntryChoiceInput>?> WorkingConditions,
    [MaxLength(Vacancy.MaxEntriesPerDirectory)] Optional<IReadOnlyList<DirectoryEntryChoiceInput>?> Skills,
    [MaxLength(Vacancy.MaxEntriesPerDirectory)] Optional<IReadOnlyList<DirectoryEntryChoiceInput>?> SoftRequirements,
    [MaxLength(Vacancy.MaxEntriesPerDirectory)] Optional<IReadOnlyList<DirectoryEntryChoiceInput>?> Technologies,
    [MaxLength(Vacancy.MaxEntriesPerDirectory)] Optional<IReadOnlyList<DirectoryEntryChoiceInput>?> EmploymentTypes);
