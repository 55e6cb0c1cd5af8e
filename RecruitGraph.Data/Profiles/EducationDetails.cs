namespace RecruitGraph.Data.Profiles;

/// <summary>What a stretch of schooling says.</summary>
/// <param name="Degree">1 to 32 characters.</param>
/// <param name="School">1 to 32 characters.</param>
/// <param name="Major">1 to 32 characters.</param>
/// <param name="BeginDate">1 to 16 characters.</param>
/// <param name="EndDate">1 to 16 characters.</param>
public sealed record EducationDetails(string Degree, string School, string Major, string BeginDate, string EndDate);
