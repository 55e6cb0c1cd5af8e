using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Directories;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>The directory entries that will describe a vacancy, from those it has and what an input says of them.</summary>
public sealed class VacancyDescription(DirectoryChoices directories)
{
    /// <summary>All entries, those that the input leaves as they are included. The unit of work must be in a transaction.</summary>
    /// <param name="viewer">Who describes.</param>
    /// <param name="input">What to change; null for nothing.</param>
    /// <param name="present">The entries that it has.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <inheritdoc cref="DirectoryChoices.FindAsync" path="/exception"/>
    /// <exception cref="InvalidInputException">The specialization is not one of the professional area.</exception>
    internal async Task<IReadOnlyList<DirectoryEntry>> FindAsync(
        Viewer viewer,
        VacancyDirectoriesInput? input,
        IReadOnlyCollection<DirectoryEntry> present,
        CancellationToken cancellationToken)
    {
        if (input is null)
        {
            return [.. present];
        }

        var area = await FindOneAsync(viewer, DirectoryKind.ProfessionalArea, input.ProfessionalArea, null, present, cancellationToken);
        var specialization = await FindOneAsync(viewer, DirectoryKind.Specialization, input.Specialization, area, present, cancellationToken);
        if (specialization is not null && specialization.ParentId != area?.Id)
        {
            area = input.ProfessionalArea.HasValue
                ? throw new InvalidInputException("directories.specialization", "specialization belongs to another professional area.")
                : await directories.FindAreaAsync(specialization, cancellationToken);
        }

        var others = Others(input).ToList();
        var replaced = others.Where(other => other.Choices.HasValue).Select(other => other.Kind)
            .Append(DirectoryKind.ProfessionalArea).Append(DirectoryKind.Specialization)
            .ToHashSet();
        var chosen = await directories.FindAsync(
            viewer,
            [.. others.SelectMany(other => other.Choices.Value ?? [], (other, choice) => (other.Kind, choice))],
            null,
            cancellationToken);
        return [.. new[] { area, specialization }.OfType<DirectoryEntry>(), .. present.Where(entry => !replaced.Contains(entry.Kind)), .. chosen];
    }

    private async Task<DirectoryEntry?> FindOneAsync(
        Viewer viewer,
        DirectoryKind kind,
        Optional<DirectoryEntryChoiceInput?> choice,
        DirectoryEntry? area,
        IReadOnlyCollection<DirectoryEntry> present,
        CancellationToken cancellationToken) =>
        !choice.HasValue ? present.FirstOrDefault(entry => entry.Kind == kind)
        : choice.Value is { } one ? (await directories.FindAsync(viewer, [(kind, one)], area, cancellationToken))[0]
        : null;

    private static IEnumerable<(DirectoryKind Kind, Optional<IReadOnlyList<DirectoryEntryChoiceInput>?> Choices)> Others(VacancyDirectoriesInput input) =>
    [
        (DirectoryKind.Grade, ListOf(input.Grade)),
        (DirectoryKind.WorkAddress, ListOf(input.WorkAddress)),
        (DirectoryKind.JobResponsibility, input.JobResponsibilities),
        (DirectoryKind.SpecialAdvantage, input.SpecialAdvantages),
        (DirectoryKind.WorkingCondition, input.WorkingConditions),
        (DirectoryKind.Skill, input.Skills),
        (DirectoryKind.SoftRequirement, input.SoftRequirements),
        (DirectoryKind.Technology, input.Technologies),
        (DirectoryKind.EmploymentType, input.EmploymentTypes),
    ];

    private static Optional<IReadOnlyList<DirectoryEntryChoiceInput>?> ListOf(Optional<DirectoryEntryChoiceInput?> choice) =>
        choice.HasValue ? new(choice.Value is { } one ? [one] : []) : default;
}
