using RecruitGraph.Data.Users;

namespace RecruitGraph.Schema.Users;

/// <summary>Who may read what of a user.</summary>
internal static class UserAccess
{
    public static bool CanRead(Viewer viewer, User user) => viewer.IsStaff || viewer.UserId == user.Id;

    public static bool CanReadEmail(Viewer viewer, User user) => viewer.IsAdmin || viewer.UserId == user.Id;
}
