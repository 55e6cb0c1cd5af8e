using RecruitGraph.Data.Profiles;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>A change of a position; what is not given stays as it is.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Company">Such as `"Яндекс"`; 1 to 32 characters.</param>
/// <param name="Position">Such as `"Backend developer"`; 1 to 32 characters.</param>
/// <param name="BeginDate">Kept as it is written, such as `"2019/07/01"`; 1 to 16 characters.</param>
/// <param name="EndDate">Kept as it is written, such as `"2023-02"` or `"在职中"`; 1 to 16 characters.</param>
/// <param name="Description">What the work was; at most 4,000 characters; null removes it.
/// Such as <c>"Built the billing of a shop"</c>.</param>
public sealed record UpdateWorkExperienceInput(
    [property: ID<WorkExperience>] long Id,
    int Version,
    [Line(WorkExperience.MaxCompanyLength, NotEmpty = true)] Optional<string> Company,
    [Line(WorkExperience.MaxPositionLength, NotEmpty = true)] Optional<string> Position,
    [Line(WorkExperience.MaxBeginDateLength, NotEmpty = true)] Optional<string> BeginDate,
    [Line(WorkExperience.MaxEndDateLength, NotEmpty = true)] Optional<string> EndDate,
    [Line(WorkExperience.MaxDescriptionLength, Multiline = true)] Optional<string?> Description);
