using RecruitGraph.Data.Profiles;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>A change of a stretch of schooling; what is not given stays as it is.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Degree">Such as `"本科"`; 1 to 32 characters.</param>
/// <param name="School">Such as `"清华大学"`; 1 to 32 characters.</param>
/// <param name="Major">Such as `"Applied mathematics"`; 1 to 32 characters.</param>
/// <param name="BeginDate">Kept as it is written, such as `"2015-09"`; 1 to 16 characters.</param>
/// <param name="EndDate">Kept as it is written, such as `"2019-06"` or `"在学中"`; 1 to 16 characters.</param>
public sealed record UpdateEducationInput(
    [property: ID<Education>] long Id,
    int Version,
    [Line(Education.MaxDegreeLength, NotEmpty = true)] Optional<string> Degree,
    [Line(Education.MaxSchoolLength, NotEmpty = true)] Optional<string> School,
    [Line(Education.MaxMajorLength, NotEmpty = true)] Optional<string> Major,
    [Line(Education.MaxBeginDateLength, NotEmpty = true)] Optional<string> BeginDate,
    [Line(Education.MaxEndDateLength, NotEmpty = true)] Optional<string> EndDate);
