using RecruitGraph.Data.Users;

namespace RecruitGraph.Schema.Users;

/// <summary>Who may read and change what of a user.</summary>
internal static class UserAccess
{
    public static bool CanRead(Viewer viewer, User user) => CanRead(viewer, user.Id);

    public static bool CanRead(Viewer viewer, long userId) => viewer.IsStaff || viewer.UserId == userId;

    public static bool CanReadEmail(Viewer viewer, User user) => CanWrite(viewer, user.Id);

    /// <summary>Everyone his own; administrators anybody's.</summary>
    public static bool CanWrite(Viewer viewer, long userId) => viewer.IsAdmin || viewer.UserId == userId;

    /// <summary>Whose things are changed: the caller's own where nobody is named.</summary>
    /// <exception cref="UserNotFoundException">The caller may not change them.</exception>
    public static long Writable(Viewer viewer, long? userId)
    {
        var id = userId ?? viewer.RequiredUserId;
        return CanWrite(viewer, id) ? id : throw new UserNotFoundException();
    }
}
