using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>A position that somebody had or has, added to a user's list.</summary>
/// <param name="UserId">Whose list; left out: the caller's own. Anybody else's is for administrators.</param>
/// <param name="Company">Such as `"Яндекс"`; 1 to 32 characters.</param>
/// <param name="Position">Such as `"Backend developer"`; 1 to 32 characters.</param>
/// <param name="BeginDate">Kept as it is written, such as `"2019/07/01"`; 1 to 16 characters.</param>
/// <param name="EndDate">Kept as it is written, such as `"2023-02"` or `"在职中"`; 1 to 16 characters.</param>
/// <param name="Description">What the work was; at most 4,000 characters. Such as <c>"Built the billing of a shop"</c>.</param>
public sealed record AddWorkExperienceInput(
    [property: ID<User>] long? UserId,
    [Line(WorkExperience.MaxCompanyLength, NotEmpty = true)] string Company,
    [Line(WorkExperience.MaxPositionLength, NotEmpty = true)] string Position,
    [Line(WorkExperience.MaxBeginDateLength, NotEmpty = true)] string BeginDate,
    [Line(WorkExperience.MaxEndDateLength, NotEmpty = true)] string EndDate,
    [Line(WorkExperience.MaxDescriptionLength, Multiline = true)] string? Description);
