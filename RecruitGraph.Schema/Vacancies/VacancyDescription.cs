using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Directories;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>The directory entries that will describe a vacancy, from those it has and what an input says of them.</summary>
public sealed class VacancyDescription(DirectoryChoices directories)
{
    private const string Directories = "directories";

    /// <summary>All entries, those that the input leaves as they are included. The unit of work must be in a transaction.</summary>
    /// <param name="viewer">Who describes.</param>
    /// <param name="input">What to change; null for nothing.</param>
    /// <param name="present">The entries that it has.</param>
    /// <param name="isConfidential">Whether the vacancy is to be confidential: then what is new is so too, otherwise nothing is.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <inheritdoc cref="DirectoryChoices.FindAsync" path="/exception"/>
    /// <exception cref="InvalidInputException">The specialization is not one of the professional area.</exception>
    internal async Task<IReadOnlyList<DirectoryEntry>> FindAsync(
        Viewer viewer,
        VacancyDirectoriesInput? input,
        IReadOnlyCollection<DirectoryEntry> present,
        bool isConfidential,
        CancellationToken cancellationToken)
    {
        var scope = new DirectoryScope(isConfidential, present);
        var entries = input is null ? [.. present] : await FindAsync(viewer, input, scope, cancellationToken);
        return isConfidential ? entries : await OpenAsync(viewer, entries, cancellationToken);
    }

    private async Task<IReadOnlyList<DirectoryEntry>> FindAsync(
        Viewer viewer, VacancyDirectoriesInput input, DirectoryScope scope, CancellationToken cancellationToken)
    {
        var area = await FindOneAsync(viewer, DirectoryKind.ProfessionalArea, "professionalArea", input.ProfessionalArea, null, scope, cancellationToken);
        var specialization = await FindOneAsync(viewer, DirectoryKind.Specialization, "specialization", input.Specialization, area, scope, cancellationToken);
        if (specialization is not null && specialization.ParentId != area?.Id)
        {
            area = input.ProfessionalArea.HasValue
                ? throw new InvalidInputException($"{Directories}.specialization", "specialization belongs to another professional area.")
                : await directories.FindAreaAsync(specialization, cancellationToken);
        }

        var others = Others(input).ToList();
        var replaced = others.Select(other => other.Kind)
            .Append(DirectoryKind.ProfessionalArea).Append(DirectoryKind.Specialization)
            .ToHashSet();
        var chosen = await directories.FindAsync(
            viewer,
            [.. others.SelectMany(other => other.Choices)],
            null,
            scope,
            cancellationToken);
        return [.. new[] { area, specialization }.OfType<DirectoryEntry>(), .. scope.Present.Where(entry => !replaced.Contains(entry.Kind)), .. chosen];
    }

    /// <summary>The entries, public ones of their titles in the place of those that are confidential.</summary>
    private async Task<IReadOnlyList<DirectoryEntry>> OpenAsync(
        Viewer viewer, IReadOnlyList<DirectoryEntry> entries, CancellationToken cancellationToken)
    {
        var area = entries.FirstOrDefault(entry => entry.Kind == DirectoryKind.ProfessionalArea);
        var open = new Dictionary<long, DirectoryEntry>();
        foreach (var entry in entries.Where(entry => entry.IsConfidential).OrderBy(entry => entry.Kind).ThenBy(entry => entry.NormalizedTitle, StringComparer.Ordinal))
        {
            var choice = new DirectoryEntryChoiceInput(null, null, new NewDirectoryEntryInput(entry.Title, entry.Description));
            var found = await directories.FindAsync(
                viewer,
                [new(entry.Kind, choice, Directories)],
                area is null ? null : open.GetValueOrDefault(area.Id, area),
                DirectoryScope.Public,
                cancellationToken);
            open.Add(entry.Id, found[0]);
        }

        return [.. entries.Select(entry => open.GetValueOrDefault(entry.Id, entry))];
    }

    private async Task<DirectoryEntry?> FindOneAsync(
        Viewer viewer,
        DirectoryKind kind,
        string name,
        Optional<DirectoryEntryChoiceInput?> choice,
        DirectoryEntry? area,
        DirectoryScope scope,
        CancellationToken cancellationToken) =>
        !choice.HasValue ? scope.Present.FirstOrDefault(entry => entry.Kind == kind)
        : choice.Value is { } one ? (await directories.FindAsync(viewer, [new(kind, one, $"{Directories}.{name}")], area, scope, cancellationToken))[0]
        : null;

    /// <summary>The directories of which the input says something, with what it says.</summary>
    private static IEnumerable<(DirectoryKind Kind, IEnumerable<PlacedChoice> Choices)> Others(VacancyDirectoriesInput input) =>
    [
        .. One(DirectoryKind.Grade, "grade", input.Grade),
        .. One(DirectoryKind.WorkAddress, "workAddress", input.WorkAddress),
        .. Many(DirectoryKind.JobResponsibility, "jobResponsibilities", input.JobResponsibilities),
        .. Many(DirectoryKind.SpecialAdvantage, "specialAdvantages", input.SpecialAdvantages),
        .. Many(DirectoryKind.WorkingCondition, "workingConditions", input.WorkingConditions),
        .. Many(DirectoryKind.Skill, "skills", input.Skills),
        .. Many(DirectoryKind.SoftRequirement, "softRequirements", input.SoftRequirements),
        .. Many(DirectoryKind.Technology, "technologies", input.Technologies),
        .. Many(DirectoryKind.EmploymentType, "employmentTypes", input.EmploymentTypes),
    ];

    private static IEnumerable<(DirectoryKind Kind, IEnumerable<PlacedChoice> Choices)> One(
        DirectoryKind kind, string name, Optional<DirectoryEntryChoiceInput?> choice) => choice.HasValue
        ? [(kind, choice.Value is { } one ? [new PlacedChoice(kind, one, $"{Directories}.{name}")] : [])]
        : [];

    private static IEnumerable<(DirectoryKind Kind, IEnumerable<PlacedChoice> Choices)> Many(
        DirectoryKind kind, string name, Optional<IReadOnlyList<DirectoryEntryChoiceInput>?> choices) => choices.HasValue
        ? [(kind, (choices.Value ?? []).Select((choice, index) => new PlacedChoice(kind, choice, $"{Directories}.{name}.{index}")))]
        : [];
}
