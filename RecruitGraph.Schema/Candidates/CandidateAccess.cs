using RecruitGraph.Data.Candidates;

namespace RecruitGraph.Schema.Candidates;

/// <summary>Who may read a candidate.</summary>
internal static class CandidateAccess
{
    public static bool CanRead(Viewer viewer, Candidate candidate) =>
        viewer.IsStaff || (viewer.UserId is not null && viewer.UserId == candidate.UserId);
}
