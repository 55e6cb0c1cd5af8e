namespace RecruitGraph.Data.Profiles;

/// <summary>A picture is of a kind that is not stored here; its first bytes decide, not its name.</summary>
public sealed class UnsupportedAvatarException()
    : RecruitGraphException("UNSUPPORTED_AVATAR", "The picture is none of PNG, JPEG, WebP and GIF. Convert it to one of them.");
