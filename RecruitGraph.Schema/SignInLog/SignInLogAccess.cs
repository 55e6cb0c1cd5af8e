using RecruitGraph.Data.SignInLog;

namespace RecruitGraph.Schema.SignInLog;

/// <summary>Who may read the sign-in log: everyone his own lines, administrators all.</summary>
internal static class SignInLogAccess
{
    public static IQueryable<SignInLogEntry> ReadableBy(this IQueryable<SignInLogEntry> entries, Viewer viewer) =>
        viewer.IsAdmin ? entries : entries.Where(entry => entry.UserId == viewer.UserId);

    public static bool CanRead(Viewer viewer, SignInLogEntry entry) => viewer.IsAdmin || viewer.UserId == entry.UserId;
}
