using System.Diagnostics;

namespace RecruitGraph.Data.Profiles;

/// <summary>Tells kinds of pictures apart.</summary>
public static class AvatarFormats
{
    /// <summary>What the first bytes say; null where they are of none of the kinds.</summary>
    public static AvatarFormat? Detect(ReadOnlySpan<byte> content) => content switch
    {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => AvatarFormat.Png,
        [0xFF, 0xD8, 0xFF, ..] => AvatarFormat.Jpeg,
        _ when content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8) => AvatarFormat.Gif,
        _ when content.StartsWith("RIFF"u8) && content.Length >= 12 && content[8..12].SequenceEqual("WEBP"u8) => AvatarFormat.Webp,
        _ => null
    };

    /// <summary>The media type with which it is sent.</summary>
    public static string MediaType(this AvatarFormat format) => format switch
    {
        AvatarFormat.Png => "image/png",
        AvatarFormat.Jpeg => "image/jpeg",
        AvatarFormat.Webp => "image/webp",
        AvatarFormat.Gif => "image/gif",
        _ => throw new UnreachableException()
    };
}
