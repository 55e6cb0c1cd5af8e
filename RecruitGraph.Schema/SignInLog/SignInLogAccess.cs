using RecruitGraph.Data.SignInLog;

namespace RecruitGraph.Schema.SignInLog;

/// <summary>Who may read the sign-in log: everyone when he signed in and out himself, administrators all, with what failed.</summary>
internal static class SignInLogAccess
{
    public static IQueryable<SignInLogEntry> ReadableBy(this IQueryable<SignInLogEntry> entries, Viewer viewer) =>
        viewer.IsAdmin
            ? entries
            : entries.Where(entry => entry.UserId == viewer.UserId && entry.Outcome == SignInOutcome.Succeeded);

    public static bool CanRead(Viewer viewer, SignInLogEntry entry) =>
        viewer.IsAdmin || (viewer.UserId is { } userId && userId == entry.UserId && entry.Outcome == SignInOutcome.Succeeded);
}
