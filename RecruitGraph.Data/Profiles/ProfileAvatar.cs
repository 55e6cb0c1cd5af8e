namespace RecruitGraph.Data.Profiles;

/// <summary>A user's picture, in a table of its own so that no list of profiles carries pictures.</summary>
public sealed class ProfileAvatar
{
    /// <summary>Largest picture, in bytes.</summary>
    public const int MaxSize = 1024 * 1024;

    private ProfileAvatar()
    {
    }

    internal ProfileAvatar(byte[] content)
    {
        OutOfRangeException.ThrowUnless("size of the picture in bytes", content.LongLength, 1, MaxSize);
        Format = AvatarFormats.Detect(content) ?? throw new UnsupportedAvatarException();
        Content = content;
    }

    /// <summary>Whose, and the key.</summary>
    public long UserId { get; private set; }

    public AvatarFormat Format { get; private set; }

    public byte[] Content { get; private set; } = null!;

    internal void Replace(ProfileAvatar by) => (Format, Content) = (by.Format, by.Content);
}
