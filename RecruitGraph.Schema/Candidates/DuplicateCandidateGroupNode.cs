using System.Security.Claims;
using RecruitGraph.Data.Candidates;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Candidates;

/// <summary>Candidates who share an e-mail address, a telephone number or an id number, and may be the same person.</summary>
[ObjectType<DuplicateCandidateGroup>(Ignore = [nameof(DuplicateCandidateGroup.FirstId)])]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class DuplicateCandidateGroupNode
{
    /// <summary>Who they are, longest known first; at most 50.</summary>
    [Cost(1)]
    [ListSize(AssumedSize = CandidateDuplicates.MaxShown)]
    public static async Task<IReadOnlyList<Candidate>> GetCandidatesAsync(
        [Parent("FirstId, Reason")] DuplicateCandidateGroup group,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ICandidatesByDuplicateGroupDataLoader candidatesByGroup,
        CancellationToken cancellationToken) =>
        await candidatesByGroup.LoadAsync(new ViewedDuplicates(group.FirstId, group.Reason, Viewer.Of(caller)), cancellationToken) ?? [];
}
