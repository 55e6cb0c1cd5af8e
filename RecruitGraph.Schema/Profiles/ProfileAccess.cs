using RecruitGraph.Data.Profiles;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Who sees what of a profile.</summary>
internal static class ProfileAccess
{
    /// <summary>Everyone his own; staff has to reveal what is masked.</summary>
    public static bool SeesAll(Viewer viewer, Profile profile) => viewer.UserId == profile.UserId;

    /// <inheritdoc cref="SeesAll(Viewer, Profile)"/>
    public static bool SeesAll(Viewer viewer, IProfileItem item) => viewer.UserId == item.UserId;
}
