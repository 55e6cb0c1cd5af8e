namespace RecruitGraph.Schema.Resumes;

/// <summary>Who may read the résumé of a user: he himself, and staff.</summary>
internal static class ResumeAccess
{
    public static bool CanRead(Viewer viewer, long userId) => viewer.IsStaff || viewer.UserId == userId;
}
