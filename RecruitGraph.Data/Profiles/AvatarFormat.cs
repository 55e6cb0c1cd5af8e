namespace RecruitGraph.Data.Profiles;

/// <summary>Kinds of pictures that are stored.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum AvatarFormat : short
{
    /// <summary><c>image/png</c></summary>
    Png = 0,

    /// <summary><c>image/jpeg</c></summary>
    Jpeg = 1,

    /// <summary><c>image/webp</c></summary>
    Webp = 2,

    /// <summary><c>image/gif</c></summary>
    Gif = 3
}
