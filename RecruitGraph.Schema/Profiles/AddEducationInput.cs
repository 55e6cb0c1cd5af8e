using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>A stretch of schooling, added to a user's list.</summary>
/// <param name="UserId">Whose list; left out: the caller's own. Anybody else's is for administrators.</param>
/// <param name="Degree">Such as `"本科"`; 1 to 32 characters.</param>
/// <param name="School">Such as `"清华大学"`; 1 to 32 characters.</param>
/// <param name="Major">Such as `"Applied mathematics"`; 1 to 32 characters.</param>
/// <param name="BeginDate">Kept as it is written, such as `"2015-09"`; 1 to 16 characters.</param>
/// <param name="EndDate">Kept as it is written, such as `"2019-06"` or `"在学中"`; 1 to 16 characters.</param>
public sealed record AddEducationInput(
    [property: ID<User>] long? UserId,
    [Line(Education.MaxDegreeLength, NotEmpty = true)] string Degree,
    [Line(Education.MaxSchoolLength, NotEmpty = true)] string School,
    [Line(Education.MaxMajorLength, NotEmpty = true)] string Major,
    [Line(Education.MaxBeginDateLength, NotEmpty = true)] string BeginDate,
    [Line(Education.MaxEndDateLength, NotEmpty = true)] string EndDate);
