using RecruitGraph.Data.Applications;

namespace RecruitGraph.Schema.Applications;

/// <summary>Who may read an application: staff, and the candidate himself.</summary>
internal static class ApplicationAccess
{
    public static IQueryable<Application> ReadableBy(this IQueryable<Application> applications, Viewer viewer)
    {
        if (viewer.IsStaff)
        {
            return applications;
        }

        var userId = viewer.UserId;
        return applications.Where(application => userId != null && application.Candidate.UserId == userId);
    }
}
