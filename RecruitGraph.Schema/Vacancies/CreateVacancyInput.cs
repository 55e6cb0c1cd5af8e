using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Stages;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>A new vacancy.</summary>
/// <param name="Title">What the position is called; 1 to 64 characters. The specialization's title takes its place. Such as `"Backend developer"`.</param>
/// <param name="Department">Where it belongs; 1 to 64 characters. The professional area's title takes its place. Such as `"IT"`.</param>
/// <param name="Location">Where the work is done; 1 to 64 characters. The work address's title takes its place. Such as `"Kazan"`.</param>
/// <param name="Description">What the work is; at most 20,000 characters.
/// Such as <c>"We are growing: join Engineering in London."</c>.</param>
/// <param name="Requirements">What the candidate should bring; at most 20,000 characters.
/// Such as <c>"Three years of experience or more."</c>.</param>
/// <param name="Status">Who sees it at first.</param>
/// <param name="Salary">What it pays.</param>
/// <param name="IsConfidential">Whether its owner, its team and ADMIN alone see it, whatever its status.</param>
/// <param name="RequiresTest">Whether candidates are asked test questions when they apply. A wish: who answers none may apply as well.</param>
/// <param name="Directories">The directory entries that describe it.</param>
/// <param name="StageTemplateId">The template of its stages; the default one where neither this nor `stages` is given.</param>
/// <param name="Stages">Stages of its own, in order; 2 to 20. Not together with `stageTemplateId`.</param>
public sealed record CreateVacancyInput(
    [Line(Vacancy.MaxNameLength)] string? Title,
    [Line(Vacancy.MaxNameLength)] string? Department,
    [Line(Vacancy.MaxNameLength)] string? Location,
    [Line(Vacancy.MaxTextLength, Multiline = true)] string? Description,
    [Line(Vacancy.MaxTextLength, Multiline = true)] string? Requirements,
    [property: DefaultValue("DRAFT")] VacancyStatus Status,
    SalaryRangeInput? Salary,
    [property: DefaultValue("false")] bool IsConfidential,
    [property: DefaultValue("false")] bool RequiresTest,
    VacancyDirectoriesInput? Directories,
    [property: ID<StageTemplate>] long? StageTemplateId,
    IReadOnlyList<StageInput>? Stages) : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Input.Trimmed(Title) is null && Directories?.Specialization.Value is null)
        {
            yield return Missing("title", "the specialization");
        }

        if (Input.Trimmed(Department) is null && (Directories?.ProfessionalArea.Value ?? Directories?.Specialization.Value) is null)
        {
            yield return Missing("department", "the professional area");
        }

        if (Input.Trimmed(Location) is null && Directories?.WorkAddress.Value is null)
        {
            yield return Missing("location", "the work address");
        }

        if (StageTemplateId is not null && Stages is not null)
        {
            yield return new ValidationResult("stages cannot be given together with stageTemplateId.", [nameof(Stages)]);
        }
    }

    private static ValidationResult Missing(string text, string entry) => new(
        $"{text} must not be empty, unless {entry} is given; 1 to {Vacancy.MaxNameLength} characters are allowed.",
        [char.ToUpperInvariant(text[0]) + text[1..]]);
}
