namespace RecruitGraph.Data.Profiles;

/// <summary>What a position says.</summary>
/// <param name="Company">1 to 32 characters.</param>
/// <param name="Position">1 to 32 characters.</param>
/// <param name="BeginDate">1 to 16 characters.</param>
/// <param name="EndDate">1 to 16 characters.</param>
/// <param name="Description">At most 4,000 characters; may be absent.</param>
public sealed record WorkExperienceDetails(string Company, string Position, string BeginDate, string EndDate, string? Description = null);
