using RecruitGraph.Schema.Applications;

namespace RecruitGraph.Schema.Profiles;

/// <summary>What became of one user of a request for many: a profile or an error.</summary>
/// <param name="Index">The user's place among those that were sent, from 0.</param>
/// <param name="RevealedProfile">The values as they are; null where there is no profile.</param>
/// <param name="Error">Why nothing is shown, such as <c>PROFILE_NOT_FOUND</c>; null where something is.</param>
public sealed record RevealedProfileResult(int Index, RevealedProfile? RevealedProfile, BulkItemError? Error);
