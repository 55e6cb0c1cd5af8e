using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Schema.Resumes;

/// <summary>A position.</summary>
/// <param name="Company">Where; 1 to 128 characters. Such as <c>"Яндекс"</c>.</param>
/// <param name="Position">As what; 1 to 128 characters. Such as <c>"Backend developer"</c>.</param>
/// <param name="StartDate">Since when, kept as it is written; at most 16 characters. Such as <c>"2019/08/01"</c>.</param>
/// <param name="EndDate">Until when, kept as it is written; at most 16 characters. Such as <c>"2023/01/31"</c> or <c>"在職中"</c>.</param>
public sealed record ResumeWorkExperienceInput(
    [Line(ResumeWorkExperience.MaxCompanyLength, NotEmpty = true)] string Company,
    [Line(ResumeWorkExperience.MaxPositionLength, NotEmpty = true)] string Position,
    [Line(ResumeWorkExperience.MaxStartDateLength)] string? StartDate,
    [Line(ResumeWorkExperience.MaxEndDateLength)] string? EndDate)
{
    internal ResumeWorkDetails ToDetails() =>
        new(Company.Trim(), Position.Trim(), Input.Trimmed(StartDate), Input.Trimmed(EndDate));
}
