namespace RecruitGraph.Data.Profiles;

/// <summary>What a member of the family says.</summary>
/// <param name="Name">1 to 32 characters.</param>
/// <param name="PhoneNumber">1 to 16 characters.</param>
/// <param name="Relation">1 to 16 characters.</param>
/// <param name="Work">At most 32 characters; may be absent.</param>
public sealed record FamilyMemberDetails(string Name, string PhoneNumber, string Relation, string? Work = null);
