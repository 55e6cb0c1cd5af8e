using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Schema.Resumes;

/// <summary>A stretch of schooling.</summary>
/// <param name="School">Where; 1 to 128 characters. Such as <c>"清华大学"</c>.</param>
/// <param name="AdmissionDate">Since when, kept as it is written; at most 16 characters. Such as <c>"2015/09/01"</c>.</param>
/// <param name="GraduationDate">Until when, kept as it is written; at most 16 characters. Such as <c>"2019/06/30"</c> or <c>"在學中"</c>.</param>
public sealed record ResumeEducationInput(
    [Line(ResumeEducation.MaxSchoolLength, NotEmpty = true)] string School,
    [Line(ResumeEducation.MaxAdmissionDateLength)] string? AdmissionDate,
    [Line(ResumeEducation.MaxGraduationDateLength)] string? GraduationDate)
{
    internal ResumeEducationDetails ToDetails() =>
        new(School.Trim(), Input.Trimmed(AdmissionDate), Input.Trimmed(GraduationDate));
}
